import { html } from 'hono/html';
import type { SourceRecord } from '../../../../shared/direction.ts';
import type { FieldWord } from '../../../../shared/fields.ts';
import { findFieldWord } from '../../../../shared/fields.ts';
import type { Vendor } from '../../../../shared/vendor.ts';
import type { Language, Wording } from '../../../../shared/wording.ts';
import { inLanguages, say } from '../../../../shared/wording.ts';
import type { ExplainedFields } from '../../../ops/explain/explained-sides.ts';
import { fieldText, valueText } from '../../page/field-text.ts';
import type { Markup } from '../../page/markup.ts';
import { words } from './words.ts';

/** What is said in which language, of fields that are called so. */
export interface Speech {
  fieldWords: readonly FieldWord[];
  language: Language;
}

/** Both sides field by field. */
export function sidesTable(sides: ExplainedFields, speech: Speech): Markup {
  const { fieldWords, language } = speech;
  const ofCurrency = sides.find((each) => findFieldWord(each, fieldWords).form === 'currency');
  const rows = sides.map(({ wanted, held, same, stays, ...named }) => {
    const word = findFieldWord(named, fieldWords);
    return html`<tr role="row">
      <th scope="row" role="rowheader">${fieldText(named, word, language)}</th>
      <td role="cell" data-label="${say(words.wanted, {}, language)}">
        ${valueCell(wanted, word, ofCurrency?.wanted, language)}
      </td>
      <td role="cell" data-label="${say(words.held, {}, language)}">
        ${valueCell(held, word, ofCurrency?.held, language)}
      </td>
      <td role="cell" data-label="${say(words.comparison, {}, language)}" class="${same ? 'quiet' : 'bad'}">
        ${comparedText(same, stays, language)}
      </td>
    </tr>`;
  });
  return fieldTable([words.field, words.wanted, words.held, words.comparison], rows, language);
}

function comparedText(same: boolean, stays: Wording | undefined, language: Language): string {
  if (same) return say(words.same, {}, language);
  if (!stays) return say(words.differs, {}, language);
  return say(words.differsStill, { why: stays[language] }, language);
}

/** What the source has, where the other side has nothing to compare it with. */
export function sourceTable({ fields }: SourceRecord, source: Vendor, speech: Speech): Markup {
  const { fieldWords, language } = speech;
  const inSource = inLanguages((each) => say(words.inVendor, { vendor: source }, each));
  const ofCurrency = fields.find((each) => findFieldWord(each, fieldWords).form === 'currency');
  const rows = fields.map(({ value, ...named }) => {
    const word = findFieldWord(named, fieldWords);
    return html`<tr role="row">
      <th scope="row" role="rowheader">${fieldText(named, word, language)}</th>
      <td role="cell" data-label="${inSource[language]}">
        ${valueCell(value, word, ofCurrency?.value, language)}
      </td>
    </tr>`;
  });
  return fieldTable([words.field, inSource], rows, language);
}

function valueCell(
  value: string | null,
  word: FieldWord,
  currency: string | null | undefined,
  language: Language,
): Markup | string {
  if (value) return valueText(value, word, language, currency ?? undefined);
  return html`<span aria-hidden="true">–</span><span class="unseen">${say(words.empty, {}, language)}</span>`;
}

function fieldTable(
  headings: readonly Wording[],
  rows: readonly (Markup | Promise<Markup>)[],
  language: Language,
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(words.sides, {}, language)}">
    <table class="stack" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${headings.map((heading) => html`<th scope="col" role="columnheader">${say(heading, {}, language)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
  </div>`;
}
