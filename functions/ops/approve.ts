import { findConnection } from './access/find-connection.ts';
import { withElsewhere } from './dead-letters/elsewhere.ts';
import { withDeadLetters } from './dead-letters/hold-dead-letters.ts';
import type { DeadLetterRow } from './dead-letters/dead-letter-row.ts';
import { deadLetterRows, deadLettersText } from './dead-letters/dead-letter-row.ts';
import { replayDeadLetters } from './dead-letters/replay.ts';
import type { Operator } from './operator.ts';
import type { Report } from './output/report.ts';

/** Reasons with which deletions stop and ask. */
const stops = ['too-many-deletions', 'delete-breaker'] as const;

export interface Approved {
  connection: string;
  dryRun: boolean;
  /** How many stopped runs and records go on. */
  approved: number;
  letters: DeadLetterRow[];
}

/**
 * Lets deletions go that stopped because there were too many. A run that stopped may delete as many as it named then,
 * and not one more; each is still asked for on its own at the source.
 */
export async function approveDeletions(
  id: string,
  { direction, dryRun = false }: { direction?: string | undefined; dryRun?: boolean },
  operator: Operator,
): Promise<Report<Approved>> {
  await findConnection(id, operator);
  const letters: DeadLetterRow[] = [];
  let elsewhere: number | undefined;
  for (const reason of stops) {
    const filter = { connection: id, direction, reason };
    await withDeadLetters(filter, operator, async (held) => {
      letters.push(...(await deadLetterRows(held.letters, operator)));
      // Later on it may still count what was removed here.
      elsewhere ??= held.elsewhere;
    });
    if (!dryRun) await replayDeadLetters(filter, false, operator);
  }
  const data = { connection: id, dryRun, approved: letters.length, letters };
  return withElsewhere({ data, text: approvalText(data), exitCode: 0 }, elsewhere ?? 0);
}

function approvalText({ dryRun, approved, letters }: Approved): string {
  if (approved === 0) return 'Nothing waits for an approval.';
  return `${deadLettersText(letters)}\n${dryRun ? 'Would approve' : 'Approved'}: ${approved}.`;
}
