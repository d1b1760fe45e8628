import { nameOf } from '../history/list-history.ts';
import { noteAct } from '../history/note-act.ts';
import { inTurns } from '../../../shared/in-turns.ts';
import { linkKey } from '../../../shared/links/link.ts';
import type { Operator } from '../operator.ts';
import { counted } from '../output/counted.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { withElsewhere } from './elsewhere.ts';
import { withDeadLetters } from './hold-dead-letters.ts';
import type { DeadLetterFilter } from './dead-letter-filter.ts';
import { isNarrowed } from './dead-letter-filter.ts';
import type { DeadLetterRow } from './dead-letter-row.ts';
import { deadLetterRows, deadLettersText } from './dead-letter-row.ts';
import type { DeadLetter, RecordDeadLetter } from './read-dead-letter.ts';
import { replayPointers } from './replay-pointers.ts';

export interface Replayed {
  dryRun: boolean;
  /** Letters that were taken out, and the records they stood for. */
  replayed: number;
  records: number;
  /** Unreadable letters, left where they are. */
  refused: number;
  letters: DeadLetterRow[];
}

/**
 * Sends the records of dead letters again, whatever was read since. The pointer goes out before the letter is removed:
 * a crash in between means one reading too many, never a lost record.
 */
export async function replayDeadLetters(
  filter: DeadLetterFilter,
  dryRun: boolean,
  operator: Operator,
): Promise<Report<Replayed>> {
  return withDeadLetters(filter, operator, async ({ letters, elsewhere, remove }) => {
    const rows = await deadLetterRows(letters, operator);
    const readable = letters.filter((letter): letter is RecordDeadLetter => letter.kind === 'record');
    const pointers = replayPointers(readable, operator.now());
    if (!dryRun) {
      await operator.queue.send(pointers);
      await remove(readable);
      await noteLetters('replayed', readable, operator);
    }
    const refused = letters.length - readable.length;
    const data = { dryRun, replayed: readable.length, records: pointers.length, refused, letters: rows };
    return withElsewhere({ data, text: replayText(data), exitCode: refused > 0 ? 1 : 0 }, elsewhere);
  });
}

function replayText({ dryRun, replayed, records, refused, letters }: Replayed): string {
  const verb = dryRun ? 'Would replay' : 'Replayed';
  return [
    ...(dryRun ? [deadLettersText(letters)] : []),
    `${verb} ${counted(replayed, 'dead letter')} for ${counted(records, 'record')}.`,
    ...(refused > 0
      ? [
          `${counted(refused, 'letter')} nobody can read, left as they are: "ops dlq show", then "ops dlq discard".`,
        ]
      : []),
  ].join('\n');
}

export interface Discarded {
  dryRun: boolean;
  discarded: number;
  letters: DeadLetterRow[];
}

/** Throws dead letters away. Their records stay undone until they change again or are resynced. */
export async function discardDeadLetters(
  filter: DeadLetterFilter,
  { dryRun, all }: { dryRun: boolean; all: boolean },
  operator: Operator,
): Promise<Report<Discarded>> {
  if (!all && !dryRun && !isNarrowed(filter))
    throw new Refusal('Say which dead letters to discard (for example --reason CODE), or --all.');
  return withDeadLetters(filter, operator, async ({ letters, elsewhere, remove }) => {
    const rows = await deadLetterRows(letters, operator);
    if (!dryRun) {
      await noteDiscarded(letters, operator);
      await remove(letters);
      await noteLetters('discarded', letters, operator);
    }
    const data = { dryRun, discarded: letters.length, letters: rows };
    return withElsewhere({ data, text: discardText(data, letters), exitCode: 0 }, elsewhere);
  });
}

/** Or they would be written again, and people reminded, while their records stay parked. */
async function noteDiscarded(
  letters: readonly DeadLetter[],
  { letterNotes, who, now }: Pick<Operator, 'letterNotes' | 'who' | 'now'>,
): Promise<void> {
  const discarded = { at: now().toISOString(), by: nameOf(who) };
  await inTurns(letters, async (letter) => {
    if (letter.kind !== 'record') return;
    await letterNotes.noteDiscarded(linkKey(letter.pointer), { ...discarded, letterAt: letter.at });
  });
}

function discardText({ dryRun, letters: rows }: Discarded, letters: readonly DeadLetter[]): string {
  return dryRun
    ? `${deadLettersText(rows)}\nWould discard ${counted(letters.length, 'dead letter')}.`
    : `Discarded ${counted(letters.length, 'dead letter')}.`;
}

/** For each connection that the letters were of. */
async function noteLetters(
  act: 'replayed' | 'discarded',
  letters: readonly DeadLetter[],
  operator: Operator,
): Promise<void> {
  const named = letters.flatMap((letter) => (letter.kind === 'record' ? letter.pointer.connection : []));
  for (const [connection, its] of Map.groupBy(named, (id) => id))
    await noteAct(connection, act, { count: its.length }, operator);
}
