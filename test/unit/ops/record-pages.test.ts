import { expect, test } from '@jest/globals';
import { recordPages } from '../../../functions/ops/records/record-pages.ts';
import { createOpsHarness, exampleEntry, connectionId, mocoUrl, ownDefinitions } from './ops-harness.ts';

async function createPlace(accounts: Record<string, string>) {
  const { add, operator, secret } = createOpsHarness();
  await add({ ...exampleEntry(), accounts });
  const connection = await operator.connections.get(connectionId);
  if (!connection) throw new Error('nothing was added');
  const find = (direction: string) => {
    const definition = ownDefinitions.find(({ id }) => id === direction);
    if (!definition) throw new Error(`no direction ${direction}`);
    return definition;
  };
  return { connection, secret: await secret(), find };
}
const aworkUrl = 'https://nordagentur.awork.com';
const mocoHome = new URL(mocoUrl).origin;

test('O11: a project leads to its own page in both systems', async () => {
  const { connection, secret, find } = await createPlace({ aworkUrl });
  const project = { entity: 'project', id: '17', targetId: 'a-b-c' };
  expect(recordPages(project, find('moco-awork-projects'), connection, secret)).toEqual([
    { vendor: 'moco', address: `${mocoHome}/projects/17` },
    { vendor: 'awork', address: `${aworkUrl}/projects/a-b-c` },
  ]);
});

test('O11: what is not at the target yet, or has no page that is known, leads where one begins to look', async () => {
  const { connection, secret, find } = await createPlace({ aworkUrl });
  const time = { entity: 'time', id: 'entry-1' };
  expect(recordPages(time, find('awork-moco-times'), connection, secret)).toEqual([
    { vendor: 'awork', address: aworkUrl },
  ]);
});

test('O11: without keys, or before the workspace is known, there is no address to guess', async () => {
  const { connection, secret, find } = await createPlace({});
  const project = { entity: 'project', id: '17', targetId: 'a-b-c' };
  const definition = find('moco-awork-projects');
  expect(recordPages(project, definition, connection, secret)).toMatchObject([{ vendor: 'moco' }]);
  expect(recordPages(project, definition, connection, undefined)).toEqual([]);
});
