import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AbsenceOperator, Colleague, Company } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

// Each lost answer is waited for, because it may still come true.
jest.setTimeout(480_000);

const CONNECTION = 'nachfrage';
const MAY = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;

let suite: RunningSuite;
let company: Company;
let operator: AbsenceOperator;
let bert: Colleague;

beforeAll(async () => {
  company = await startCompany(CONNECTION, { mapping: { Vacation: 'Urlaub' }, types: { Urlaub: 'DAY' } });
  bert = company.hire('Bert');
  suite = await startSuite({ connector: 'personio-hq', args: company.suiteArgs });
  operator = openAbsenceOperator(suite, company);
  await operator.add();
  await operator.must('setup', CONNECTION);
  await operator.sweep();
});
afterAll(async () => {
  await suite.stop();
  await company.close();
});

test('P3 a lost answer on entering never leaves an absence twice, not even of equal ones or after edits', async () => {
  const lost = { method: 'POST', path: '/v2/Absences', fault: { kind: 'lost-answer' } } as const;
  const held = company.entered(bert);
  company.hq.faults.add({ ...lost, times: 2 });
  const twins = [1, 2].map(() => company.approve(bert, 'Urlaub', away(MAY(11), MAY(11))));
  const twin = `Vacation ${MAY(11)} ${MAY(12)}`;
  await eventually('both', async () => company.entered(bert).filter((each) => each === twin).length >= 2);
  await operator.quiet();
  expect(company.entered(bert)).toEqual([...held, twin, twin]);
  company.hq.faults.add({ ...lost, times: 1 });
  company.personio.person.updateAbsence(twins[0] ?? '', { lastDay: MAY(12) });
  await eventually('the edit', async () => company.entered(bert).includes(`Vacation ${MAY(11)} ${MAY(13)}`));
  await operator.quiet();
  expect(company.entered(bert)).toEqual([...held, twin, `Vacation ${MAY(11)} ${MAY(13)}`]);
  expect(await operator.sweep()).toMatchObject({ code: 'up-to-date', details: { sent: 0 } });
});
