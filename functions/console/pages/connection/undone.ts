import { html } from 'hono/html';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import { say } from '../../../../shared/wording.ts';
import type { ListedCause, ListedRecord, ListedRecords } from '../../../ops/records/list-records.ts';
import { recordWords } from '../../../ops/records/record-sentence.ts';
import type { Operator } from '../../../ops/operator.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import { ago } from '../../page/moment.ts';
import { directionTitle } from './direction-title.ts';
import { words } from './words.ts';

export interface Listing {
  connection: string;
  csrf: string;
  operator: Operator;
  definitions: readonly DirectionDefinition[];
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

function causePart(cause: ListedCause, listing: Listing): Markup {
  const { direction, state, count, records } = cause;
  const { operator, definitions } = listing;
  const { language } = operator;
  const definition = definitions.find(({ id }) => id === direction);
  const more = count - records.length;
  const key = [direction, state, cause.code].join(' ');
  return html`<details data-key="${key}" ${state === 'parked' ? 'open' : ''}>
    <summary>
      ${say(words[state], {}, language)}:
      ${count}${definition && ` · ${directionTitle(definition, language)}`}
    </summary>
    <ul>
      ${records.map((record) => html`<li>${recordPart(record, listing)}</li>`)}
    </ul>
    ${more > 0 ? html`<p class="quiet">${say(words.more, { count: more }, language)}</p>` : ''}
    ${lookAgainForm(cause, listing)}
  </details>`;
}

function recordPart({ sentence, since, ...record }: ListedRecord, { connection, operator }: Listing): Markup {
  const { language } = operator;
  const address = recordAddress(connection, record);
  const name = say(words.whyOf, { record: recordWords(record, operator) }, language);
  return html`${sentence}
    <span class="quiet">(${ago(since, operator.now(), language)})</span>
    ${address && html`<a href="${address}" aria-label="${name}">${say(words.why, {}, language)}</a>`}`;
}

/** Comparisons are no records, and have no page. */
export function recordAddress(
  connection: string,
  { direction, entity, id }: Pick<ListedRecord, 'direction' | 'entity' | 'id'>,
): string | undefined {
  if (entity === '*') return undefined;
  return `/connections/${[connection, 'records', direction, entity, id].map(encodeURIComponent).join('/')}`;
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
