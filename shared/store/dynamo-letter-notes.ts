import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { LinkKey } from '../links/link.ts';
import type { Discarded, LetterNotes } from './letter-notes.ts';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';
import { conditionFailed, queryTable, readItem } from './tandem-table.ts';

const looks = z.object({ doneAt: z.string().optional() });
const discarded = z.object({ at: z.string(), by: z.string().optional(), letterAt: z.string().optional() });

export function createDynamoLetterNotes(table: TandemTable): LetterNotes {
  const { documents, tableName: TableName } = table;
  return {
    async beginLook(connection, at, unlessSince) {
      const begun = await documents
        .send(
          new UpdateCommand({
            TableName,
            Key: lookKey(connection),
            UpdateExpression: 'SET begunAt = :at',
            ConditionExpression: 'attribute_not_exists(begunAt) OR begunAt <= :since',
            ExpressionAttributeValues: { ':at': at, ':since': unlessSince },
            ReturnValues: 'ALL_NEW',
          }),
        )
        .then(({ Attributes }) => looks.parse(Attributes), conditionFailed);
      return begun ? { doneBefore: begun.doneAt } : undefined;
    },
    async endLook(connection, at) {
      const ended = { UpdateExpression: 'SET doneAt = :at', ExpressionAttributeValues: { ':at': at } };
      await documents.send(new UpdateCommand({ TableName, Key: lookKey(connection), ...ended }));
    },
    async discarded(key) {
      return discarded.optional().parse(await readItem(table, recordKey(key)));
    },
    async allDiscarded(connection) {
      const found = new Map<unknown, Discarded>();
      const rows = queryTable(table, names.connection(connection), names.discardedLetters);
      for await (const row of rows) found.set(row['sk'], discarded.parse(row));
      return ({ entity, sourceId }) => found.get(names.discardedLetter(entity, sourceId));
    },
    async noteDiscarded(key, { at, by, letterAt }) {
      const Item = { ...recordKey(key), at, letterAt, ...(by !== undefined && { by }) };
      const isNewest = {
        ConditionExpression: 'attribute_not_exists(letterAt) OR letterAt <= :letterAt',
        ExpressionAttributeValues: { ':letterAt': letterAt },
      };
      await documents.send(new PutCommand({ TableName, Item, ...isNewest })).catch(conditionFailed);
    },
  };
}

const lookKey = (connection: string) => ({ pk: names.connection(connection), sk: names.letters });

const recordKey = ({ connection, entity, sourceId }: LinkKey) => ({
  pk: names.connection(connection),
  sk: names.discardedLetter(entity, sourceId),
});
