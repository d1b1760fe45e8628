import { expect, test } from '@jest/globals';
import { addConnections } from '../../../functions/ops/connections/add.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { resumeConnection } from '../../../functions/ops/connections/resume.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { connectionId, createOpsHarness, exampleEntry } from './ops-harness.ts';

test('adding a paused connection again never runs it, since only a resume sends on what was remembered', async () => {
  const { operator } = createOpsHarness();
  await addConnections([exampleEntry()], operator);
  await pauseConnection(connectionId, operator);
  const { data, text } = await addConnections([exampleEntry({ status: 'active' })], operator);
  expect(data.connections).toMatchObject([{ change: 'updated', status: 'paused' }]);
  expect(text).toContain(`ops connections resume ${connectionId}`);
  expect(await operator.connections.get(connectionId)).toMatchObject({
    status: 'paused',
    paused: { code: 'connection-paused' },
  });
});

const otherKey = 'awork-key-of-another-one';

/** A connection that is linked with one awork workspace, and a file with the key of another. */
async function createMoved(status = 'active') {
  const harness = createOpsHarness();
  await harness.add(exampleEntry({ status }));
  await harness.operator.connections.change(connectionId, (current) => ({
    ...(current as Connection),
    accounts: { aworkWorkspaceId: 'another', aworkUrl: 'https://another.awork.com' },
  }));
  harness.awork.person.addKey({ key: otherKey });
  const { vendors } = exampleEntry();
  const moved = exampleEntry({ status, vendors: { ...vendors, awork: { apiKey: otherKey } } });
  const key = async () => (await harness.secret())?.vendors.awork;
  return { ...harness, moved, key };
}

test('O12 a file with the key of another awork workspace is refused, or every project would seem deleted', async () => {
  const { operator, moved, key } = await createMoved();
  await expect(addConnections([moved], operator)).rejects.toThrow(
    '[0].vendors.awork: this belongs to https://nordagentur.awork.com in awork',
  );
  expect(await key()).toMatchObject({ apiKey: 'awork-key' });
});

test('O12 while awork does not answer, a file with another key is taken, as setup asks again', async () => {
  const { operator, moved, key, awork } = await createMoved();
  awork.faults.add({ fault: { kind: 'status', status: 503 } });
  await addConnections([moved], operator);
  expect(await key()).toMatchObject({ apiKey: otherKey });
});

test('O12 before anything is linked the key of another awork workspace is taken', async () => {
  const { operator, moved, key } = await createMoved('prepared');
  await addConnections([moved], operator);
  expect(await key()).toMatchObject({ apiKey: otherKey });
});

test('O12 a connection that has the key of another awork workspace by other ways is not resumed, and keeps its own', async () => {
  const { operator } = await createMoved();
  await pauseConnection(connectionId, operator);
  await expect(resumeConnection(connectionId, operator)).rejects.toThrow(
    'belongs to the workspace https://nordagentur.awork.com, but this connection to https://another.awork.com',
  );
  expect(await operator.connections.get(connectionId)).toMatchObject({
    status: 'paused',
    accounts: { aworkWorkspaceId: 'another' },
  });
});
