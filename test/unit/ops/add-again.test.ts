import { expect, test } from '@jest/globals';
import { addConnections } from '../../../functions/ops/connections/add.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
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
