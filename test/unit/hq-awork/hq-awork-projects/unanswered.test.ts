import { expect, test } from '@jest/globals';
import type { Fault } from '../../../vendors/kit/faults.ts';
import { createField, createHqOffice } from '../hq-office.ts';

/** A project whose create got no answer, and whose transfer was ended before anybody looked again. */
async function endUnanswered(fault: Fault) {
  const office = await createHqOffice();
  const { hq, awork, pass } = office;
  awork.faults.add({ method: 'POST', path: '/api/v1/projects', times: 1, fault });
  const { id } = office.project();
  hq.person.setProjectField(id, createField, 'true');
  await office.ask('hq-awork-projects', 'project', String(id));
  await office.workOnce();
  hq.person.setProjectField(id, createField, 'false');
  await office.work();
  expect(await office.outcomeOf('project', id)).toMatchObject({ code: 'transfer-not-asked' });
  pass(3 * 3600);
  return {
    ...office,
    async askAgain(name: string) {
      hq.person.updateProject(id, { name });
      hq.person.setProjectField(id, createField, 'true');
      await office.sync(id);
      return (await office.linkOf('project', id))?.targetId;
    },
  };
}

const faults: [string, Fault][] = [
  ['made', { kind: 'lost-answer' }],
  ['made half a minute later', { kind: 'late-commit', seconds: 30 }],
  ['never made', { kind: 'late-commit', seconds: 1e9 }],
];

test.each(faults)(
  'H1: a project that was %s without an answer is one project when it is asked for again under a new name',
  async (_how, fault) => {
    const { awork, askAgain } = await endUnanswered(fault);
    const id = await askAgain('Relaunch 2026');
    expect(awork.state().projects).toEqual([expect.objectContaining({ id, name: 'P-1 Relaunch 2026' })]);
  },
);

test.each(faults.slice(0, 2))(
  'H1: a date that awork never answered and was %s, while a person set another, still follows HQ later',
  async (_how, fault) => {
    const office = await createHqOffice();
    const { hq, awork, pass } = office;
    const { id } = office.project();
    hq.person.setProjectField(id, createField, 'true');
    await office.sync(id);
    const [target] = awork.state().projects;
    awork.faults.add({ method: 'POST', path: '/api/v1/projects/batch/setdates', times: 1, fault });
    const company = hq.person.createCompany({ name: 'Museum am Hafen' });
    awork.person.createCompany('Museum am Hafen');
    hq.person.updateProject(id, { startDate: '2026-01-19T00:00:00', companyId: company.id });
    pass(10);
    await office.ask('hq-awork-projects', 'project', String(id));
    await office.workOnce();
    if (fault.kind === 'late-commit')
      awork.person.updateProject(target?.id ?? '', { startDate: '2026-02-16T00:00:00Z' });
    await office.work();
    await office.operator.sleep(3600);
    hq.person.updateProject(id, { startDate: '2026-02-09T00:00:00' });
    await office.sync(id);
    expect(awork.state().projects).toMatchObject([{ startDate: expect.stringContaining('2026-02-09') }]);
  },
);

test('H1: a date that awork takes late does not stand above the one that HQ has by then', async () => {
  const office = await createHqOffice();
  const { hq, awork, pass } = office;
  const { id } = office.project();
  hq.person.setProjectField(id, createField, 'true');
  await office.sync(id);
  const fault: Fault = { kind: 'late-commit', seconds: 30 };
  awork.faults.add({ method: 'POST', path: '/api/v1/projects/batch/setdates', times: 1, fault });
  for (const startDate of ['2026-02-02T00:00:00', '2026-01-19T00:00:00']) {
    hq.person.updateProject(id, { startDate });
    pass(10);
    await office.ask('hq-awork-projects', 'project', String(id));
    await office.workOnce();
  }
  await office.work();
  await office.operator.sleep(3600);
  expect(awork.state().projects).toMatchObject([{ startDate: expect.stringContaining('2026-01-19') }]);
});

test('H2: what a person made in awork under the name of an unanswered create stays theirs', async () => {
  const { awork, askAgain } = await endUnanswered({ kind: 'late-commit', seconds: 1e9 });
  const theirs = awork.person.createProject({ name: 'P-1 Relaunch', dueDate: '2026-12-24T00:00:00Z' });
  const before = awork.state().projects;
  expect(await askAgain('Relaunch')).not.toBe(theirs.id);
  expect(awork.state().projects).toEqual([...before, expect.objectContaining({ name: 'P-1 Relaunch' })]);
});
