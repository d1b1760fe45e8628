import { findConnection } from './access/find-connection.ts';
import { withLetters } from './dead-letters/hold-letters.ts';
import type { LetterRow } from './dead-letters/letter-row.ts';
import { letterRows, lettersText } from './dead-letters/letter-row.ts';
import { replayLetters } from './dead-letters/replay.ts';
import type { Operator } from './operator.ts';
import type { Report } from './output/report.ts';

/** Reasons with which deletions stop and ask. */
const stops = ['too-many-deletions', 'delete-breaker'] as const;

export interface Approved {
  connection: string;
  dryRun: boolean;
  /** How many stopped runs and records go on. */
  approved: number;
  letters: LetterRow[];
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
  const letters: LetterRow[] = [];
  for (const reason of stops) {
    const filter = { connection: id, direction, reason };
    letters.push(...(await withLetters(filter, operator, (held) => letterRows(held.letters, operator))));
    if (!dryRun) await replayLetters(filter, false, operator);
  }
  const data = { connection: id, dryRun, approved: letters.length, letters };
  return { data, text: approvalText(data), exitCode: 0 };
}

function approvalText({ dryRun, approved, letters }: Approved): string {
  if (approved === 0) return 'Nothing waits for an approval.';
  return `${lettersText(letters)}\n${dryRun ? 'Would approve' : 'Approved'}: ${approved}.`;
}
