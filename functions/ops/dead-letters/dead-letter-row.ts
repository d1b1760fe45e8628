import { linkKey } from '../../../shared/links/link.ts';
import type { Operator } from '../operator.ts';
import { ageText, secondsSince } from '../output/ages.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import type { DeadLetter } from './read-dead-letter.ts';

/** A dead letter as it is shown and printed as JSON. */
export interface DeadLetterRow {
  number: number;
  direction: string;
  connection: string | null;
  entity: string | null;
  id: string | null;
  code: string;
  sentence: string;
  at: string;
  ageSeconds: number;
  /** The record went through, or was found to need nothing, after this letter was written. */
  settledSince: boolean;
}

export async function deadLetterRow(
  letter: DeadLetter,
  number: number,
  operator: Operator,
): Promise<DeadLetterRow> {
  const pointer = letter.kind === 'record' ? letter.pointer : undefined;
  return {
    number,
    direction: letter.direction,
    connection: pointer?.connection ?? null,
    entity: pointer?.entity ?? null,
    id: pointer?.id ?? null,
    code: letter.code,
    sentence: operator.say(letter.code, letter.details),
    at: letter.at,
    ageSeconds: secondsSince(letter.at, operator.now()),
    settledSince: await isSettledSince(letter, operator),
  };
}

export function deadLetterRows(letters: readonly DeadLetter[], operator: Operator): Promise<DeadLetterRow[]> {
  return Promise.all(letters.map((letter, index) => deadLetterRow(letter, index + 1, operator)));
}

export function deadLettersText(rows: readonly DeadLetterRow[]): string {
  if (rows.length === 0) return 'No dead letters.';
  const cells = rows.map((row) => [
    row.number,
    row.connection ?? '?',
    row.direction,
    `${row.entity ?? '?'} ${row.id ?? '?'}`,
    ageText(row.ageSeconds),
    row.code,
    `${row.settledSince ? '(settled since) ' : ''}${row.sentence}`,
  ]);
  return tableText(['#', 'connection', 'direction', 'record', 'age', 'reason', ''], cells);
}

async function isSettledSince(letter: DeadLetter, { links }: Operator): Promise<boolean> {
  if (letter.kind === 'unreadable') return false;
  const outcome = (await links.get(linkKey(letter.pointer)))?.outcome;
  const isSettled = outcome?.kind === 'done' || outcome?.kind === 'skipped';
  return isSettled && Date.parse(outcome.at) > Date.parse(letter.at);
}
