import { expect, test } from '@jest/globals';
import { direction } from '../../../functions/moco-awork/moco-awork-projects/direction.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { processPointer } from '../../../shared/worker/process-pointer.ts';
import { connectionId, createWorkerHarness } from './worker-harness.ts';

test.each([
  ['was never added', 'active', 'nobody', 'connection-unknown'],
  ['was cancelled', 'cancelled', connectionId, 'connection-unknown'],
  ['is not live yet', 'prepared', connectionId, 'connection-prepared'],
] as const)(
  'a record of a connection that %s is dropped without a trace',
  async (_case, status, connection, code) => {
    const harness = await createWorkerHarness({ connection: { status } });
    expect(await harness.process(harness.pointer({ connection }))).toMatchObject({
      kind: 'dropped',
      reason: { code, kind: 'drop' },
      connection,
    });
    const reminded = await Array.fromAsync(harness.reminders.list(connection));
    const { messages, deadLetters } = harness.queue;
    expect([...harness.links.items(), ...messages, ...deadLetters, ...reminded]).toEqual([]);
    expect(harness.readings()).toBe(0);
  },
);

const notify = { email: 'buero@example.org', language: 'en' } as const;
const own = {
  moco: { baseUrl: 'https://nordagentur.mocoapp.com/api/v1', apiKey: 'moco-key' },
  awork: { baseUrl: 'https://api.awork.com/api/v1', apiKey: 'awork-key' },
};

/** A worker between MOCO and awork handles one project; `calls` are the addresses that got a request. */
async function handleProject(vendors: object, allowedBaseUrls: readonly string[] = []) {
  const harness = await createWorkerHarness({ connection: { notify } });
  const secret = { ingressToken: 'i'.repeat(43), vendors: { ...own, ...vendors } };
  await harness.secrets.write({ id: connectionId, connector: 'moco-awork' }, secret);
  const calls: string[] = [];
  const target = { direction: direction.definition.id, connection: connectionId, entity: 'project', id: '7' };
  const pointer = createPointer(target, 'webhook', harness.now());
  const handled = await processPointer(JSON.stringify(pointer), {
    ...{ ...harness.deps, direction, allowedBaseUrls },
    async fetch(input, init) {
      calls.push(new URL(new Request(input, init).url).origin);
      return new Response(null, { status: 404 });
    },
  });
  return { ...harness, handled, calls, pointer };
}

test.each([
  ['MOCO', { moco: { ...own.moco, baseUrl: 'https://moco.example.org/api/v1' } }, 'mocoapp.com'],
  ['awork', { awork: { ...own.awork, baseUrl: 'https://moco.example.org/api/v1' } }, 'awork.com'],
])(
  'an address that does not belong to %s pauses the connection, and no key is sent anywhere',
  async (_name, vendors, domain) => {
    const { handled, calls, connections, reminders, notices, pointer } = await handleProject(vendors);
    const details = { url: 'https://moco.example.org', domain };
    expect(handled).toMatchObject({
      kind: 'paused',
      reason: { code: 'base-url-refused', kind: 'pause' },
    });
    expect(calls).toEqual([]);
    expect(await connections.get(connectionId)).toMatchObject({
      status: 'paused',
      paused: { code: 'base-url-refused', details },
    });
    expect(await Array.fromAsync(reminders.list(connectionId))).toEqual([pointer]);
    const text = `The stored address ${details.url} does not belong to ${domain}.`;
    expect(notices.mails).toMatchObject([{ to: [notify.email], text: expect.stringContaining(text) }]);
  },
);

test('an address that whoever runs Tandem has named is called', async () => {
  const vendors = { moco: { ...own.moco, baseUrl: 'https://moco.example.org/api/v1' } };
  const { handled, calls } = await handleProject(vendors, ['https://moco.example.org/api/v1']);
  expect(handled).toMatchObject({ kind: 'skipped' });
  expect(calls).toEqual(['https://moco.example.org']);
});
