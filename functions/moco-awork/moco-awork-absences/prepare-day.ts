import type { Prepared } from '../../../shared/direction.ts';
import type { MocoAworkRun } from '../run.ts';
import { isWithin, readPersonLink } from './person-link.ts';
import { absenceReasons } from './reasons.ts';

/** Of a deleted day MOCO tells no more than its id. */
export async function prepareDay(id: string, { links, connection }: MocoAworkRun): Promise<Prepared> {
  const owners: string[] = [];
  for await (const { key, data } of links.list(connection.id, 'person'))
    if (isWithin(Number(id), readPersonLink(data))) owners.push(key.sourceId);
  const reason = absenceReasons[owners.length > 0 ? 'day-looked-for' : 'day-of-nobody'];
  return {
    verdict: { kind: 'nothing', reason, details: {} },
    asks: [{ entity: 'person', ids: owners, cause: 'chain' }],
  };
}
