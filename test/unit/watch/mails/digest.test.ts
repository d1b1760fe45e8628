import { expect, test } from '@jest/globals';
import { sendDigest } from '../../../../functions/watch/mails/digest.ts';
import type { Connection } from '../../../../shared/connections/connection.ts';
import {
  createMemoryBounces,
  createMemoryDigests,
  createMemoryHistory,
} from '../../../twins/memory-stores.ts';
import { createMailHarness } from './mail-harness.ts';

const operator = 'ops@tandem.example';

/** The clock begins at eleven in Berlin. */
function createDigestHarness(changes: Partial<Connection> = {}) {
  const harness = createMailHarness(changes);
  const bounces = createMemoryBounces();
  const history = createMemoryHistory();
  const digests = createMemoryDigests();
  const desk = { ...harness.desk, bounces, history, digests, operatorAddress: operator };
  return {
    ...harness,
    ...{ bounces, history, desk },
    async digest() {
      const from = harness.mails.length;
      await sendDigest(desk);
      return harness.mails.slice(from);
    },
  };
}

const paused = {
  status: 'paused' as const,
  paused: {
    ...{ code: 'credentials-refused', details: { vendor: 'moco', problem: 'Unauthorized' } },
    at: '2026-03-04T10:10:00.000Z',
  },
};

test('O9 operators are told once a day who needs somebody, who stopped, whose mail bounced and what is solved', async () => {
  const { parked, waits, done, look, digest, bounces, now, connections, connection, pass } =
    createDigestHarness();
  await parked('1');
  await parked('2');
  await waits('3');
  await look();
  pass(24);
  await look();
  await done('3');
  await look();
  await bounces.note('verlag', {
    ...{ address: 'office@verlag.example', kind: 'bounced', at: now().toISOString(), why: '550 unknown' },
  });
  await connections.put({ ...connection, ...paused });
  const [mail, ...more] = await digest();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    to: [operator],
    subject: 'Tandem: 1 stopped, 1 need somebody, 1 with bounced mail',
  });
  for (const said of [
    '0 connections run, 1 have stopped.',
    'verlag (MOCO ↔ awork): since 2026-03-04T10:10:00.000Z, credentials-refused. MOCO does not take the key',
    'verlag (MOCO ↔ awork): 2 activity-billed since 2026-03-04',
    'verlag (MOCO ↔ awork): office@verlag.example, bounced, 550 unknown',
    'verlag (MOCO ↔ awork): 1 person-unknown',
  ])
    expect(mail?.text).toContain(said);
  expect(await digest()).toEqual([]);
  pass(24);
  const [next] = await digest();
  expect(next?.text).not.toMatch(/bounced, 550|solved/);
});

test('O12 operators are told who waits for a start, and nothing of what is only prepared', async () => {
  const { digest, connections, connection } = createDigestHarness();
  const prepared = { ...connection, status: 'prepared' } as const;
  await connections.put(prepared);
  expect(await digest()).toEqual([]);
  const asking = createDigestHarness();
  await asking.connections.put({ ...prepared, liveAsked: { at: '2026-03-04T09:00:00.000Z', name: 'Jana' } });
  const [mail] = await asking.digest();
  expect(mail?.text).toContain('Jana asked at 2026-03-04T09:00:00.000Z; ops go-live verlag');
});

test('O9 a connection whose people are mailed nothing is told to the operators as such', async () => {
  const { parked, look, digest, connection } = createDigestHarness();
  const { notify: _nobody, ...silent } = connection;
  await parked('1');
  await look({ ...silent, notify: undefined });
  expect((await digest())[0]?.text).toContain('1 activity-billed since 2026-03-04 (nobody is mailed)');
});

test('O9 on a day on which nothing needs them operators get no mail, and none before six', async () => {
  const { look, digest, parked, pass } = createDigestHarness();
  await look();
  expect(await digest()).toEqual([]);
  await parked('1');
  await look();
  expect(await digest()).toEqual([]);
  pass(18);
  expect(await digest()).toEqual([]);
  pass(1);
  expect(await digest()).toHaveLength(1);
});

test('O9 two digests at once are one, and without an address there is none', async () => {
  const { parked, look, desk, mails } = createDigestHarness();
  await parked('1');
  await look();
  expect(await sendDigest({ ...desk, operatorAddress: undefined })).toBe('nothing to tell');
  const ends = await Promise.all([1, 2].map(() => sendDigest(desk)));
  expect(ends.toSorted()).toEqual(['mailed', 'somebody else is at it']);
  expect(mails.filter(({ to }) => to.includes(operator))).toHaveLength(1);
});

test('O9 operators are told once what an end left to be done by hand', async () => {
  const { digest, history, connections, connection, now, pass } = createDigestHarness();
  await connections.put({ ...connection, status: 'cancelled' });
  await history.note('verlag', {
    ...{ at: now().toISOString(), who: { kind: 'tandem' }, act: 'left-to-do' },
    details: { left_en: 'remove the three webhooks' },
  });
  const [mail] = await digest();
  expect(mail?.text).toContain('0 connections run, 0 have stopped.');
  expect(mail?.text).toContain('left to be done by hand: remove the three webhooks');
  pass(24);
  expect(await digest()).toEqual([]);
});
