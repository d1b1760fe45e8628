import type { Pointer } from '../../../shared/pointer.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { withLetters } from './hold-letters.ts';
import type { LetterFilter } from './letter-filter.ts';
import type { LetterRow } from './letter-row.ts';
import { letterRow, letterRows, lettersText } from './letter-row.ts';

export async function listLetters(
  filter: LetterFilter,
  operator: Operator,
): Promise<Report<{ letters: LetterRow[] }>> {
  const rows = await withLetters(filter, operator, ({ letters }) => letterRows(letters, operator));
  return { data: { letters: rows }, text: lettersText(rows), exitCode: 0 };
}

export interface ShownLetter extends LetterRow {
  details: Readonly<Record<string, string | number>>;
  pointer: Pointer | null;
  /** The message as it came, when it holds no pointer. */
  text: string | null;
}

/** One letter in full, by its number in the list of the same filter. */
export async function showLetter(
  number: number,
  filter: LetterFilter,
  operator: Operator,
): Promise<Report<ShownLetter>> {
  return withLetters(filter, operator, async ({ letters }) => {
    const letter = letters[number - 1];
    if (!letter) throw new Refusal(`There is no dead letter ${number}; the list has ${letters.length}.`);
    const row = await letterRow(letter, number, operator);
    const isRecord = letter.kind === 'record';
    const data = {
      ...row,
      details: letter.details,
      pointer: isRecord ? letter.pointer : null,
      text: isRecord ? null : letter.text,
    };
    const next = isRecord ? `Now: ops explain ${letter.pointer.connection} ${letter.pointer.id}` : '';
    return { data, text: [row.sentence, JSON.stringify(data, null, 2), next].join('\n').trim(), exitCode: 0 };
  });
}
