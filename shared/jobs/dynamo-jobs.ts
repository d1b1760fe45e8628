import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { readItem } from '../store/tandem-table.ts';
import { versionedItem } from '../store/versioned-item.ts';
import type { JobOrder } from './job.ts';
import { jobSlot } from './job-slot.ts';
import type { JobPages, Jobs } from './jobs.ts';
import { createJobs } from './jobs.ts';

/** Pages are of use while somebody decides by them. */
const PAGE_SECONDS = 60 * 86_400;

const storedPage = z.object({ job: z.string(), rows: z.array(z.unknown()) });

export function createDynamoJobs(table: TandemTable): Jobs {
  const slot = (connection: string, kind: JobOrder['kind']) =>
    versionedItem(table, { pk: names.connection(connection), sk: names.job(kind) }, jobSlot);
  return createJobs({ slot, pages: dynamoPages(table), now: table.now });
}

function dynamoPages(table: TandemTable): JobPages {
  const keyOf = ({ connection, kind }: JobOrder, page: number) => ({
    pk: names.connection(connection),
    sk: names.jobPage(kind, page),
  });
  return {
    async writePage(order, page, rows) {
      const expiresAt = Math.ceil(table.now().getTime() / 1000) + PAGE_SECONDS;
      const Item = { ...keyOf(order, page), job: order.id, rows, expiresAt };
      await table.documents.send(new PutCommand({ TableName: table.tableName, Item }));
    },
    async readPage(order, page) {
      const { data } = storedPage.safeParse(await readItem(table, keyOf(order, page)));
      return data?.job === order.id ? data.rows : undefined;
    },
  };
}
