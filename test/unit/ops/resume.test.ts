import { expect, test } from '@jest/globals';
import type { Operator } from '../../../functions/ops/operator.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { resumeConnection } from '../../../functions/ops/connections/resume.ts';
import { demos } from '../../../infra/local/demo/demos.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import type { Fault } from '../../vendors/kit/faults.ts';
import { baseUrls, createDemoHarness } from './demo-harness.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId } from './ops-harness.ts';

/** The demo agency with one paused connection, over all simulated vendors. */
async function createPausedHarness(connector: string) {
  const { operator, vendors, id, pointers } = await createDemoHarness(connector);
  await pauseConnection(id, operator);
  return {
    ...{ operator, id, pointers },
    status: async () => (await operator.connections.get(id))?.status,
    fail: (vendor: string, fault: Fault) => vendors[vendor as keyof typeof vendors].faults.add({ fault }),
  };
}

const connectors = demos.map((demo) => demo.entry(baseUrls));
const pairs = connectors.flatMap(({ connector, vendors }) =>
  Object.keys(vendors).map((vendor): [string, keyof typeof vendorNames] => [connector, vendor as 'moco']),
);

test.each(pairs)(
  'O7 %s stays paused while %s refuses the key, and the sentence names it',
  async (connector, vendor) => {
    const { operator, id, status, pointers, fail } = await createPausedHarness(connector);
    fail(vendor, { kind: 'status', status: 401 });
    await expect(resumeConnection(id, operator)).rejects.toThrow(vendorNames[vendor]);
    expect(await status()).toBe('paused');
    expect(pointers()).toEqual([]);
  },
);

test.each(connectors.map(({ connector }) => connector))(
  'O7 %s runs again once both vendors take the keys',
  async (connector) => {
    const { operator, id, status } = await createPausedHarness(connector);
    expect((await resumeConnection(id, operator)).data.status).toBe('active');
    expect(await status()).toBe('active');
  },
);

test('O7 a vendor that does not answer keeps nobody paused, and is named', async () => {
  const { operator, id, status, fail } = await createPausedHarness('moco-awork');
  fail('awork', { kind: 'status', status: 503 });
  const { text } = await resumeConnection(id, operator);
  expect(text).toContain('awork');
  expect(await status()).toBe('active');
});

test('O7 what the check learns of the accounts is kept', async () => {
  const { operator, id } = await createPausedHarness('moco-awork');
  await resumeConnection(id, operator);
  expect((await operator.connections.get(id))?.accounts).toMatchObject({
    aworkWorkspaceId: expect.any(String),
  });
});

test('O7 what is remembered of a connection that is paused again while it is resumed stays remembered', async () => {
  const { operator } = await createLinkedProject();
  const target = { direction: 'awork-moco-times', connection: connectionId, entity: 'time', id: 'approved' };
  await pauseConnection(connectionId, operator);
  const earlier = new Date(operator.now().getTime() - 60_000);
  await operator.reminders.remind(forced(createPointer(target, 'replay', earlier), 'replay', earlier));
  const send: Operator['queue']['send'] = async (pointers) => {
    await pauseConnection(connectionId, operator);
    for (const pointer of pointers) await operator.reminders.remind(pointer);
  };
  await resumeConnection(connectionId, { ...operator, queue: { ...operator.queue, send } });
  const remembered = await Array.fromAsync(operator.reminders.list(connectionId));
  expect(remembered).toContainEqual(expect.objectContaining({ id: 'approved', force: true }));
});
