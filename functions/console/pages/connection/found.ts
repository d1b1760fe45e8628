import { html } from 'hono/html';
import { recordPath } from '../../../../shared/console-paths.ts';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import type { FieldWord } from '../../../../shared/fields.ts';
import type { FoundRow } from '../../../../shared/reconcile/found-rows.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { SweepState } from '../../../ops/connection-state.ts';
import { fieldText, valueText } from '../../page/field-text.ts';
import type { Markup } from '../../page/markup.ts';
import { ago } from '../../page/moment.ts';
import { directionTitle } from './direction-title.ts';
import { foundWords } from './found-words.ts';
import { words } from './words.ts';

interface Reader {
  connection: string;
  definitions: readonly DirectionDefinition[];
  language: Language;
  now: Date;
}

/** What the last full comparisons found and nothing explains, by direction. */
export function foundParts(sweeps: readonly SweepState[], reader: Reader): Markup[] {
  return sweeps.flatMap((state) => {
    const definition = reader.definitions.find(({ id }) => id === state.direction);
    return definition && state.found.length > 0 ? [foundPart(state, definition, reader)] : [];
  });
}

function foundPart(
  { found, details, at }: SweepState,
  definition: DirectionDefinition,
  { connection, language, now }: Reader,
): Markup {
  const count = Number(details['count'] ?? found.length);
  const more = count - found.length;
  return html`<details data-key="found ${definition.id}" open>
    <summary>${say(foundWords.found, { count }, language)} · ${directionTitle(definition, language)}</summary>
    <p class="quiet">${say(foundWords.compared, { when: ago(at, now, language) }, language)}</p>
    <ul>
      ${found.map((row) => html`<li>${rowPart(row, { connection, definition, language })}</li>`)}
    </ul>
    ${more > 0 ? html`<p class="quiet">${say(foundWords.more, { count: more }, language)}</p>` : ''}
  </details>`;
}

interface Place {
  connection: string;
  definition: DirectionDefinition;
  language: Language;
}

function rowPart({ what, cause, entity, id, fields }: FoundRow, place: Place): Markup {
  const { connection, definition, language } = place;
  const vendors = {
    source: vendorNames[definition.source.id],
    target: vendorNames[definition.target.id],
  };
  const differing = fields.map((field) => differenceText(field, definition.fieldWords, language));
  const why = say(foundWords.causes[cause], vendors, language);
  const address =
    entity === null || id === null
      ? undefined
      : recordPath(connection, { direction: definition.id, entity, id });
  return html`${what}: ${[why, ...differing].join('; ')}.
  ${address && html`<a href="${address}" aria-label="${say(words.whyOf, { record: what }, language)}">${say(words.why, {}, language)}</a>`}`;
}

function differenceText(
  { wanted, held, ...named }: FoundRow['fields'][number],
  fieldWords: readonly FieldWord[],
  language: Language,
): string {
  const word = fieldWords.find(({ en }) => en === named.field) ?? plainWord(named.field);
  const { of } = named;
  const shown = (value: string | null) => (value === null ? '–' : valueText(value, word, language));
  const field = fieldText({ field: named.field, ...(of !== undefined && { of }) }, word, language);
  return say(foundWords.field, { field, wanted: shown(wanted), held: shown(held) }, language);
}

/** Kept before the field had its words. */
const plainWord = (field: string): FieldWord => ({ en: field, de: field, no: field });
