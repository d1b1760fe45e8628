import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { explain, handled, letterOf } from '../explained.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import type { Agency } from './agency.ts';
import { COMPANY, startAgency, startSuiteFor } from './agency.ts';
import type { HqOffice } from './hq-office.ts';
import { namesOf, openHqOffice } from './hq-office.ts';

jest.setTimeout(240_000);

const CONNECTION = 'projektwerk';
let suite: RunningSuite;
let agency: Agency;
let office: HqOffice;

beforeAll(async () => {
  agency = await startAgency(CONNECTION);
  suite = await startSuiteFor(agency);
  office = openHqOffice(suite, agency, namesOf(CONNECTION));
  await office.add({}, { status: 'active' });
});
afterAll(async () => {
  await suite?.stop();
  await agency.close();
});

const clientOf = (companyId: string | null | undefined) =>
  agency.awork.state().companies.find(({ id }) => id === companyId)?.name;
const codeOf = (id: string | number, code: string) =>
  handled(suite, String(id), { code, connection: CONNECTION });
const planOf = async (id: string | number) =>
  (await explain(suite, String(id), CONNECTION)).records[0]?.plan.code;
const namedInAwork = (name: string) =>
  agency.awork.state().projects.filter((project) => project.name.endsWith(name));

test('H1 a project that is flagged in HQ is in awork with number, name, dates and the client of exactly its company’s name, and its address is in HQ', async () => {
  const { hq, awork, url } = agency;
  awork.person.createCompany(COMPANY.toLowerCase());
  const clients = awork.state().companies.length;
  const form = { number: 'P-26001', startDate: '2026-09-01T00:00:00', endDate: '2099-12-18T00:00:00' };
  const hqId = office.createProject('Relaunch', form);
  const other = office.createProject('Nie verlangt');
  const strange = hq.person.createCompany({ name: 'Unbekannt AG' });
  const second = office.createProject('Ohne Kunde', { companyId: strange.id });
  for (const each of [hqId, second]) office.flag(each);
  await office.look();
  const project = await office.linked(hqId);
  expect(project).toMatchObject({
    name: 'P-26001 Relaunch',
    startDate: expect.stringContaining('2026-09-01'),
    dueDate: expect.stringContaining('2099-12-18'),
  });
  expect(clientOf(project.companyId)).toBe(COMPANY);
  expect(office.address(hqId)).toBe(`${url}/projects/${project.id}`);
  const without = await office.linked(second);
  await office.quiet();
  expect(clientOf(without.companyId)).toBeUndefined();
  expect(awork.state().companies).toHaveLength(clients);
  expect([namedInAwork('Relaunch').length, namedInAwork('Nie verlangt').length]).toEqual([1, 0]);
  expect(office.address(other)).toBe('');
  awork.person.createCompany('Unbekannt AG');
  await eventually(
    'the new client is set',
    async () => clientOf(office.aworkProject(without.id)?.companyId) === 'Unbekannt AG',
  );
});

test('H1 what changes in HQ later follows, and what a person changed in awork is left alone', async () => {
  const { hq, awork } = agency;
  const { hqId, aworkId } = await office.linkProject('Messe', { number: 'P-26002' });
  await office.quiet();
  hq.person.updateProject(hqId, { name: 'Messe Köln', endDate: '2099-11-30T00:00:00' });
  await office.look();
  await eventually('the new name', async () => office.aworkProject(aworkId)?.name === 'P-26002 Messe Köln');
  await office.quiet();
  expect(office.aworkProject(aworkId)?.dueDate).toContain('2099-11-30');
  awork.person.updateProject(aworkId, { name: 'Messe, wie wir sie nennen' });
  hq.person.updateProject(hqId, { name: 'Messe Bonn', endDate: '2099-12-01T00:00:00' });
  await office.look();
  const { sentence } = await codeOf(hqId, 'human-edit-kept');
  expect(sentence).toContain('name');
  expect(office.aworkProject(aworkId)).toMatchObject({
    name: 'Messe, wie wir sie nennen',
    dueDate: expect.stringContaining('2099-12-01'),
  });
  await office.look('all');
  await office.quiet();
  expect(office.aworkProject(aworkId)?.name).toBe('Messe, wie wir sie nennen');
});

test('H2 an address that is pasted in HQ links the existing awork project, and its earlier times follow', async () => {
  const { awork, url } = agency;
  const { id: aworkId, projectKey } = awork.person.createProject({ name: 'Bestand' });
  const [early, late] = ['2025-12-31', '2026-10-05'].map((startDateLocal) =>
    office.book({ projectId: aworkId, note: `Bestand ${startDateLocal}`, startDateLocal }),
  );
  await codeOf(late ?? '', 'no-hq-project');
  const hqId = office.createProject('Altbestand');
  const address = `${url}/projects/${projectKey}/list`;
  office.paste(hqId, address);
  await office.look();
  const reporting = await office.reportingOnce('Bestand 2026-10-05');
  expect(reporting).toMatchObject({ projectId: hqId, userId: office.hqUser('Lena'), duration: 3600 });
  await office.quiet();
  expect(office.address(hqId)).toBe(address);
  expect(namedInAwork('Altbestand')).toEqual([]);
  expect(office.reportings('Bestand 2025-12-31')).toEqual([]);
  expect(await planOf(early ?? '')).toBe('before-start-date');
  const taken = office.createProject('Zweitbesitzer');
  office.paste(taken, `${url}/projects/${aworkId}`);
  await office.look();
  const letter = await letterOf(suite, String(taken), 'address-taken');
  expect(letter.sentence).toContain('Altbestand');
});

test('H2 a transfer that is ended in HQ leaves both systems as they are, and takes up what changed when it is asked for again', async () => {
  const { awork } = agency;
  const { hqId, aworkId } = await office.linkProject('Pause');
  const entry = office.book({ projectId: aworkId, note: 'Vor dem Ende' });
  const reporting = await office.reportingOnce('Vor dem Ende');
  const address = office.address(hqId);
  office.flag(hqId, 'false');
  office.paste(hqId, '');
  await office.look();
  await eventually('it ended', async () => (await planOf(hqId)) === 'transfer-ended');
  // Workers remember for some seconds that times of the project are taken.
  await eventually('its times are left alone', async () => {
    const before = office.reportings('Probe').length;
    office.book({ projectId: aworkId, note: 'Probe' });
    await office.quiet();
    return office.reportings('Probe').length === before;
  });
  awork.person.updateTimeEntry(entry, { durationSeconds: 7200 });
  await codeOf(entry, 'kept-transfer-ended');
  office.book({ projectId: aworkId, note: 'Nach dem Ende' });
  await office.quiet();
  expect(office.reportings('Ende')).toEqual([reporting]);
  office.paste(hqId, address);
  await office.look();
  await office.reportingOnce('Vor dem Ende', ({ duration }) => duration === 7200);
  await office.reportingOnce('Nach dem Ende');
});

test('H2 a project that is deleted in HQ ends, and the awork project stays as it is', async () => {
  const { hq, awork } = agency;
  const { hqId, aworkId } = await office.linkProject('Vergänglich');
  const entry = office.book({ projectId: aworkId, note: 'Vergänglich' });
  await office.reportingOnce('Vergänglich');
  await office.quiet();
  const before = office.aworkProject(aworkId);
  const clients = awork.state().companies;
  hq.person.deleteProject(hqId);
  await office.look();
  await eventually('it ended', async () => (await planOf(hqId)) === 'deleted-in-hq');
  awork.person.updateTimeEntry(entry, { note: 'Vergänglich, später' });
  await office.quiet();
  expect(office.aworkProject(aworkId)).toEqual(before);
  expect(awork.state().companies).toEqual(clients);
  expect(office.reportings('später')).toEqual([]);
  const { json } = await suite.ops<{ letters: object[] }>('dlq', 'list', '--id', entry);
  expect(json.letters).toEqual([]);
});

test('H2 a project that HQ’s own integration has linked is parked, told by explain and among the dead letters, and passes once that link is gone', async () => {
  const { hq, awork } = agency;
  const { id: theirs } = awork.person.createProject({ name: 'Von HQ verknüpft' });
  const hqId = office.createProject('Doppelt verbunden');
  hq.person.linkByHq(hqId, theirs);
  office.flag(hqId);
  await office.look();
  const letter = await letterOf(suite, String(hqId), 'linked-by-hq');
  expect(letter.sentence).toContain('Doppelt verbunden');
  const [record] = (await explain(suite, String(hqId), CONNECTION)).records;
  expect(record).toMatchObject({
    plan: { plan: 'park', code: 'linked-by-hq' },
    deadLetters: [{ code: 'linked-by-hq' }],
  });
  office.book({ projectId: theirs, note: 'Von HQ selbst übertragen' });
  await office.quiet();
  expect(office.address(hqId)).toBe('');
  expect(office.reportings('Von HQ selbst übertragen')).toEqual([]);
  expect(namedInAwork('Doppelt verbunden')).toEqual([]);
  hq.person.linkByHq(hqId, null);
  await office.look();
  expect((await office.linked(hqId)).name).toContain('Doppelt verbunden');
});
