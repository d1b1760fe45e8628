import { tableText } from '../../../shared/operations/table-text.ts';
import type { Doer, HistoryEntry } from '../../../shared/history/history.ts';
import { actText } from '../../../shared/history/acts.ts';
import { findConnection } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';

export interface ListedAct extends HistoryEntry {
  sentence: string;
}

const MOST_SHOWN = 50;

/** Who did what about a connection, when and why; newest first. */
export async function listHistory(
  id: string,
  { most = MOST_SHOWN }: { most?: number | undefined },
  operator: Operator,
): Promise<Report<{ connection: string; acts: ListedAct[] }>> {
  await findConnection(id, operator);
  const entries = await operator.history.list(id, most);
  const acts = entries.map((entry) => ({
    ...entry,
    sentence: actText(entry.act, entry.details, operator.language),
  }));
  const rows = acts.map(({ at, who, sentence, reason }) => [at, nameOf(who), sentence, reason ?? '']);
  const text =
    rows.length > 0 ? tableText(['at', 'who', 'what', 'why'], rows) : `Nothing is kept about ${id}.`;
  return { data: { connection: id, acts }, text, exitCode: 0 };
}

export function nameOf(who: Doer): string {
  return who.kind === 'tandem' ? 'Tandem' : who.name;
}
