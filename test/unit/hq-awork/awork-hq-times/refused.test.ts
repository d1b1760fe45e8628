import { expect, test } from '@jest/globals';
import { createField, linkField } from '../hq-office.ts';
import { createTimes } from './times-office.ts';

test('R2: time on a task that is closed in HQ, where HQ forbids it, is said with the task', async () => {
  const office = await createTimes({}, { doneTasksRefuse: true });
  await office.booked();
  const task = office.tasks().find(({ name }) => name === 'Grobkonzept');
  office.hq.person.finishTask(task?.id ?? 0);
  const entry = await office.booked({ note: 'Danach' });
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({
    code: 'task-closed',
    details: { task: 'Grobkonzept', person: 'Jonas Keller' },
  });
  office.hq.person.openTask(task?.id ?? 0);
  await office.look('time', entry.id, 'replay');
  expect(office.reportings()).toHaveLength(2);
});

test('R1: a reporting that HQ does not move to another task is made anew there', async () => {
  const office = await createTimes({}, { putMovesTask: false });
  const entry = await office.booked();
  const other = office.awork.person.createTask({
    ...{ projectId: office.aworkProjectId, name: 'Feinkonzept', typeOfWorkId: office.concept.id },
  });
  office.awork.person.moveTimeEntry(entry.id, { taskId: other.id });
  await office.look('time', entry.id);
  const moved = office.tasks().find(({ name }) => name === 'Feinkonzept');
  expect(office.reportings().map(({ taskId }) => taskId)).toEqual([moved?.id]);
});

test('R1: however many hours move to other tasks, nobody is asked as if they were deleted', async () => {
  const office = await createTimes({ maxDeletionsPerHour: 1 });
  const entries = [await office.booked(), await office.booked({ note: 'Zweiter' })];
  office.pass(60);
  for (const { id } of entries) office.awork.person.updateTimeEntry(id, { isBillable: false });
  for (const { id } of entries) await office.ask('awork-hq-times', 'time', id);
  await office.work();
  const free = office.tasks().find(({ chargeType }) => chargeType === 'NotChargeable');
  expect(office.reportings().map(({ taskId }) => taskId)).toEqual([free?.id, free?.id]);
});

test('R5: time that moves to a task of another type has the rate of that, though HQ keeps rates that it is sent', async () => {
  const office = await createTimes({}, { sentRatesKept: true });
  const { awork, hq, role } = office;
  const entry = await office.booked();
  const design = awork.person.createTypeOfWork({ name: 'Design' });
  const type = hq.person.createTaskType({ name: 'Design' });
  hq.person.setRoleRate({
    ...{ projectRoleId: role.id, taskTypeId: type.id },
    ...{ chargeRateValue: 90, internalChargeRateValue: 45 },
  });
  const other = awork.person.createTask({
    ...{ projectId: office.aworkProjectId, name: 'Screens', typeOfWorkId: design.id },
  });
  office.pass(700);
  awork.person.updateTimeEntry(entry.id, { typeOfWorkId: design.id });
  awork.person.moveTimeEntry(entry.id, { taskId: other.id });
  await office.look('time', entry.id);
  expect(office.reportings()).toMatchObject([{ chargeRateValue: 90, internalChargeRateValue: 45 }]);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'brought-in-line' });
});

test('R1: times that arrive while their project is deleted in HQ wait, and end with its transfer', async () => {
  const office = await createTimes();
  await office.booked();
  office.hq.person.deleteProject(office.hqProjectId);
  const entry = office.book({ note: 'Danach' });
  await office.look('time', entry.id);
  const { history = [] } = (await office.linkOf('time', entry.id)) ?? {};
  expect(history.map(({ code }) => code)).toContain('hq-project-gone');
  office.pass(60);
  await office.look('time', entry.id);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'no-hq-project' });
  expect(await office.outcomeOf('project', office.hqProjectId)).toMatchObject({ code: 'deleted-in-hq' });
});

test('R1: nothing is concluded from a tenant that serves no v1: the connection stops and says so', async () => {
  const office = await createTimes();
  const entry = await office.booked();
  office.hq.faults.add({ path: '/v1/', fault: { kind: 'status', status: 404 } });
  office.awork.person.deleteTimeEntry(entry.id);
  await office.look('time', entry.id);
  const connection = await office.operator.connections.get('nordagentur');
  expect(connection).toMatchObject({ status: 'paused', paused: { code: 'hq-v1-missing' } });
  expect(office.reportings()).toHaveLength(1);
});

test('H1: with a token of another tenant nothing is read as this one’s, and nothing is written', async () => {
  const office = await createTimes();
  const { operator, hq, awork } = office;
  const connection = await operator.connections.get('nordagentur');
  if (!connection) throw new Error('there is a connection');
  const accounts = { ...connection.accounts, hqTenant: 'of somebody else' };
  await operator.connections.put({ ...connection, accounts });
  const project = office.project('Fremd', 'P-9');
  hq.person.setProjectField(project.id, createField, 'true');
  await office.sync(project.id);
  expect(await operator.connections.get('nordagentur')).toMatchObject({
    paused: { code: 'hq-tenant-changed' },
  });
  expect(awork.state().projects.map(({ name }) => name)).toEqual(['P-1 Relaunch']);
  expect(office.fieldOf(project.id, linkField)).toBeFalsy();
});

test('H2: without a field of the type Link the address is not stored, which is said once', async () => {
  const office = await createTimes();
  const { hq, awork } = office;
  const project = office.project('Messe', 'P-2');
  hq.person.setProjectField(project.id, createField, 'true');
  hq.faults.add({
    path: 'CustomFieldDefinitions',
    fault: { kind: 'status', status: 200, body: { value: [] } },
  });
  office.pass(3600);
  await office.sync(project.id);
  expect(await office.outcomeOf('project', project.id)).toMatchObject({
    code: 'address-field-missing',
    details: { field: linkField, project: 'P-2 Messe' },
  });
  await office.sync(project.id);
  expect(awork.state().projects).toHaveLength(2);
});

test('H2: a custom field that was renamed in HQ ends no transfer', async () => {
  const office = await createTimes({}, { emptyFieldsShown: false });
  const { hq, hqProjectId } = office;
  hq.faults.add({
    path: 'CustomFieldDefinitions',
    fault: { kind: 'status', status: 200, body: { value: [] } },
  });
  hq.person.setProjectField(hqProjectId, createField, null);
  hq.person.setProjectField(hqProjectId, linkField, null);
  await office.sync(hqProjectId);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({
    code: 'project-field-missing',
    details: { field: linkField, project: 'P-1 Relaunch' },
  });
});

test('H1: a flag that does not change when HQ says its project did is found within the hour', async () => {
  const office = await createTimes({}, { fieldTouchesProject: false });
  const { hq, awork } = office;
  const project = office.project('Messe', 'P-2');
  office.pass(600);
  await office.sweep('hq-awork-projects', 'changed');
  office.pass(600);
  hq.person.setProjectField(project.id, createField, 'true');
  await office.sweep('hq-awork-projects', 'changed');
  expect(awork.state().projects).toHaveLength(1);
  await office.sweep('hq-awork-projects', 'all');
  expect(awork.state().projects).toHaveLength(2);
});

test('H1: an awork project that was deleted is said, and made anew once the address is emptied', async () => {
  const office = await createTimes();
  const { hq, awork, hqProjectId, aworkProjectId } = office;
  awork.person.deleteProject(aworkProjectId);
  await office.look('project', hqProjectId, 'operator');
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'address-project-missing' });
  hq.person.setProjectField(hqProjectId, linkField, '');
  await office.sync(hqProjectId);
  expect(awork.state().projects).toHaveLength(1);
  expect(office.fieldOf(hqProjectId, linkField)).toContain(awork.state().projects[0]?.id);
});

test('H2: an address that is emptied after we stored it is stored again, whatever HQ says of its changes', async () => {
  const office = await createTimes({}, { fieldTouchesProject: false });
  const { hq, hqProjectId, aworkProjectId } = office;
  hq.person.setProjectField(hqProjectId, linkField, '');
  await office.sweep('hq-awork-projects', 'all');
  expect(office.fieldOf(hqProjectId, linkField)).toContain(aworkProjectId);
});
