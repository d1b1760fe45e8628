import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDynamoLinks } from '../../../shared/links/dynamo-links.ts';
import { countRequests } from '../../benchmark/count-requests.ts';
import { fillLinks } from '../../benchmark/fill-links.ts';
import type { TestTable } from '../../contract/test-table.ts';
import { startTestTable } from '../../contract/test-table.ts';

const now = () => new Date('2026-03-04T10:00:00Z');
const key = { connection: 'agency', entity: 'time', sourceId: 'entry-1' };
let opened: TestTable;

beforeAll(async () => {
  opened = await startTestTable(now);
  await fillLinks(opened.table, 'agency', { links: 30, parked: 3 });
});
afterAll(() => opened.stop());

async function countOf(work: (links: ReturnType<typeof createDynamoLinks>) => Promise<unknown>) {
  const counts = countRequests(opened.table);
  await work(createDynamoLinks(opened.table));
  opened.table.documents.middlewareStack.remove('countRequests');
  return counts;
}

test('a request about one item counts once, whatever it finds', async () => {
  const missing = { ...key, sourceId: 'none' };
  expect(await countOf((links) => links.get(key))).toEqual({ requests: 1, items: 1 });
  expect(await countOf((links) => links.get(missing))).toEqual({ requests: 1, items: 1 });
});

test('a query counts the rows it went through', async () => {
  expect(await countOf((links) => Array.fromAsync(links.listOpen('agency')))).toEqual({
    requests: 1,
    items: 3,
  });
  expect(await countOf((links) => Array.fromAsync(links.list('agency', 'time')))).toEqual({
    ...{ requests: 1, items: 30 },
  });
});

test('a refused condition counts as a request', async () => {
  const claim = (links: ReturnType<typeof createDynamoLinks>) => links.claim({ key, leaseSeconds: 45 });
  expect(await countOf(claim)).toEqual({ requests: 1, items: 1 });
  // Refused, and the item read to say why.
  expect(await countOf(claim)).toEqual({ requests: 2, items: 1 });
});
