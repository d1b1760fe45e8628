import { expect, test } from '@jest/globals';
import type { PersonioHqRun } from '../../../../functions/personio-hq/run.ts';
import { sweepAll } from '../../../../functions/personio-hq/personio-hq-absences/sweep-absences.ts';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import { Failure, toFailure } from '../../../../shared/failure.ts';
import { createEnteredHarness } from './absence-harness.ts';

const anna = { id: '101', email: 'anna@example.org', name: 'Anna Berg', isActive: true };

/** What a comparison of one entered absence comes to when its lists are as given. */
async function sweepWith(change: (tools: PersonioHqRun) => Partial<PersonioHqRun>) {
  const harness = await createEnteredHarness();
  const personio = {
    ...harness.tools.personio,
    people: async () => [anna],
    async *absences() {
      yield* harness.source.values();
    },
  };
  const tools = { ...harness.tools, personio };
  const before = await Array.fromAsync(harness.tools.links.list('c1', 'person'));
  const ended = await sweepAll(undefined, undefined, { ...tools, ...change(tools) }).then(
    ({ sent }) => `sent ${sent}`,
    (error: unknown) => toFailure(error),
  );
  const after = await Array.fromAsync(harness.tools.links.list('c1', 'person'));
  return { ended, untouched: harness.sent.length === 0 && JSON.stringify(after) === JSON.stringify(before) };
}

const failing = async (): Promise<never> => {
  throw denied;
};
const denied = new Failure(commonReasons['access-denied'], {
  details: { vendor: 'personio', call: 'GET /v2/persons', problem: 'scope missing' },
});
async function* failingList(): AsyncGenerator<never> {
  await failing();
}

test('P1: a comparison whose lists are as they were sends nothing', async () => {
  expect((await sweepWith(() => ({}))).ended).toBe('sent 0');
});

test.each<[string, string, (tools: PersonioHqRun) => Partial<PersonioHqRun>]>([
  ['personio', 'persons', ({ personio }) => ({ personio: { ...personio, people: failing } })],
  ['personio', 'absences', ({ personio }) => ({ personio: { ...personio, absences: failingList } })],
  ['personio', 'absences', ({ personio }) => ({ personio: { ...personio, absenceTypes: failing } })],
  ['hq', 'users', ({ hq }) => ({ hq: { ...hq, users: failing } })],
  ['hq', 'absences', ({ hq }) => ({ hq: { ...hq, absences: failingList } })],
])(
  'P1: a key of %s that may not read %s pauses the connection and names both',
  async (vendor, what, change) => {
    const { ended } = await sweepWith((tools) => ({ ...change(tools), cache: noCache }));
    expect(ended).toMatchObject({
      reason: { code: 'right-missing', kind: 'pause' },
      details: { vendor, right: expect.stringContaining(what), problem: 'scope missing' },
    });
  },
);

const noCache: PersonioHqRun['cache'] = { get: (_key, _age, load) => load(), drop: () => undefined };

test('P8: an HQ that suddenly lists no users at all is a reason to stop, and nobody is forgotten', async () => {
  const { ended, untouched } = await sweepWith(({ hq }) => ({ hq: { ...hq, users: async () => [] } }));
  expect(ended).toMatchObject({ reason: { code: 'no-users-listed', kind: 'park' } });
  expect(untouched).toBe(true);
});

test('P8: a Personio that suddenly lists no absence types at all is a reason to stop, and nothing is parked one by one', async () => {
  const { ended, untouched } = await sweepWith(({ personio }) => ({
    personio: { ...personio, absenceTypes: async () => [] },
    cache: noCache,
  }));
  expect(ended).toMatchObject({ reason: { code: 'no-types-listed', kind: 'park' } });
  expect(untouched).toBe(true);
});

/** Links of absences that were entered as 1, 2, 3 and so on. */
async function withLinks(count: number, { links }: PersonioHqRun): Promise<void> {
  for (let id = 1; id <= count; id += 1) {
    const key = { connection: 'c1', entity: 'absence', sourceId: `other-${id}` };
    const claim = await links.claim({ key, leaseSeconds: 1 });
    if (claim.kind !== 'claimed') throw new Error('nobody else is there');
    const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: '' } as const;
    await links.settle(claim.link, { targetId: `${id}`, outcome });
  }
}

test.each([
  [
    'none of eleven absences of ours stops the run, and nothing is entered again unasked',
    10,
    { code: 'none-of-ours-listed', kind: 'park' },
    { ours: 11 },
  ],
  ['none of ten gets them again, as when somebody removed them', 9, undefined, undefined],
])('P8: an HQ that lists %s', async (_what, others, reason, details) => {
  const harness = await createEnteredHarness();
  await withLinks(others, harness.tools);
  harness.hq.remove(9001);
  const personio = { ...harness.tools.personio, people: async () => [anna], absences: noAbsences };
  const hq = { ...harness.tools.hq, users: async () => [{ ...anna, id: 12, isDeactivated: false }] };
  const ended = await sweepAll(undefined, { count: 99 }, { ...harness.tools, personio, hq }).catch(toFailure);
  expect(ended).toMatchObject(reason ? { reason, details } : { sent: others + 1 });
  expect(harness.sent).toHaveLength(reason ? 0 : others + 1);
  const [person] = await Array.fromAsync(harness.tools.links.list('c1', 'person'));
  expect(person?.targetId).toBe(reason ? '11' : '12');
});
async function* noAbsences(): AsyncGenerator<never> {}

test('P1: any other refusal of a list keeps its own reason', async () => {
  const down = new Failure(commonReasons['vendor-unavailable'], {
    details: { vendor: 'hq', problem: '503' },
  });
  const users = () => Promise.reject(down);
  expect((await sweepWith(({ hq }) => ({ hq: { ...hq, users } }))).ended).toBe(down);
});
