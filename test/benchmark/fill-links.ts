import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { LinkItem } from '../../shared/links/link-item.ts';
import { withKeys } from '../../shared/links/link-item.ts';
import type { TandemTable } from '../../shared/store/tandem-table.ts';

/** Most that DynamoDB takes at once. */
const BATCH = 25;
const AT_ONCE = 4;

/** Links of a connection's time entries, as workers leave them: the first of them parked, the others done. */
export async function fillLinks(
  { documents, tableName }: TandemTable,
  connection: string,
  { links, parked }: { links: number; parked: number },
): Promise<void> {
  const starts = Array.from({ length: Math.ceil(links / BATCH) }, (_, batch) => batch * BATCH);
  const fill = async () => {
    for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
      const count = Math.min(BATCH, links - start);
      const items = Array.from({ length: count }, (_, place) =>
        linkOf(connection, start + place, start + place < parked),
      );
      const puts = items.map((item) => ({ PutRequest: { Item: withKeys(item) } }));
      await documents.send(new BatchWriteCommand({ RequestItems: { [tableName]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fill));
}

function linkOf(connection: string, index: number, isParked: boolean): LinkItem {
  const at = new Date(Date.parse('2026-03-01T00:00:00Z') + index * 1000).toISOString();
  const outcome = isParked
    ? ({ kind: 'parked', code: 'gave-up', details: { days: 7 }, at } as const)
    : ({ kind: 'done', code: 'brought-in-line', details: {}, at } as const);
  return {
    ...{ connection, entity: 'time', sourceId: `entry-${index}`, fingerprints: { seconds: 'abcdefgh' } },
    ...{ targetId: String(index), outcome, history: [outcome], ...(isParked && { openSince: at }) },
  };
}
