import { expect, test } from '@jest/globals';
import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import { connectionId, createWorkerBench } from './worker-bench.ts';

const refused = () =>
  new Failure(commonReasons['credentials-refused'], { details: { vendor: 'moco', problem: 'Unauthorized' } });
const notify = { email: 'buero@example.org', language: 'de' } as const;

test.each([
  ['reading', 'read'],
  ['writing', 'apply'],
] as const)(
  'a refused key that was replaced while a record was %s pauses nothing: the record comes back',
  async (_case, part) => {
    const bench = await createWorkerBench({ connection: { notify } });
    const works = bench.script[part];
    bench.script[part] = async () => {
      await bench.secrets.write(
        { id: connectionId, connector: 'moco-awork' },
        { ingressToken: 'i'.repeat(43), vendors: { moco: { apiKey: 'new' } } },
      );
      throw refused();
    };
    expect(await bench.process(bench.pointer())).toMatchObject({
      kind: 'retrying',
      reason: { code: 'credentials-replaced' },
    });
    expect(await bench.connections.get(connectionId)).toMatchObject({ status: 'active' });
    const reminded = await Array.fromAsync(bench.reminders.list(connectionId));
    expect([bench.notices.mails, reminded]).toEqual([[], []]);
    Object.assign(bench.script, { [part]: works });
    const [again] = bench.takeQueued();
    expect(again && (await bench.process(again.pointer))).toMatchObject({ kind: 'done' });
  },
);

test('a token that is refused although the run itself renewed it pauses the connection', async () => {
  const bench = await createWorkerBench();
  bench.script.read = async (_link, { secrets, connection }) => {
    const oauth = { clientSecret: undefined, refreshToken: 'new' };
    await secrets.write(connection, { ingressToken: 'i'.repeat(43), vendors: { awork: { oauth } } });
    throw refused();
  };
  expect(await bench.process(bench.pointer())).toMatchObject({ kind: 'paused' });
});
