import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { eventually } from '../eventually.ts';
import type { Explanation } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import { agencyScene } from './both-vendors.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;
/** A Monday that is still to come, and nothing has happened on. */
let monday = DateTime.utc().startOf('week').plus({ weeks: 2 });

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  scene = agencyScene(suite.vendors);
});
afterAll(() => suite.stop());
beforeEach(() => {
  monday = monday.plus({ weeks: 4 });
});

const day = (plus: number) => monday.plus({ days: plus }).toFormat('yyyy-MM-dd');

interface Day {
  id: number;
}

async function takeDays(first: string, from: number, to: number, more: object = {}): Promise<Day[]> {
  const userId = await scene.mocoUserId(first);
  return suite.vendors.moco.person('takeDays', { userId, from: day(from), to: day(to), code: 4, ...more });
}

/** First and last day, and what is only half, of what awork shows of a person in these weeks. */
async function shown(first: string): Promise<string[]> {
  const userId = await scene.aworkUserId(first);
  const { absences } = await suite.vendors.awork.state();
  return absences
    .filter((absence) => absence.userId === userId && absence.endOn >= day(0) && absence.startOn < day(28))
    .map(({ startOn, endOn, isHalfDayOnStart, isHalfDayOnEnd }) =>
      [
        ...[startOn.slice(0, 10), endOn.slice(0, 10)],
        ...[isHalfDayOnStart && 'half at the start', isHalfDayOnEnd && 'half at the end'],
      ]
        .filter(Boolean)
        .join(' '),
    )
    .toSorted();
}

const shows = (what: string, first: string, expected: readonly string[]) =>
  eventually(what, async () => JSON.stringify(await shown(first)) === JSON.stringify(expected));

test('A1 a holiday over a weekend is one absence in awork, half days are half days', async () => {
  await takeDays('Lena', 0, 8);
  await takeDays('Lena', 15, 15, { am: false });
  await shows('the absences', 'Lena', [`${day(0)} ${day(8)}`, `${day(15)} ${day(15)} half at the end`]);
});

test('A1 public holidays and days that nobody could plan stay in MOCO', async () => {
  await takeDays('Lena', 0, 0, { code: 2 });
  await takeDays('Lena', 1, 1, { code: 1 });
  await takeDays('Lena', 2, 2);
  await shows('the holiday alone', 'Lena', [`${day(2)} ${day(2)}`]);
  await suite.idle();
  expect(await shown('Lena')).toEqual([`${day(2)} ${day(2)}`]);
});

test('A2 days that come and go split and join an absence', async () => {
  const days = await takeDays('Jonas', 0, 4);
  await shows('one absence', 'Jonas', [`${day(0)} ${day(4)}`]);
  await suite.vendors.moco.person('removeDay', days[2]?.id);
  await shows('two of them', 'Jonas', [`${day(0)} ${day(1)}`, `${day(3)} ${day(4)}`]);
  await takeDays('Jonas', 2, 2);
  await shows('one again', 'Jonas', [`${day(0)} ${day(4)}`]);
  const { schedules } = await suite.vendors.moco.state();
  const jonas = await scene.mocoUserId('Jonas');
  for (const { id, user, date } of schedules)
    if (user?.id === jonas && date >= day(0)) await suite.vendors.moco.person('removeDay', id);
  await shows('none', 'Jonas', []);
});

test('A2 what somebody entered in awork is left alone and not doubled', async () => {
  const userId = await scene.aworkUserId('Jonas');
  await suite.vendors.awork.person('createAbsence', { userId, startOn: day(0), endOn: day(1) });
  await takeDays('Jonas', 0, 1);
  await takeDays('Jonas', 7, 7);
  await shows('ours beside it', 'Jonas', [`${day(0)} ${day(1)}`, `${day(7)} ${day(7)}`]);
  await suite.idle();
  expect(await shown('Jonas')).toHaveLength(2);
  const period = ['--from', day(0), '--to', day(27)];
  const { json } = await suite.ops<{ directions: { rows: { cause: string }[] }[] }>(
    ...['reconcile', 'nordagentur', '--direction', 'moco-awork-absences', ...period],
  );
  expect(json.directions[0]?.rows.map(({ cause }) => cause)).toEqual(['not-ours']);
});

test('A3 A4 awork learns neither kind nor comment, and its people cannot change what MOCO keeps', async () => {
  await takeDays('Lena', 0, 0, { code: 3, comment: 'Grippe' });
  await shows('the absence', 'Lena', [`${day(0)} ${day(0)}`]);
  const { absences } = await suite.vendors.awork.state();
  const absence = absences.find(({ startOn }) => startOn.startsWith(day(0)));
  expect(absence).toMatchObject({ description: 'Abwesend' });
  expect(JSON.stringify(absences)).not.toContain('Grippe');
  await expect(suite.vendors.awork.person('deleteAbsence', absence?.id)).rejects.toThrow();
  const { json } = await suite.ops<Explanation>('explain', 'nordagentur', 'Lena');
  expect(JSON.stringify(json)).toContain('moco-awork-absences');
});

test('A3 the absences of somebody whom awork does not have wait, and follow by themselves', async () => {
  const { moco, awork } = suite.vendors;
  const email = 'nele@nordagentur.example';
  const { id } = await moco.person<Day>('createUser', { firstname: 'Nele', lastname: 'Neu', email });
  await moco.person('takeDays', { userId: id, from: day(0), to: day(1), code: 4 });
  await eventually('the reason', async () => {
    const { json } = await suite.ops<Explanation>('explain', 'nordagentur', 'Nele Neu');
    return JSON.stringify(json).includes('no-awork-person');
  });
  await awork.person('createUser', { firstName: 'Nele', lastName: 'Neu', email });
  await shows('her absence', 'Nele', [`${day(0)} ${day(1)}`]);
});
