import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/moco-awork/awork-moco-times/direction.ts';
import { createConnectorHarness } from '../run-harness.ts';
import { aworkProjectId, entryExample, mocoProjectId, projectExample } from './time-examples.ts';

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** The harness's clock, and how far back the daily comparison looks. */
const today = '2026-03-04';
const firstDay = '2026-01-01';

/** An agency with two months of entries, one changed every second, whose lists take most of a run each. */
async function createHarness(count: number, secondsPerList = 31) {
  const entries = Array.from({ length: count }, (_, index) => {
    const updatedOn = new Date(Date.parse('2026-01-01T00:00:00Z') + index * 1000).toISOString();
    const day = new Date(Date.parse(firstDay) + (index % 62) * 86_400_000).toISOString().slice(0, 10);
    return entryExample({
      id: idOf(index),
      projectId: aworkProjectId,
      startDateLocal: `${day}T00:00:00`,
      updatedOn,
    });
  });
  const harness = createConnectorHarness({
    settings: { startDate: firstDay },
    answer(request) {
      harness.pass(secondsPerList);
      const filter = new URL(request.url).searchParams.get('filterby') ?? '';
      const bound = (field: string) => new RegExp(`${field} datetime'([^']+)'`).exec(filter)?.[1];
      const since = bound('updatedOn ge') ?? '';
      const from = bound('startDateLocal ge') ?? '';
      const to = bound('startDateLocal le') ?? '9';
      const isAsked = ({ updatedOn, startDateLocal }: (typeof entries)[number]) =>
        updatedOn.slice(0, 19) >= since && `${startDateLocal}` >= from && `${startDateLocal}` <= to;
      return Response.json(entries.filter(isAsked));
    },
  });
  const data = projectExample({ takesTimes: true });
  await harness.link('project', String(mocoProjectId), { targetId: aworkProjectId, data });
  return harness;
}

/** Runs a sweep as often as it asks to be gone on with. */
async function sweepToItsEnd({ context, sent }: Awaited<ReturnType<typeof createHarness>>, scope: string) {
  const { sweep } = direction.open(context);
  const seen: string[] = [];
  let cursor: unknown;
  for (let runs = 1; runs < 20; runs += 1) {
    cursor = (await sweep(scope, cursor)).cursor;
    const pointers = sent.splice(0);
    seen.push(...pointers.flatMap(({ entity, id }) => (entity === 'time' ? [id] : [])));
    if (!pointers.some(({ entity, id }) => entity === '*' && id === scope)) return { runs, seen, cursor };
  }
  throw new Error('it never came to an end');
}

const allIds = (count: number) => new Set(Array.from({ length: count }, (_, index) => idOf(index)));

test('T5: a sweep with too much to list stops in time and is gone on with, until nothing is left out', async () => {
  const { runs, seen, cursor } = await sweepToItsEnd(await createHarness(250), 'changed');
  expect(runs).toBe(3);
  expect(new Set(seen)).toEqual(allIds(250));
  expect(cursor).toEqual({ updatedSince: expect.any(String), startDate: firstDay });
});

test('T5: the earlier times of a large project are asked for in several runs, until nothing is left out', async () => {
  const { runs, seen, cursor } = await sweepToItsEnd(await createHarness(250), `project:${aworkProjectId}`);
  expect(runs).toBe(3);
  expect(new Set(seen)).toEqual(allIds(250));
  expect(cursor).toBeUndefined();
});

test('T1: the daily comparison of a large agency goes on day by day, until nothing is left out', async () => {
  const { runs, seen, cursor } = await sweepToItsEnd(await createHarness(250), 'all');
  expect(runs).toBeGreaterThan(3);
  expect(seen.sort()).toEqual([...allIds(250)].sort());
  expect(cursor).toBeUndefined();
});

test('T1: what the daily comparison no longer finds is looked at once, whichever run its day falls to', async () => {
  const harness = await createHarness(62);
  const gone = ['2026-01-02', '2026-02-10', today];
  for (const [index, day] of gone.entries()) {
    await harness.link('time', idOf(1000 + index), { targetId: String(index + 1), data: { day } });
  }
  const { seen } = await sweepToItsEnd(harness, 'all');
  const missing = gone.map((_, index) => idOf(1000 + index));
  expect(seen.filter((id) => missing.includes(id)).sort()).toEqual(missing);
});

/** Puts a link there of an entry that has waited since its last change. */
async function wait({ links, open }: Awaited<ReturnType<typeof createHarness>>, index: number) {
  const at = new Date(Date.parse('2026-01-01T00:00:00Z') + index * 1000).toISOString();
  const outcome = { kind: 'waiting', code: 'person-not-in-moco', details: {}, at } as const;
  await links.settle(await open('time', idOf(index)), { outcome, openSince: at, sourceVersion: at });
}

test('T1: what waits and is not there any more is looked at once a day, and what is there costs nothing', async () => {
  const harness = await createHarness(4, 1);
  for (const index of [0, 1, 2, 3, 1000]) await wait(harness, index);
  harness.pass(86_400);
  const { seen } = await sweepToItsEnd(harness, 'all');
  expect(seen).toEqual([idOf(1000)]);
});
