import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { handled, letterOf } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import { addConnection } from '../second-connection.ts';
import type { TimesOffice } from './times-office.ts';
import { openTimesOffice } from './times-office.ts';

jest.setTimeout(300_000);

let suite: RunningSuite;
let office: TimesOffice;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
});
afterAll(() => suite.stop());

test('T1 a create that MOCO commits only after we gave up is not made a second time', async () => {
  const { aworkId } = await office.linkProject('Spät');
  const fault = { kind: 'late-commit', seconds: 20 } as const;
  await suite.vendors.moco.fault({ method: 'POST', path: '/activities', times: 1, fault });
  const id = await office.book({ projectId: aworkId, note: 'Spät bestätigt' });
  await eventually('it is there', async () => (await office.activitiesOf(id)).length > 0, 180);
  await suite.idle();
  expect(await office.activitiesOf(id)).toHaveLength(1);
  await handled(suite, id, { code: 'up-to-date' });
});

test('T4 an hour moved from a service item that cannot be billed to one that can is billable in MOCO', async () => {
  const { mocoId, aworkId } = await office.linkProject('Kulanzfall');
  const { moco } = suite.vendors;
  await moco.person('addTask', mocoId, { name: 'Design', billable: false });
  await moco.person('addTask', mocoId, { name: 'Beratung' });
  await suite.idle();
  const id = await office.book({
    projectId: aworkId,
    note: 'Entwurf',
    typeOfWork: 'Design',
    isBillable: true,
  });
  await office.activityOnce(id, ({ billable, task }) => task?.name === 'Design' && !billable);
  await handled(suite, id, { code: 'activity-adjusted' });
  const { typeOfWorkId } = await office.bookingOf({ note: '', typeOfWork: 'Beratung' });
  await office.edit(id, { typeOfWorkId });
  await office.activityOnce(id, ({ billable, task }) => task?.name === 'Beratung' && billable);
});

test('M8 a sync field that was renamed in MOCO ends nothing: the project says so and waits', async () => {
  const { moco } = suite.vendors;
  const mocoId = await office.createMocoProject('Feldversuch', {
    ...{ tags: [], custom_properties: { 'Sync zu awork': '1' } },
  });
  await eventually('it is linked', () => office.addressOf(mocoId));
  await suite.idle();
  const field = (await moco.state()).customProperties.find(({ name }) => name === 'Sync zu awork');
  await moco.person('updateCustomField', field?.id, { name: 'Abgleich' });
  await moco.person('updateProject', mocoId, { finish_date: '2099-12-24' });
  const { sentence } = await handled(suite, String(mocoId), { code: 'sync-field-missing' });
  expect(sentence).toContain('"Sync zu awork"');
  await moco.person('updateCustomField', field?.id, { name: 'Sync zu awork' });
  await moco.person('updateProject', mocoId, { finish_date: '2099-12-25' });
  const aworkId = await office.addressOf(mocoId);
  await eventually('it follows again', async () => {
    const project = (await suite.vendors.awork.state()).projects.find(({ id }) => id === aworkId);
    return project?.dueDate?.startsWith('2099-12-25');
  });
});

test('M3 an address that MOCO does not take is written once, however many webhooks come back', async () => {
  const { moco } = suite.vendors;
  await moco.person('createCustomField', { name: 'awork Wahl', kind: 'Select', defaults: ['nichts'] });
  const settings = { linkField: 'awork Wahl', syncTag: 'Kreis', syncField: 'Kreis' };
  await addConnection(suite, { id: 'kreis', settings });
  await suite.ops('setup', 'kreis');
  const mocoId = await office.createMocoProject('Im Kreis', { tags: ['Kreis'] });
  await letterOf(suite, String(mocoId), 'link-field-missing');
  await suite.idle();
  const writes = async () =>
    Object.entries(await moco.calls())
      .filter(([call]) => call.startsWith('PUT /projects'))
      .reduce((sum, [, count]) => sum + count, 0);
  const before = await writes();
  await moco.person('updateProject', mocoId, { finish_date: '2099-12-24' });
  await suite.idle();
  expect(await writes()).toBe(before);
});
