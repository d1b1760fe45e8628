import { html } from 'hono/html';
import { recordPath } from '../../../../shared/console-paths.ts';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import type { Discarded } from '../../../../shared/store/letter-notes.ts';
import type { Language, Wording } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { ListedCause, ListedRecord, ListedRecords } from '../../../ops/records/list-records.ts';
import { recordWords } from '../../../ops/records/record-sentence.ts';
import type { RecordPage } from '../../../ops/records/record-pages.ts';
import type { Operator } from '../../../ops/operator.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import { ago } from '../../page/moment.ts';
import { vendorLinks } from '../../page/vendor-links.ts';
import { directionTitle } from './direction-title.ts';
import { words } from './words.ts';

export interface Listing {
  connection: string;
  csrf: string;
  operator: Operator;
  definitions: readonly DirectionDefinition[];
  pagesOf(record: Pick<ListedRecord, 'direction' | 'entity' | 'id' | 'targetId'>): RecordPage[];
}

/** What has not arrived, by cause: each record as a sentence, with what can be done about it here. */
export function undone({ causes, isCut }: Pick<ListedRecords, 'causes' | 'isCut'>, listing: Listing): Markup {
  const { language } = listing.operator;
  return html`<section aria-labelledby="undone">
    <h2 id="undone">${say(words.undone, {}, language)}</h2>
    ${
      causes.length === 0
        ? html`<p class="quiet">${say(words.nothingUndone, {}, language)}</p>`
        : causes.map((cause) => causePart(cause, listing))
    }
    ${isCut ? html`<p class="quiet">${say(words.onlyOldest, {}, language)}</p>` : ''}
  </section>`;
}

/** What is not the same on both sides and stays so; nothing where there is none. */
export function differing(
  { causes, isCut }: Pick<ListedRecords, 'causes' | 'isCut'>,
  found: readonly Markup[],
  listing: Listing,
): Markup | '' {
  const { language } = listing.operator;
  if (causes.length + found.length === 0) return '';
  return html`<section aria-labelledby="different">
    <h2 id="different">${say(words.different, {}, language)}</h2>
    <p class="quiet">${say(words.whyDifferent, {}, language)}</p>
    ${found} ${causes.map((cause) => causePart(cause, listing))}
    ${isCut ? html`<p class="quiet">${say(words.onlyOldestDiffer, {}, language)}</p>` : ''}
  </section>`;
}

function causePart(cause: ListedCause, listing: Listing): Markup {
  const { direction, state, count, records } = cause;
  const { operator, definitions } = listing;
  const { language } = operator;
  const definition = definitions.find(({ id }) => id === direction);
  const more = count - records.length;
  const key = [direction, state, cause.code].join(' ');
  return html`<details data-key="${key}" ${state === 'retrying' ? '' : 'open'}>
    <summary>
      ${say(stateWords(cause), {}, language)}:
      ${count}${definition && ` · ${directionTitle(definition, language)}`}
    </summary>
    <ul>
      ${records.map((record) => html`<li>${recordPart(record, listing)}</li>`)}
    </ul>
    ${more > 0 ? html`<p class="quiet">${say(words.more, { count: more }, language)}</p>` : ''}
    ${state === 'different' ? '' : lookAgainForm(cause, listing)}
  </details>`;
}

function stateWords({ state, needs }: ListedCause): Wording {
  return state === 'waiting' && needs ? words.parked : words[state];
}

function recordPart(
  { sentence, since, setAside, ...record }: ListedRecord,
  { connection, operator, pagesOf }: Listing,
): Markup {
  const { language } = operator;
  const address = recordPath(connection, record);
  const name = say(words.whyOf, { record: recordWords(record, operator) }, language);
  return html`${sentence}
    <span class="quiet">(${ago(since, operator.now(), language)})</span>
    ${setAside ? html`<span class="quiet">${setAsideText(setAside, language)}</span>` : ''}
    ${address && html`<a href="${address}" aria-label="${name}">${say(words.why, {}, language)}</a>`}
    ${vendorLinks(pagesOf(record), language)}`;
}

function setAsideText({ by }: Discarded, language: Language): string {
  return by === undefined ? say(words.setAside, {}, language) : say(words.setAsideBy, { who: by }, language);
}

function lookAgainForm(
  { direction, code, count }: ListedCause,
  { connection, csrf, operator }: Listing,
): Markup {
  return html`<form method="post" action="/connections/${connection}/look">
    ${csrfField(csrf)}
    <input type="hidden" name="direction" value="${direction}" />
    <input type="hidden" name="reason" value="${code}" />
    <button class="plain">
      ${count === 1 ? say(words.lookAgain, {}, operator.language) : say(words.lookAgainAtAll, { count }, operator.language)}
    </button>
  </form>`;
}
