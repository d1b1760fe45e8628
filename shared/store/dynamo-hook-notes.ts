import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Vendor } from '../vendor.ts';
import type { HookNoteKind, HookNotes } from './hook-notes.ts';
import { noteSeconds } from './hook-notes.ts';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';
import { conditionFailed, readItem } from './tandem-table.ts';

/** Another function may have noted a refused one since. */
const REMEMBERED_SECONDS = 60;

const instant = z.string().optional();
const item = z.object({ accepted: instant, refused: instant, unreadable: instant });

export function createDynamoHookNotes(table: TandemTable): HookNotes {
  const { documents, tableName: TableName, now } = table;
  /** What was written from here, so that most webhooks of a burst cost not even a refused write. */
  const written = new Map<string, number>();
  return {
    async note(connection, vendor, kind) {
      const at = now().getTime();
      const before = at - noteSeconds[kind] * 1000;
      const name = `${connection} ${vendor} ${kind}`;
      if ((written.get(name) ?? 0) > at - Math.min(noteSeconds[kind], REMEMBERED_SECONDS) * 1000)
        return false;
      written.set(name, at);
      return documents
        .send(
          new UpdateCommand({
            TableName,
            Key: keyOf(connection, vendor),
            UpdateExpression: 'SET #kind = :at',
            ConditionExpression: conditionOf(kind),
            ExpressionAttributeNames: { '#kind': kind },
            ExpressionAttributeValues: {
              ':at': new Date(at).toISOString(),
              ':before': new Date(before).toISOString(),
            },
          }),
        )
        .then(() => true, conditionFailed);
    },
    async last(connection, vendor) {
      return item.parse((await readItem(table, keyOf(connection, vendor))) ?? {});
    },
  };
}

/** What is taken again ends what was refused, so that has to show at once. */
function conditionOf(kind: HookNoteKind): string {
  const isOld = 'attribute_not_exists(#kind) OR #kind <= :before';
  return kind === 'accepted' ? `${isOld} OR #kind < refused` : isOld;
}

function keyOf(connection: string, vendor: Vendor) {
  return { pk: names.connection(connection), sk: names.hook(vendor) };
}
