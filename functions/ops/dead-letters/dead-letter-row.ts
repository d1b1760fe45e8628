import { linkKey } from '../../../shared/links/link.ts';
import type { Operator } from '../operator.ts';
import { ageText, secondsSince } from '../output/ages.ts';
import { counted } from '../output/counted.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import type { LetterGroup } from './letter-group.ts';
import { groupLetters } from './letter-group.ts';
import type { DeadLetter } from './read-dead-letter.ts';

/** The dead letters of one record with one reason, as they are shown and printed as JSON. */
export interface DeadLetterRow {
  number: number;
  direction: string;
  connection: string | null;
  entity: string | null;
  id: string | null;
  code: string;
  /** Of the last letter, as are `at` and the age. */
  sentence: string;
  at: string;
  ageSeconds: number;
  count: number;
  firstAt: string;
  /** The record went through, or was found to need nothing, after the last letter was written. */
  settledSince: boolean;
}

export async function deadLetterRow(
  { first, last, count }: LetterGroup,
  number: number,
  operator: Operator,
): Promise<DeadLetterRow> {
  const pointer = last.kind === 'record' ? last.pointer : undefined;
  return {
    number,
    direction: last.direction,
    connection: pointer?.connection ?? null,
    entity: pointer?.entity ?? null,
    id: pointer?.id ?? null,
    code: last.code,
    sentence: operator.say(last.code, last.details),
    at: last.at,
    ageSeconds: secondsSince(last.at, operator.now()),
    count,
    firstAt: first.at,
    settledSince: await isSettledSince(last, operator),
  };
}

export function deadLetterRows(letters: readonly DeadLetter[], operator: Operator): Promise<DeadLetterRow[]> {
  return Promise.all(groupLetters(letters).map((group, index) => deadLetterRow(group, index + 1, operator)));
}

export function deadLettersText(rows: readonly DeadLetterRow[]): string {
  if (rows.length === 0) return 'No dead letters.';
  const cells = rows.map((row) => [
    row.number,
    ageText(row.ageSeconds),
    `${row.connection ?? '?'} ${row.direction}\n${row.entity ?? '?'} ${row.id ?? '?'}`,
    `${row.code}${repeatText(row)}\n${row.settledSince ? '(settled since) ' : ''}${row.sentence}`,
  ]);
  return tableText(['#', 'age', 'record', 'reason'], cells);
}

function repeatText({ count, firstAt, at, ageSeconds }: DeadLetterRow): string {
  if (count === 1) return '';
  const firstAge = ageSeconds + (Date.parse(at) - Date.parse(firstAt)) / 1000;
  return `, ${counted(count, 'letter')}, the first ${ageText(firstAge)} old`;
}

async function isSettledSince(letter: DeadLetter, { links }: Operator): Promise<boolean> {
  if (letter.kind === 'unreadable') return false;
  const outcome = (await links.get(linkKey(letter.pointer)))?.outcome;
  const isSettled = outcome?.kind === 'done' || outcome?.kind === 'skipped';
  return isSettled && Date.parse(outcome.at) > Date.parse(letter.at);
}
