import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { connectionId, createWorkerHarness } from './worker-harness.ts';

const refused = () =>
  new Failure(commonReasons['credentials-refused'], { details: { vendor: 'moco', problem: 'Unauthorized' } });
const notify = { email: 'buero@example.org', language: 'de' } as const;

test.each([
  ['reading', 'read'],
  ['writing', 'apply'],
] as const)(
  'a refused key that was replaced while a record was %s pauses nothing: the record comes back',
  async (_case, part) => {
    const harness = await createWorkerHarness({ connection: { notify } });
    const works = harness.script[part];
    harness.script[part] = async () => {
      await harness.secrets.write(
        { id: connectionId, connector: 'moco-awork' },
        { ingressToken: 'i'.repeat(43), vendors: { moco: { apiKey: 'new' } } },
      );
      throw refused();
    };
    expect(await harness.process(harness.pointer())).toMatchObject({
      kind: 'retrying',
      reason: { code: 'credentials-replaced' },
    });
    expect(await harness.connections.get(connectionId)).toMatchObject({ status: 'active' });
    const reminded = await Array.fromAsync(harness.reminders.list(connectionId));
    expect([harness.notices.mails, reminded]).toEqual([[], []]);
    Object.assign(harness.script, { [part]: works });
    const [again] = harness.takeQueued();
    expect(again && (await harness.process(again.pointer))).toMatchObject({ kind: 'done' });
  },
);

test('a token that is refused although the run itself renewed it pauses the connection', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = async (_link, { secrets, connection }) => {
    const oauth = { clientSecret: undefined, refreshToken: 'new' };
    await secrets.write(connection, { ingressToken: 'i'.repeat(43), vendors: { awork: { oauth } } });
    throw refused();
  };
  expect(await harness.process(harness.pointer())).toMatchObject({ kind: 'paused' });
});

test('a warm worker remembers nothing that it was told with credentials that were replaced', async () => {
  const harness = await createWorkerHarness();
  const told: string[] = [];
  let user = 'former';
  harness.script.read = async (_link, { cache }) => {
    told.push(await cache.get('own-user', 86_400, async () => user));
  };
  await harness.process(harness.pointer());
  user = 'new';
  await harness.process(harness.pointer({ id: '2' }));
  await harness.connections.change(
    connectionId,
    (current) => current && { ...current, secretRevision: harness.now().toISOString() },
  );
  await harness.process(harness.pointer({ id: '3' }));
  expect(told).toEqual(['former', 'former', 'new']);
});
