import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AbsenceOperator, Colleague, Company } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import { eventually } from '../eventually.ts';
import type { Letters } from '../explained.ts';
import { sendAgain } from '../own-customer.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);

const CONNECTION = 'schutzwerk';
/** One more than Personio gives in a page, and all of them before May. */
const SABBATICALS = 101;
const MAY = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;

/** The first test needs it; what the others delete is approved. */
const DELETIONS_PER_HOUR = 1;

let suite: RunningSuite;
let company: Company;
let operator: AbsenceOperator;
let anna: Colleague;
let bert: Colleague;
/** Anna's, one for each of the first twenty days of May. */
let vacations: string[];

beforeAll(async () => {
  company = await startCompany(CONNECTION, {
    mapping: { Vacation: 'Urlaub' },
    types: { Urlaub: 'DAY', Sabbatical: 'DAY' },
  });
  [anna, bert] = [company.hire('Anna'), company.hire('Bert')];
  for (let count = 0; count < SABBATICALS; count += 1)
    company.approve(bert, 'Sabbatical', away('2026-04-01', '2026-04-01'));
  vacations = Array.from({ length: 20 }, (_, day) =>
    company.approve(anna, 'Urlaub', away(MAY(day + 1), MAY(day + 1))),
  );
  suite = await startSuite({ connector: 'personio-hq', args: company.suiteArgs });
  operator = openAbsenceOperator(suite, company);
  await operator.add({ maxDeletionsPerHour: DELETIONS_PER_HOUR });
  await operator.must('setup', CONNECTION);
  await operator.sweep();
  expect(company.entered(anna)).toHaveLength(20);
});
afterAll(async () => {
  await suite.stop();
  await company.close();
});

/** As when nobody announces it. */
function unheard(act: () => unknown): void {
  const { trouble } = company.personio.outbox;
  trouble.lost = 1;
  act();
  trouble.lost = 0;
}
const deleteUnheard = (from: number, to: number) =>
  unheard(() => vacations.slice(from, to).forEach(company.personio.person.deleteAbsence));

const empty = { kind: 'garbled', body: '{"_data":[],"_meta":{"links":{}}}' } as const;
const letters = async () =>
  (await operator.must<Letters>('dlq', 'list', '--connection', CONNECTION)).letters.map(({ code }) => code);
const approve = (...words: string[]) => operator.must('approve', CONNECTION, ...words);

async function callsDuring(act: () => unknown) {
  const counts = () => ({ ...company.personio.calls(), ...company.hq.calls() });
  const before = counts();
  await act();
  await operator.quiet();
  const more = Object.entries(counts()).map(([call, count]) => [call, count - (before[call] ?? 0)] as const);
  return Object.fromEntries(more.filter(([, count]) => count > 0));
}

test('P8 a list that breaks off on its second page deletes nothing, and is read again', async () => {
  deleteUnheard(0, 1);
  const before = company.hq.state();
  const path = '/v2/absence-periods';
  company.personio.faults.add({ path, times: 1, fault: { kind: 'latency', milliseconds: 0 } });
  company.personio.faults.add({ path, fault: { kind: 'status', status: 500 } });
  await operator.must('sweep', CONNECTION, '--scope', 'all');
  await eventually('the failed comparison', async () => {
    const { connections } = await operator.must<{ connections: { sweeps: { code: string }[] }[] }>(
      ...['status', CONNECTION],
    );
    return connections[0]?.sweeps[0]?.code === 'vendor-unavailable';
  });
  expect(company.hq.state()).toEqual(before);
  company.personio.faults.clear();
  await operator.quiet();
  expect(company.entered(anna)).toHaveLength(19);
});

test('P8 too many deletions stop the run and name their number, while everything else goes on', async () => {
  deleteUnheard(1, 11);
  unheard(() => company.approve(bert, 'Urlaub', away(MAY(4), MAY(8))));
  const sweep = await operator.sweep();
  expect(sweep).toMatchObject({ code: 'too-many-deletions', details: { count: 10, ours: 19, limit: 3 } });
  expect(sweep.sentence).toContain('delete 10 of 19');
  expect(company.entered(anna)).toHaveLength(19);
  expect(company.entered(bert)).toHaveLength(1);
  expect(await letters()).toEqual(['too-many-deletions']);
});

test('P8 an approval lets as many go as were named and not one more; a dry run lets nothing go', async () => {
  expect(await approve('--dry-run')).toMatchObject({ dryRun: true, approved: 1 });
  deleteUnheard(11, 12);
  expect(await approve()).toMatchObject({ approved: 1 });
  const { sweeps } = await operator.quiet();
  expect(sweeps).toMatchObject([{ code: 'too-many-deletions', details: { count: 11, ours: 20 } }]);
  expect(company.entered(anna)).toHaveLength(19);
  await approve();
  expect((await operator.quiet()).sweeps).toMatchObject([
    { code: 'differences-sent', details: { sent: 11 } },
  ]);
  expect(company.entered(anna)).toHaveLength(8);
  expect(await letters()).toEqual([]);
});

test('P8 lists that are suddenly empty delete nothing', async () => {
  const before = company.hq.state();
  company.personio.faults.add({ path: '/v2/absence-periods', times: 1, fault: empty });
  expect(await operator.sweep()).toMatchObject({
    code: 'too-many-deletions',
    details: { count: 9, ours: 9 },
  });
  company.personio.faults.add({ path: '/v2/persons', times: 1, fault: empty });
  expect(await operator.sweep()).toMatchObject({ code: 'nobody-listed' });
  expect(company.hq.state()).toEqual(before);
  expect(await operator.sweep()).toMatchObject({ code: 'up-to-date', details: { sent: 0 } });
  await operator.must('dlq', 'discard', '--connection', CONNECTION);
});

test('P1 a key that may not read absences any more pauses the connection and names the right', async () => {
  const before = company.hq.state();
  const { setRights } = company.personio.person;
  setRights(company.credential.clientId, ['persons:read']);
  await operator.must('sweep', CONNECTION, '--scope', 'all');
  expect(await operator.quiet()).toMatchObject({ status: 'paused', parked: 0 });
  expect((await suite.ops('connections', 'show', CONNECTION)).json).toMatchObject({
    paused: { code: 'right-missing', details: { right: expect.stringContaining('absences:read') } },
  });
  setRights(company.credential.clientId, ['persons:read', 'absences:read']);
  await operator.must('connections', 'resume', CONNECTION);
  expect(await operator.quiet()).toMatchObject({ status: 'active', sweeps: [{ code: 'up-to-date' }] });
  expect(company.hq.state()).toEqual(before);
});

test('P8 absences that only the lists forgot are asked for one by one after an approval, and stay', async () => {
  const before = company.hq.state();
  company.personio.faults.add({ path: '/v2/absence-periods', times: 2, fault: empty });
  expect(await operator.sweep()).toMatchObject({ code: 'too-many-deletions', details: { count: 9 } });
  const calls = await callsDuring(approve);
  expect(calls).toMatchObject({ 'GET /v2/absence-periods/:id': 9 });
  expect(company.hq.state()).toEqual(before);
});

test('P1 a webhook of a new absence costs one reading and one entry, and the same one again nothing', async () => {
  const create = () => company.approve(bert, 'Urlaub', away(MAY(18), MAY(18)));
  const cost = { 'GET /v2/absence-periods/:id': 1, 'POST /v2/Absences': 1 };
  expect(await callsDuring(create)).toMatchObject(cost);
  // The token and the types are remembered by now.
  expect(await callsDuring(create)).toEqual(cost);
  const hook = company.sent.at(-1);
  if (!hook) throw new Error('no webhook was sent');
  const again = async () => expect(await sendAgain(hook)).toBe(200);
  expect(await callsDuring(again)).toEqual({});
  const forged = { ...hook, headers: { ...hook.headers, authorization: 'a'.repeat(43) } };
  expect(await callsDuring(async () => expect(await sendAgain(forged)).toBe(404))).toEqual({});
});

test('P8 too many deletions within an hour stop and ask, even if each was announced', async () => {
  const held = company.entered(anna).length;
  const ids = Array.from({ length: 20 }, (_, day) =>
    company.approve(anna, 'Urlaub', away(`2026-06-${day + 10}`, `2026-06-${day + 10}`)),
  );
  await eventually('all', async () => company.entered(anna).length === held + ids.length);
  await operator.quiet();
  for (const id of ids) company.personio.person.deleteAbsence(id);
  const { parked } = await operator.quiet();
  // One more may go with each hour that begins on the way.
  expect(parked).toBeGreaterThanOrEqual(ids.length - 2 * DELETIONS_PER_HOUR);
  expect(company.entered(anna)).toHaveLength(held + parked);
  expect(await letters()).toEqual(Array.from({ length: parked }, () => 'delete-breaker'));
  await approve();
  await operator.quiet();
  expect(company.entered(anna)).toHaveLength(held);
});
