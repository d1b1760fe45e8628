import type { Pointer } from '../../../shared/pointer.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { withElsewhere } from './elsewhere.ts';
import { withDeadLetters } from './hold-dead-letters.ts';
import type { DeadLetterFilter } from './dead-letter-filter.ts';
import type { DeadLetterRow } from './dead-letter-row.ts';
import { deadLetterRow, deadLetterRows, deadLettersText } from './dead-letter-row.ts';
import { groupLetters } from './letter-group.ts';

export async function listDeadLetters(
  filter: DeadLetterFilter,
  operator: Operator,
): Promise<Report<{ letters: DeadLetterRow[] }>> {
  return withDeadLetters(filter, operator, async ({ letters, elsewhere }) => {
    const rows = await deadLetterRows(letters, operator);
    return withElsewhere({ data: { letters: rows }, text: deadLettersText(rows), exitCode: 0 }, elsewhere);
  });
}

export interface ShownDeadLetter extends DeadLetterRow {
  details: Readonly<Record<string, string | number>>;
  pointer: Pointer | null;
  /** The message as it came, when it holds no pointer. */
  text: string | null;
}

/** One row in full, by its number in the list of the same filter; of several letters the last. */
export async function showDeadLetter(
  number: number,
  filter: DeadLetterFilter,
  operator: Operator,
): Promise<Report<ShownDeadLetter>> {
  return withDeadLetters(filter, operator, async ({ letters }) => {
    const groups = groupLetters(letters);
    const group = groups[number - 1];
    if (!group) throw new Refusal(`There is no dead letter ${number}; the list has ${groups.length}.`);
    const { last: letter } = group;
    const row = await deadLetterRow(group, number, operator);
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
