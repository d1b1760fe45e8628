import { expect, test } from '@jest/globals';
import { createTimes } from './times-office.ts';

test('R1: a finished entry becomes one reporting, on a task under the phase, with HQ’s own rates', async () => {
  const { booked, reportings, tasks, hqProjectId, jonasHq, task, taskType, outcomeOf, look } =
    await createTimes();
  const entry = await booked();
  await look('time', entry.id);
  expect(reportings()).toEqual([
    expect.objectContaining({
      ...{ userId: jonasHq.id, projectId: hqProjectId, duration: 5400, note: 'Entwurf' },
      ...{ chargeRateValue: 120, internalChargeRateValue: 60 },
    }),
  ]);
  expect(reportings()[0]?.startOn).toMatch(/^2026-03-02/);
  const [phase, made, ...others] = tasks().toSorted((one, other) => one.id - other.id);
  expect(others).toEqual([]);
  expect(phase).toMatchObject({ name: 'awork - Zeiten', parentId: null });
  expect(made).toMatchObject({
    ...{ name: 'Grobkonzept', parentId: phase?.id, syncId: task.id, plannedEffort: 12 },
    taskTypeId: taskType.id,
  });
  expect(await outcomeOf('time', entry.id)).toMatchObject({ code: 'up-to-date' });
});

test('R1: in steady state a new hour is one read and one write', async () => {
  const office = await createTimes();
  await office.booked();
  const entry = office.book({ note: 'Zweiter Entwurf' });
  const before = office.calls();
  await office.look('time', entry.id);
  expect(office.calls() - before).toBe(2);
});

test('R1: edits, moves between tasks and people, and deletions end with exactly one reporting, or none', async () => {
  const office = await createTimes();
  const { awork, hq, reportings, look, tasks } = office;
  const entry = await office.booked();
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 1800, note: 'Kürzer' });
  await look('time', entry.id);
  expect(reportings()).toEqual([expect.objectContaining({ duration: 1800, note: 'Kürzer' })]);

  const other = awork.person.createTask({
    ...{ projectId: office.aworkProjectId, name: 'Feinkonzept', typeOfWorkId: office.concept.id },
  });
  awork.person.moveTimeEntry(entry.id, { taskId: other.id });
  await look('time', entry.id);
  const moved = tasks().find(({ name }) => name === 'Feinkonzept');
  expect(reportings()).toEqual([expect.objectContaining({ taskId: moved?.id, duration: 1800 })]);

  const miaHq = hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  office.pass(700);
  awork.person.moveTimeEntry(entry.id, { userId: mia.id });
  await look('time', entry.id);
  expect(reportings()).toEqual([expect.objectContaining({ userId: miaHq.id, duration: 1800 })]);

  awork.person.deleteTimeEntry(entry.id);
  await look('time', entry.id);
  expect(reportings()).toEqual([]);
});

test('R1: an entry that moves to another linked project moves there, and to one that is not linked leaves HQ', async () => {
  const office = await createTimes();
  const { awork, reportings, look } = office;
  const entry = await office.booked();
  const second = await office.linkedProject('Messe', 'P-2');
  awork.person.moveTimeEntry(entry.id, { projectId: second.aworkProjectId });
  await look('time', entry.id);
  expect(reportings()).toEqual([expect.objectContaining({ projectId: second.hqProjectId })]);
  const free = awork.person.createProject({ name: 'Intern' });
  awork.person.moveTimeEntry(entry.id, { projectId: free.id });
  await look('time', entry.id);
  expect(reportings()).toEqual([]);
});

test('R2: one task and one phase are made however many entries arrive at once', async () => {
  const office = await createTimes();
  const entries = Array.from({ length: 20 }, (_, index) => office.book({ note: `Nr. ${index}` }));
  for (const { id } of entries) await office.ask('awork-hq-times', 'time', id);
  await office.work();
  expect(office.reportings()).toHaveLength(20);
  expect(office.tasks()).toHaveLength(2);
});

test('R2: by-list, the phase is called like the list with the smallest id, whose target is its planned effort and follows', async () => {
  const office = await createTimes({ phases: 'by-list' });
  const { awork, task, aworkProjectId, tasks, look } = office;
  const lists = ['Konzept [5,4d]', 'Umsetzung'].map((name) => awork.person.createList(aworkProjectId, name));
  const [first] = lists.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  awork.person.renameList(first?.id ?? '', 'Konzept [5,4d]');
  awork.person.putTaskInLists(
    task.id,
    lists.map(({ id }) => id),
  );
  await office.booked();
  const phase = () => tasks().find(({ parentId }) => parentId === null);
  expect(phase()).toMatchObject({ name: 'Konzept [5,4d]', plannedEffort: 43.2, syncId: first?.id });
  awork.person.renameList(first?.id ?? '', 'Konzept [6d]');
  await look('phase', first?.id ?? '');
  expect(phase()).toMatchObject({ name: 'Konzept [6d]', plannedEffort: 48 });
  awork.person.renameList(first?.id ?? '', 'Konzept [6 Tage]');
  await look('phase', first?.id ?? '');
  expect(phase()).toMatchObject({ name: 'Konzept [6d]', plannedEffort: 48 });
  expect(await office.outcomeOf('phase', first?.id ?? '')).toMatchObject({ code: 'target-malformed' });
});

test('R3: a type of work that HQ has no task type for is said, never made, and follows once HQ has it', async () => {
  const office = await createTimes();
  const { awork, hq, booked, tasks, outcomeOf } = office;
  const design = awork.person.createTypeOfWork({ name: 'Design' });
  const task = awork.person.createTask({
    ...{ projectId: office.aworkProjectId, name: 'Screens', typeOfWorkId: design.id },
  });
  const entry = await booked({ taskId: task.id, typeOfWorkId: design.id });
  expect(await outcomeOf('time', entry.id)).toMatchObject({
    code: 'rate-missing-type',
    details: { type: 'Design' },
  });
  expect(hq.state().taskTypes.map(({ name }) => name)).toEqual(['Konzept']);
  const type = hq.person.createTaskType({ name: 'Design' });
  office.pass(3600);
  await office.sweep('awork-hq-times', 'plan');
  expect(tasks().find(({ name }) => name === 'Screens')?.taskTypeId).toBe(type.id);
});

test('R4: an unknown person’s time waits with a reason and follows by itself, without a fallback', async () => {
  const office = await createTimes();
  const { awork, hq, booked, reportings, outcomeOf } = office;
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  office.pass(700);
  const entry = await booked({ userId: mia.id });
  expect(reportings()).toEqual([]);
  expect(await outcomeOf('time', entry.id)).toMatchObject({ code: 'person-not-in-hq' });
  hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  await office.sweep('awork-hq-times', 'waiting');
  expect(reportings()).toHaveLength(1);
});

test('R4: with a fallback it is booked there with the real name, and moves to the person once HQ has them', async () => {
  const office = await createTimes({ fallbackPerson: 'jonas@example.org' });
  const { awork, hq, booked, reportings, outcomeOf, jonasHq } = office;
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  office.pass(700);
  const entry = await booked({ userId: mia.id });
  expect(reportings()).toEqual([expect.objectContaining({ userId: jonasHq.id, note: 'Mia Maas: Entwurf' })]);
  expect(await outcomeOf('time', entry.id)).toMatchObject({ code: 'booked-for-fallback' });
  const miaHq = hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  office.pass(3600);
  await office.sweep('awork-hq-times', 'all');
  expect(reportings()).toEqual([expect.objectContaining({ userId: miaHq.id, note: 'Entwurf' })]);
});

test('R5: a time that HQ finds no rate for is reported with its likely cause', async () => {
  const office = await createTimes();
  const { awork, hq, booked, outcomeOf } = office;
  hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  office.pass(700);
  const entry = await booked({ userId: mia.id });
  expect(await outcomeOf('time', entry.id)).toMatchObject({
    code: 'rate-missing',
    details: { person: 'Mia Maas', type: 'Konzept' },
  });
});

test('R5: what is not billable in awork lies on a task of its own that HQ does not charge', async () => {
  const office = await createTimes();
  const { awork, booked, reportings, tasks, look } = office;
  await booked();
  const entry = await booked({ note: 'Kulanz', isBillable: false });
  const unpaid = tasks().find(({ chargeType }) => chargeType === 'NotChargeable');
  expect(unpaid).toMatchObject({ name: 'Grobkonzept (nicht abrechenbar)' });
  expect(reportings().find(({ note }) => note === 'Kulanz')?.taskId).toBe(unpaid?.id);
  awork.person.updateTimeEntry(entry.id, { isBillable: true });
  await look('time', entry.id);
  const plain = tasks().find(({ name }) => name === 'Grobkonzept');
  expect(reportings().map(({ taskId }) => taskId)).toEqual([plain?.id, plain?.id]);
});

test('R1: approved and invoiced reportings are never changed, and the difference is said', async () => {
  const office = await createTimes();
  const { awork, hq, reportings, look, outcomeOf } = office;
  const approved = await office.booked();
  hq.person.approveReporting(reportings()[0]?.id ?? 0);
  const invoiced = await office.booked({ note: 'Zweiter' });
  hq.person.billReporting(reportings().find(({ note }) => note === 'Zweiter')?.id ?? 0);
  for (const { id } of [approved, invoiced]) {
    awork.person.updateTimeEntry(id, { durationSeconds: 60 });
    await look('time', id);
  }
  expect(reportings().map(({ duration }) => duration)).toEqual([5400, 5400]);
  expect(await outcomeOf('time', approved.id)).toMatchObject({
    code: 'reporting-approved',
    details: { difference_en: 'duration', person: 'Jonas Keller' },
  });
  expect(await outcomeOf('time', invoiced.id)).toMatchObject({ code: 'reporting-locked' });
});

test('R1: what somebody deleted in HQ stays deleted until the entry is edited', async () => {
  const office = await createTimes();
  const { awork, hq, reportings, look, outcomeOf } = office;
  const entry = await office.booked();
  hq.person.deleteReporting(reportings()[0]?.id ?? 0);
  await look('time', entry.id, 'operator');
  expect(await outcomeOf('time', entry.id)).toMatchObject({ code: 'reporting-gone' });
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 7200 });
  await look('time', entry.id);
  expect(reportings()).toEqual([expect.objectContaining({ duration: 7200 })]);
});

test('R2: a task and a phase that were deleted in HQ are made anew for what is booked then', async () => {
  const office = await createTimes();
  const { hq, tasks, reportings } = office;
  await office.booked();
  hq.person.deleteTask(tasks().find(({ parentId }) => parentId === null)?.id ?? 0);
  await office.booked({ note: 'Danach' });
  await office.work();
  expect(tasks()).toHaveLength(2);
  const made = tasks().find(({ name }) => name === 'Grobkonzept');
  expect(reportings().find(({ note }) => note === 'Danach')?.taskId).toBe(made?.id);
});

test('R1: both sides agree by the complete comparison, in minutes per person and project', async () => {
  const office = await createTimes();
  await office.booked();
  const { causes, totals } = await office.compare('awork-hq-times');
  expect(causes).toEqual([]);
  expect(totals).toContainEqual(
    expect.objectContaining({
      group: expect.objectContaining({ month: '2026-03', person: 'Jonas Keller' }),
      ...{ source: 90, target: 90, others: 0 },
    }),
  );
});

test('R5: a type of work without a task type of its own on a task that has HQ’s default one is said', async () => {
  const office = await createTimes();
  const { awork, hq, booked, outcomeOf } = office;
  const general = hq.person.createTaskType({ name: 'Allgemein', isDefault: true });
  hq.person.setRoleRate({
    ...{ projectRoleId: office.role.id, taskTypeId: general.id },
    ...{ chargeRateValue: 80, internalChargeRateValue: 40 },
  });
  const design = awork.person.createTypeOfWork({ name: 'Design' });
  const task = awork.person.createTask({
    ...{ projectId: office.aworkProjectId, name: 'Screens', typeOfWorkId: design.id },
  });
  const entry = await booked({ taskId: task.id, typeOfWorkId: design.id });
  expect(await outcomeOf('time', entry.id)).toMatchObject({
    code: 'task-type-missing',
    details: { type: 'Design' },
  });
});

test('R1: what HQ makes something else of is said once, and neither written again nor a difference', async () => {
  const office = await createTimes();
  const { hq, booked, outcomeOf, look, reportings } = office;
  await booked({ note: 'Vorher' });
  const entry = office.book();
  const held = { chargeRateValue: 120, internalChargeRateValue: 60, note: 'Gekürzt' };
  const path = 'do.CreateReporting';
  const task = reportings()[0]?.taskId;
  const body = {
    ...{
      Id: 99_001,
      UserId: office.jonasHq.id,
      ProjectId: office.hqProjectId,
      TaskId: task,
      Note: held.note,
    },
    ...{ StartOn: '2026-03-02T00:00:00Z', Duration: 5400, CreatedOn: '2026-03-04T10:00:00Z' },
    ...{ ChargeRateValue: held.chargeRateValue, InternalChargeRateValue: held.internalChargeRateValue },
  };
  hq.faults.add({ method: 'POST', path, times: 1, fault: { kind: 'status', status: 201, body } });
  await look('time', entry.id);
  expect(await outcomeOf('time', entry.id)).toMatchObject({
    code: 'reporting-adjusted',
    details: { fields_en: 'text' },
  });
  await look('time', entry.id);
  expect(await outcomeOf('time', entry.id)).toMatchObject({ code: 'up-to-date' });
});

test('R1: the times of an awork project that is linked with another HQ project go there', async () => {
  const office = await createTimes();
  await office.booked();
  const otherId = await office.relink();
  expect(office.reportings().map(({ projectId }) => projectId)).toEqual([otherId]);
});

test('R4: time that moves to its own person, or with its project, counts as no deletion, however much it is', async () => {
  const office = await createTimes({ fallbackPerson: 'buero@example.org', maxDeletionsPerHour: 1 });
  const { awork, hq } = office;
  hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email: 'buero@example.org' });
  const names = { firstName: 'Fritz', lastName: 'Frei', email: 'fritz@example.org' };
  const free = awork.person.createUser(names);
  office.pass(700);
  for (const note of ['Eins', 'Zwei', 'Drei']) await office.booked({ userId: free.id, note });
  const fritz = hq.person.createUser(names);
  office.pass(3600);
  await office.sweep('awork-hq-times', 'all');
  expect(office.reportings().map(({ userId, note }) => ({ userId, note }))).toEqual(
    ['Eins', 'Zwei', 'Drei'].map((note) => ({ userId: fritz.id, note })),
  );
  const projectId = await office.relink();
  await office.sweep('awork-hq-times', 'all');
  expect(office.reportings().map((each) => each.projectId)).toEqual([projectId, projectId, projectId]);
});
