import type { Pointer } from '../../../shared/pointer.ts';
import { forced } from '../../../shared/pointer.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { recordName } from '../pointers.ts';
import { withLetters } from './hold-letters.ts';
import type { LetterFilter } from './letter-filter.ts';
import { isNarrowed } from './letter-filter.ts';
import type { LetterRow } from './letter-row.ts';
import { letterRows, lettersText } from './letter-row.ts';
import type { Letter, RecordLetter } from './read-letter.ts';

export interface Replayed {
  dryRun: boolean;
  /** Letters that were taken out, and the records they stood for. */
  replayed: number;
  records: number;
  /** Unreadable letters, left where they are. */
  refused: number;
  letters: LetterRow[];
}

/**
 * Sends the records of dead letters again, whatever was read since. The pointer goes out before the letter is removed:
 * a crash in between means one reading too many, never a lost record.
 */
export async function replayLetters(
  filter: LetterFilter,
  dryRun: boolean,
  operator: Operator,
): Promise<Report<Replayed>> {
  return withLetters(filter, operator, async ({ letters, remove }) => {
    const rows = await letterRows(letters, operator);
    const readable = letters.filter((letter): letter is RecordLetter => letter.kind === 'record');
    const pointers = pointersOf(readable, operator.now());
    if (!dryRun) {
      await operator.queue.send(pointers);
      await remove(readable);
    }
    const refused = letters.length - readable.length;
    const data = { dryRun, replayed: readable.length, records: pointers.length, refused, letters: rows };
    return { data, text: replayText(data), exitCode: refused > 0 ? 1 : 0 };
  });
}

/** A record with several letters is sent once. */
function pointersOf(letters: readonly RecordLetter[], now: Date): Pointer[] {
  const pointers = letters.map(({ pointer }) => pointer);
  const byRecord = new Map(pointers.map((pointer) => [recordName(pointer), pointer]));
  return [...byRecord.values()].map((pointer) => forced(pointer, 'replay', now));
}

function replayText({ dryRun, replayed, records, refused, letters }: Replayed): string {
  const verb = dryRun ? 'Would replay' : 'Replayed';
  return [
    ...(dryRun ? [lettersText(letters)] : []),
    `${verb} ${replayed} dead letters for ${records} records.`,
    ...(refused > 0
      ? [`${refused} cannot be read and were left. Look at them with "ops dlq show", then discard them.`]
      : []),
  ].join('\n');
}

export interface Discarded {
  dryRun: boolean;
  discarded: number;
  letters: LetterRow[];
}

/** Throws dead letters away. Their records stay undone until they change again or are resynced. */
export async function discardLetters(
  filter: LetterFilter,
  { dryRun, all }: { dryRun: boolean; all: boolean },
  operator: Operator,
): Promise<Report<Discarded>> {
  if (!all && !dryRun && !isNarrowed(filter))
    throw new Refusal('Say which dead letters to discard (for example --reason CODE), or --all.');
  return withLetters(filter, operator, async ({ letters, remove }) => {
    const rows = await letterRows(letters, operator);
    if (!dryRun) await remove(letters);
    const data = { dryRun, discarded: letters.length, letters: rows };
    return { data, text: discardText(data, letters), exitCode: 0 };
  });
}

function discardText({ dryRun, letters: rows }: Discarded, letters: readonly Letter[]): string {
  return dryRun
    ? `${lettersText(rows)}\nWould discard ${letters.length} dead letters.`
    : `Discarded ${letters.length} dead letters.`;
}
