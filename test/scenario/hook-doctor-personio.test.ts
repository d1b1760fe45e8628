import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AbsenceOperator, Colleague, Company } from './personio-hq/absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './personio-hq/absence-office.ts';
import type { HookLook } from './hook-look.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
const CONNECTION = 'hakenpause';
let suite: RunningSuite;
let company: Company;
let operator: AbsenceOperator;
let anna: Colleague;
let bert: Colleague;

beforeAll(async () => {
  company = await startCompany(CONNECTION, { mapping: { Vacation: 'Urlaub' }, types: { Urlaub: 'DAY' } });
  [anna, bert] = [company.hire('Anna'), company.hire('Bert')];
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

const hooks = async (word: 'hooks' | 'status') => (await suite.ops<HookLook>(word, CONNECTION)).json.hooks;

test('O8 an absence approved while Personio had its webhook off arrives when that is mended, long before the next comparison', async () => {
  const { personio } = company;
  await operator.quiet();
  personio.person.switchOffWebhook(personio.state().webhooks[0]?.id ?? '');
  company.approve(anna, 'Urlaub', away('2026-05-11', '2026-05-12'));
  await operator.quiet();
  expect(company.entered(anna)).toEqual([]);
  expect(await hooks('hooks')).toMatchObject([{ vendor: 'personio', state: 'filling' }]);
  expect(personio.state().webhooks).toMatchObject([{ status: 'ENABLED' }]);
  await operator.settled(anna, ['Vacation 2026-05-11 2026-05-13']);
  expect(await hooks('hooks')).toMatchObject([{ state: expect.stringMatching(/^(quiet|arriving)$/) }]);
});

test('O8 once mended, the webhook of Personio carries changes again', async () => {
  await operator.quiet();
  company.approve(bert, 'Urlaub', away('2026-06-01', '2026-06-01'));
  await operator.settled(bert, ['Vacation 2026-06-01 2026-06-02']);
  expect(await hooks('status')).toMatchObject([{ vendor: 'personio', state: 'arriving', since: null }]);
});
