import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoLinks } from '../../shared/links/dynamo-links.ts';
import type { LinkKey, Outcome } from '../../shared/links/link.ts';
import { keyOf } from '../../shared/links/link-item.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

const at = '2026-03-02T08:00:00.000Z';
const done: Outcome = { kind: 'done', code: 'brought-in-line', details: {}, at };
const waiting: Outcome = {
  kind: 'waiting',
  code: 'person-unknown',
  details: {},
  at: '2026-03-01T08:00:00.000Z',
};

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(() => new Date(at));
});
afterAll(() => testTable.stop());

const stored = async (key: LinkKey) => {
  const { documents, tableName: TableName } = testTable.table;
  return (await documents.send(new GetCommand({ TableName, Key: keyOf(key) }))).Item;
};

test('the last outcome is kept once, and read as the newest of the history', async () => {
  const links = createDynamoLinks(testTable.table);
  const key = { connection: 'agency', entity: 'time', sourceId: '1' };
  for (const outcome of [waiting, done]) {
    const claim = await links.claim({ key, leaseSeconds: 60 });
    if (claim.kind !== 'claimed') throw new Error(claim.kind);
    await links.settle(claim.link, { outcome });
  }
  expect(await stored(key)).toMatchObject({ outcome: done, history: [waiting] });
  expect(await links.get(key)).toMatchObject({ outcome: done, history: [done, waiting] });
});

test('a link that was kept with its last outcome twice is read as before', async () => {
  const links = createDynamoLinks(testTable.table);
  const key = { connection: 'agency', entity: 'time', sourceId: '2' };
  const { documents, tableName: TableName } = testTable.table;
  const item = { ...key, ...keyOf(key), fingerprints: {}, outcome: done, history: [done, waiting] };
  await documents.send(new PutCommand({ TableName, Item: item }));
  expect(await links.get(key)).toMatchObject({ outcome: done, history: [done, waiting] });
});
