import { html } from 'hono/html';
import type {
  ChosenTypes,
  TypeOption,
  TypeRow,
  TypeSheet,
} from '../../../../shared/operations/type-choices.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import type { SentChoices } from './read-form.ts';
import { words } from './words.ts';

export interface FormParts {
  id: string;
  csrf: string;
  language: Language;
}

/** What was chosen and not saved: `selected` as it was, or only told beside what holds by now. */
export interface Unsaved {
  chosen: ChosenTypes;
  isSelected: boolean;
}

export function choiceForm(sheet: TypeSheet, parts: FormParts, unsaved?: Unsaved): Markup {
  const { id, csrf, language } = parts;
  return html`<form method="post" action="/connections/${id}/types">
    ${csrfField(csrf)}
    <input type="hidden" name="version" value="${sheet.version}" />
    ${sheet.rows.map((row, index) => rowOf({ row, index, sheet, language, unsaved }))}
    <button>${say(words.save, {}, language)}</button>
  </form>`;
}

interface RowParts {
  row: TypeRow;
  index: number;
  sheet: TypeSheet;
  language: Language;
  unsaved: Unsaved | undefined;
}

function rowOf({ row, index, sheet, language, unsaved }: RowParts): Markup {
  const own = unsaved?.chosen.get(row.name) ?? row.chosen;
  const options = [{ value: '', label: say(words.none, {}, language) }, ...optionsOf(row, sheet)];
  const label = options.find(({ value }) => value === own)?.label;
  const isTold = unsaved?.isSelected === false && own !== row.chosen && label !== undefined;
  const notes = isTold ? [say(words.youHadChosen, { label }, language), ...row.notes] : row.notes;
  const selected = unsaved?.isSelected ? own : row.chosen;
  return html`<p>
    <label for="becomes-${index}"><bdi>${row.name}</bdi></label>
    <input type="hidden" name="type-${index}" value="${row.name}" />
    <select id="becomes-${index}" name="becomes-${index}" aria-describedby="about-${index}">
      ${options.map((option) => optionOf(option, selected))}
    </select>
    <br />
    <span class="quiet" id="about-${index}">${notes.join(' ')}</span>
  </p>`;
}

function optionsOf({ isGone, chosen }: TypeRow, { options }: TypeSheet): TypeOption[] {
  return isGone ? options.filter(({ value }) => value === chosen) : options;
}

function optionOf({ value, label }: TypeOption, selected: string): Markup {
  return value === selected
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

/** What is chosen, to read only. */
export function choiceList({ rows, options }: TypeSheet, language: Language): Markup {
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  return html`<h2>${say(words.asStored, {}, language)}</h2>
    <ul>
      ${rows.map(({ name, chosen }) => html`<li><bdi>${name}</bdi>: ${labels.get(chosen) ?? chosen}</li>`)}
    </ul>`;
}

/** Brings along what was chosen before, without a list to choose from. */
export function againForm({ chosen, version }: SentChoices, { id, csrf, language }: FormParts): Markup {
  return html`<form method="post" action="/connections/${id}/types">
    ${csrfField(csrf)}
    <input type="hidden" name="version" value="${version}" />
    ${[...chosen].map(
      ([name, value], index) =>
        html`<input type="hidden" name="type-${index}" value="${name}" /><input
            type="hidden"
            name="becomes-${index}"
            value="${value}"
          />`,
    )}
    <p>${say(words.choiceKept, {}, language)}</p>
    <button>${say(words.saveAgain, {}, language)}</button>
  </form>`;
}
