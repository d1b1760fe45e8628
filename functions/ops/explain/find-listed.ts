import type { Connection } from '../../../shared/connections/connection.ts';
import type { FoundRecord } from '../../../shared/operations/connector-operations.ts';
import type { Operator } from '../operator.ts';
import { isComparison, openRecords } from '../records/open-records.ts';
import { recordSentence } from '../records/record-sentence.ts';

const SHORTEST = 3;
const MOST_READ = 250;
const MOST_FOUND = 5;

/** What is undone or stays different, and says so with that text: a person, a project, a type, a number. */
export async function findListed(
  text: string,
  connection: Connection,
  operator: Operator,
): Promise<FoundRecord[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted.length < SHORTEST) return [];
  const found: FoundRecord[] = [];
  for (const state of [undefined, 'different'] as const) {
    let read = 0;
    for await (const record of openRecords(connection, { state }, operator, MOST_READ)) {
      const { entity, id } = record;
      const isMeant = recordSentence(record, operator).toLowerCase().includes(wanted);
      if (isMeant && !isComparison(record)) found.push({ entity, id });
      if ((read += 1) === MOST_READ || found.length === MOST_FOUND) break;
    }
  }
  return found;
}
