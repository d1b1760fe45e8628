import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TableKey, TandemTable } from './tandem-table.ts';
import { conditionFailed, readItem, unchangedSince } from './tandem-table.ts';

/** A value that is replaced only by who has read it. */
export interface Versioned<T> {
  value: T;
  /** Of the stored value; 0 where there is none. */
  revision: number;
}

export interface VersionedItem<T> {
  read(): Promise<Versioned<T>>;
  /** False, and nothing is changed, when somebody else replaced it since that revision. */
  replace(value: T, revision: number): Promise<boolean>;
}

/** An item of the table; where there is none, the defaults of its schema. */
export function versionedItem<T>(table: TandemTable, key: TableKey, schema: z.ZodType<T>): VersionedItem<T> {
  const stored = z.object({ revision: z.int(), value: schema });
  return {
    async read() {
      const item = await readItem(table, key);
      return item ? stored.parse(item) : { revision: 0, value: schema.parse({}) };
    },
    replace: (value, revision) =>
      table.documents
        .send(
          new PutCommand({
            TableName: table.tableName,
            Item: { ...key, revision: revision + 1, value },
            ...unchangedSince(revision),
          }),
        )
        .then(() => true, conditionFailed),
  };
}
