import { expect, test } from '@jest/globals';
import { compareAll, createCutover } from './cutover-office.ts';

const KONZEPT = 'Konzept';

/** Entries of one day, and what the integration before us has made of them, both with one text and in minutes. */
async function cutOver(entries: readonly number[], rounded: readonly (number | object)[]) {
  const harness = await createCutover();
  const { awork, moco, person, aworkProject, booked, goLive, outcomeOf } = harness;
  const booking = entries.map((minutes) =>
    awork.person.createTimeEntry({
      ...{ userId: person.id, projectId: aworkProject, startDateLocal: '2026-03-02', note: KONZEPT },
      ...{ typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '', durationSeconds: minutes * 60 },
    }),
  );
  for (const time of rounded)
    booked({ description: KONZEPT, ...(typeof time === 'number' ? { seconds: time * 60 } : time) });
  await goLive();
  const before = moco.state().activities;
  await compareAll(harness);
  const bookedFor = ({ id }: { id: string }) =>
    moco
      .state()
      .activities.filter(({ remote_id }) => remote_id === `awork:${id}`)
      .map(({ worked_seconds }) => worked_seconds / 60);
  return {
    ...harness,
    before,
    minutes: moco.state().activities.map(({ worked_seconds }) => worked_seconds / 60),
    /** The minutes in MOCO, by entry. */
    taken: booking.map(bookedFor),
    outcomes: await Promise.all(booking.map(outcomeOf)),
  };
}

test.each([
  [50, 60],
  [50, 45],
  [3, 15],
  [52, 55],
  [50, 54],
  [71, 120],
])(
  'O7 T1: an hour of %i min that MOCO has rounded to %i is taken over and not doubled',
  async (exact, rounded) => {
    const { taken, minutes, outcomes } = await cutOver([exact], [rounded]);
    expect([taken, minutes]).toEqual([[[rounded]], [rounded]]);
    expect(outcomes).toMatchObject([{ kind: 'done', code: 'activity-adopted' }]);
  },
);

test('O7 T1: an hour taken over rounded keeps its duration in MOCO until it is edited in awork', async () => {
  const harness = await cutOver([50], [60]);
  harness.pass(86_400);
  await compareAll(harness);
  expect(harness.moco.state().activities).toMatchObject([{ seconds: 3600 }]);
  const [entry] = harness.awork.state().timeEntries;
  harness.awork.person.updateTimeEntry(entry?.id ?? '', { durationSeconds: 4200 });
  await compareAll(harness);
  expect(harness.moco.state().activities).toMatchObject([{ seconds: 4200 }]);
});

test('O7 T1: several hours of one day with one text are each taken over by the entry they were rounded from', async () => {
  const { taken, minutes } = await cutOver([50, 7, 44, 50], [45, 60, 15, 60]);
  expect(minutes).toHaveLength(4);
  expect(taken).toEqual([[60], [15], [45], [60]]);
});

test('O7 T1: a rounded hour leaves to an equal entry what is its own', async () => {
  const { taken } = await cutOver([50, 60], [60]);
  expect(taken).toEqual([[50], [60]]);
});

test('O7 T1: where MOCO has fewer rounded hours than awork entries they are parked, and nothing is doubled', async () => {
  const { moco, before, outcomes } = await cutOver([50, 58], [60]);
  expect(moco.state().activities).toEqual(before);
  const details = { date: '2026-03-02', text: KONZEPT, candidates: '1:00:00' };
  expect(outcomes).toMatchObject([
    { kind: 'parked', code: 'activity-rounded', details: { ...details, duration: '0:50:00' } },
    { kind: 'parked', code: 'activity-rounded', details: { ...details, duration: '0:58:00' } },
  ]);
});

test('O7 T1: an entry that may have been rounded to one or another is parked with both', async () => {
  const { moco, before, outcomes } = await cutOver([50], [45, 60]);
  expect(moco.state().activities).toEqual(before);
  expect(outcomes).toMatchObject([{ code: 'activity-rounded', details: { candidates: '0:45:00, 1:00:00' } }]);
});

test.each([
  ['another text', { seconds: 3600, description: 'Abstimmung' }],
  ['another day', { seconds: 3600, date: '2026-03-03' }],
  ['a duration that no rounding makes', { seconds: 3660 }],
])('O7 T1: an entry is created beside an hour with %s', async (_what, other) => {
  const { taken, minutes } = await cutOver([50], [other]);
  expect(taken).toEqual([[50]]);
  expect(minutes).toHaveLength(2);
});
