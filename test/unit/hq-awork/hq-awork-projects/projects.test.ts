import { expect, test } from '@jest/globals';
import { createField, createHqOffice, linkField } from '../hq-office.ts';

test('H1: a flagged project appears in awork with number, name and dates, and HQ holds its address', async () => {
  const office = await createHqOffice();
  const { hq, awork, fieldOf } = office;
  const project = office.project('Relaunch', 'P-1');
  hq.person.updateProject(project.id, {
    startDate: '2026-03-01T00:00:00',
    endDate: '2026-06-30T00:00:00',
  });
  await office.sync(project.id);
  expect(awork.state().projects).toEqual([]);
  expect(await office.outcomeOf('project', project.id)).toMatchObject({ code: 'transfer-not-asked' });
  hq.person.setProjectField(project.id, createField, 'true');
  await office.sync(project.id);
  const [made, ...others] = awork.state().projects;
  expect(others).toEqual([]);
  expect(made).toMatchObject({ name: 'P-1 Relaunch', companyId: null, isBillableByDefault: true });
  expect(made?.startDate).toMatch(/^2026-03-01/);
  expect(made?.dueDate).toMatch(/^2026-06-30/);
  expect(fieldOf(project.id, linkField)).toContain(`/projects/${made?.id}`);
  expect(awork.state().companies).toEqual([]);
});

test('H1: the only client of exactly that name is set, and one that appears later follows', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  awork.person.createCompany('nordlicht verlag gmbh');
  const { hqProjectId } = await office.linkedProject();
  expect(awork.state().projects[0]?.companyId).toBeNull();
  const client = awork.person.createCompany('Nordlicht Verlag GmbH');
  await office.sweep('hq-awork-projects', 'clients');
  expect(awork.state().projects[0]?.companyId).toBe(client.id);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'brought-in-line' });
  const second = await office.linkedProject('Messe', 'P-2');
  expect(awork.state().projects.find(({ name }) => name === 'P-2 Messe')?.companyId).toBe(client.id);
  expect(second.hqProjectId).toBeGreaterThan(hqProjectId);
  expect(hq.state().companies).toHaveLength(1);
});

test('H1: with several clients of that name none is set, and it is said until only one is left', async () => {
  const office = await createHqOffice();
  const { awork } = office;
  awork.person.createCompany('Nordlicht Verlag GmbH');
  const twin = awork.person.createCompany('Nordlicht Verlag GmbH');
  const { hqProjectId } = await office.linkedProject();
  expect(awork.state().projects[0]?.companyId).toBeNull();
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({
    code: 'client-left-out',
    details: { count: 2, client: 'Nordlicht Verlag GmbH' },
  });
  await office.sync(hqProjectId);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'client-unclear' });
  awork.person.renameCompany(twin.id, 'Nordlicht Verlag (alt)');
  await office.sweep('hq-awork-projects', 'clients');
  expect(awork.state().projects[0]?.companyId).not.toBeNull();
});

test('H1: later changes follow, and what a person changed in awork is left alone', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const { hqProjectId, aworkProjectId } = await office.linkedProject();
  hq.person.updateProject(hqProjectId, { name: 'Relaunch 2026', endDate: '2026-07-31T00:00:00' });
  await office.sync(hqProjectId);
  expect(awork.state().projects[0]).toMatchObject({ name: 'P-1 Relaunch 2026' });
  awork.person.updateProject(aworkProjectId, { name: 'Unser Relaunch' });
  hq.person.updateProject(hqProjectId, { name: 'Relaunch 2027', endDate: '2026-08-31T00:00:00' });
  await office.sync(hqProjectId);
  expect(awork.state().projects[0]).toMatchObject({ name: 'Unser Relaunch' });
  expect(awork.state().projects[0]?.dueDate).toMatch(/^2026-08-31/);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'human-edit-kept' });
  await office.look('project', hqProjectId, 'operator');
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'up-to-date' });
  hq.person.updateProject(hqProjectId, { name: 'Relaunch 2028' });
  await office.sync(hqProjectId);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'human-edit-left' });
});

test('H1: without the setting the number stays out of the name', async () => {
  const office = await createHqOffice({ prefixNumber: false });
  await office.linkedProject();
  expect(office.awork.state().projects[0]?.name).toBe('Relaunch');
});

test('H2: an address pasted by hand links that project and asks for its earlier times, without the flag', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const theirs = awork.person.createProject({ name: 'Relaunch Website' });
  const entry = awork.person.createTimeEntry({
    ...{ userId: office.jonas.id, typeOfWorkId: office.concept.id, projectId: theirs.id },
    ...{ startDateLocal: '2026-02-02', durationSeconds: 3600 },
  });
  const project = office.project();
  hq.person.setProjectField(project.id, linkField, `https://nordagentur.awork.com/projects/${theirs.id}`);
  await office.sync(project.id);
  expect(awork.state().projects).toHaveLength(1);
  expect(awork.state().projects[0]?.name).toBe('Relaunch Website');
  expect((await office.linkOf('project', project.id))?.targetId).toBe(theirs.id);
  expect(hq.state().reportings).toHaveLength(1);
  expect((await office.linkOf('time', entry.id))?.targetId).toBe(String(hq.state().reportings[0]?.id));
});

test('H2: an address of another workspace, of nothing, or of a project that is taken is said and changes nothing', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const { aworkProjectId } = await office.linkedProject();
  const other = office.project('Messe', 'P-2');
  const codeWith = async (address: string) => {
    hq.person.setProjectField(other.id, linkField, address);
    await office.sync(other.id);
    return (await office.outcomeOf('project', other.id))?.code;
  };
  expect(await codeWith('https://anderswo.awork.com/projects/X-1')).toBe('address-unreadable');
  expect(await codeWith('folgt noch')).toBe('address-unreadable');
  expect(await codeWith(`https://nordagentur.awork.com/projects/${aworkProjectId}`)).toBe('address-taken');
  expect(awork.state().projects).toHaveLength(1);
});

test('H2: an emptied address is stored again while the flag stays, and without both the transfer ends', async () => {
  const office = await createHqOffice();
  const { hq, awork, fieldOf } = office;
  const { hqProjectId, aworkProjectId } = await office.linkedProject();
  hq.person.setProjectField(hqProjectId, linkField, '');
  await office.sync(hqProjectId);
  expect(fieldOf(hqProjectId, linkField)).toContain(aworkProjectId);
  hq.person.setProjectField(hqProjectId, createField, 'false');
  await office.sync(hqProjectId);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'up-to-date' });
  hq.person.setProjectField(hqProjectId, linkField, '');
  await office.sync(hqProjectId);
  await office.sync(hqProjectId);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'transfer-ended' });
  expect(fieldOf(hqProjectId, linkField)).toBeFalsy();
  expect(awork.state().projects).toHaveLength(1);
});

test('H2: a project that HQ’s own integration has linked is never linked twice, and is taken over once that is off', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const theirs = awork.person.createProject({ name: 'Relaunch' });
  const project = office.project();
  hq.person.linkByHq(project.id, theirs.id);
  hq.person.setProjectField(project.id, createField, 'true');
  await office.sync(project.id);
  expect(await office.outcomeOf('project', project.id)).toMatchObject({ code: 'linked-by-hq' });
  expect(awork.state().projects).toHaveLength(1);

  const after = await createHqOffice({ takesOverLinksOfHq: true });
  const again = after.awork.person.createProject({ name: 'Relaunch' });
  const same = after.project();
  after.hq.person.linkByHq(same.id, again.id);
  after.hq.person.setProjectField(same.id, createField, 'true');
  await after.sync(same.id);
  expect(after.awork.state().projects).toHaveLength(1);
  expect(after.fieldOf(same.id, linkField)).toContain(again.id);
});

test('H2: a project that is deleted in HQ ends its transfer by the list of deletions, and awork stays as it is', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const { hqProjectId } = await office.linkedProject();
  await office.sweep('hq-awork-projects', 'changed');
  hq.person.deleteProject(hqProjectId);
  await office.sweep('hq-awork-projects', 'changed');
  await office.sync(hqProjectId);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'deleted-in-hq' });
  expect(awork.state().projects).toHaveLength(1);
  await office.look('project', 999_999);
  expect(await office.outcomeOf('project', 999_999)).toMatchObject({ code: 'unknown-in-hq' });
});

test('H1: both sides agree by the complete comparison, and one that nobody linked is told as not ours', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const { hqProjectId } = await office.linkedProject();
  awork.person.createProject({ name: 'Intern' });
  expect((await office.compare('hq-awork-projects')).causes).toEqual(['not-ours']);
  hq.person.updateProject(hqProjectId, { name: 'Umbenannt' });
  expect((await office.compare('hq-awork-projects')).causes).toContain('differs');
});

test('H1: a name that awork cuts is remarked, not written again and again, and no edit of a person', async () => {
  const office = await createHqOffice();
  const { hq, awork, operator } = office;
  const { fetch: send } = operator;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'POST' || !request.url.endsWith('/projects'))
      return send?.(request) ?? fetch(request);
    const body = JSON.parse(await request.text()) as { name: string };
    const { url, method, headers } = request;
    const cut = JSON.stringify({ ...body, name: body.name.slice(0, 20) });
    return send?.(url, { method, headers, body: cut }) ?? fetch(request);
  };
  const { hqProjectId } = await office.linkedProject('Relaunch der Website mit Leseportal');
  expect(awork.state().projects[0]?.name).toHaveLength(20);
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({
    code: 'altered-in-awork',
    details: { fields_en: 'name' },
  });
  await office.look('project', hqProjectId, 'operator');
  expect(await office.outcomeOf('project', hqProjectId)).toMatchObject({ code: 'up-to-date' });
  hq.person.updateProject(hqProjectId, { name: 'Kurz' });
  await office.sync(hqProjectId);
  expect(awork.state().projects[0]?.name).toBe('P-1 Kurz');
});

test('H2: of two projects that are linked with one awork project in the same moment one has it', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const theirs = awork.person.createProject({ name: 'Relaunch Website' });
  const both = [office.project('Relaunch', 'P-1'), office.project('Messe', 'P-2')];
  for (const { id } of both)
    hq.person.setProjectField(id, linkField, `https://nordagentur.awork.com/projects/${theirs.id}`);
  const prepared = await office.prepareAll(
    'hq-awork-projects',
    'project',
    both.map(({ id }) => String(id)),
  );
  const ended = await Promise.allSettled(prepared.map((apply) => apply()));
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('H2: what was parked and is not asked for any more needs nobody any more', async () => {
  const office = await createHqOffice();
  const { hq } = office;
  const project = office.project();
  hq.person.setProjectField(project.id, linkField, 'folgt noch');
  await office.sweep('hq-awork-projects', 'changed');
  expect(await office.outcomeOf('project', project.id)).toMatchObject({ code: 'address-unreadable' });
  hq.person.setProjectField(project.id, linkField, '');
  await office.sweep('hq-awork-projects', 'changed');
  expect(await office.outcomeOf('project', project.id)).toMatchObject({ code: 'transfer-not-asked' });
});

test('H2: a project that waits for an awork project has it as soon as the other one is linked elsewhere', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const { hqProjectId, aworkProjectId } = await office.linkedProject();
  const other = office.project('Messe', 'P-2');
  const addressOf = (id: string) => `https://nordagentur.awork.com/projects/${id}`;
  hq.person.setProjectField(other.id, linkField, addressOf(aworkProjectId));
  await office.sync(other.id);
  expect(await office.outcomeOf('project', other.id)).toMatchObject({ code: 'address-taken' });
  const free = awork.person.createProject({ name: 'Frei' });
  hq.person.setProjectField(hqProjectId, linkField, addressOf(free.id));
  office.pass(600);
  await office.sync(hqProjectId);
  expect((await office.linkOf('project', other.id))?.targetId).toBe(aworkProjectId);
});

test('H2: a time that waits for a person waits no more once the transfer of its project has ended', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const { hqProjectId, aworkProjectId } = await office.linkedProject();
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  office.pass(700);
  const entry = awork.person.createTimeEntry({
    ...{ userId: mia.id, typeOfWorkId: office.concept.id, projectId: aworkProjectId },
    ...{ startDateLocal: '2026-03-02', durationSeconds: 3600 },
  });
  await office.look('time', entry.id);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'person-not-in-hq' });
  for (const name of [createField, linkField]) hq.person.setProjectField(hqProjectId, name, null);
  await office.sync(hqProjectId);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'no-hq-project' });
});

test('H1: a project that is made anew, or linked anew, has the client that its awork project before had', async () => {
  const office = await createHqOffice();
  const { hq, awork } = office;
  const client = awork.person.createCompany('Nordlicht Verlag GmbH');
  const { hqProjectId, aworkProjectId } = await office.linkedProject();
  awork.person.deleteProject(aworkProjectId);
  hq.person.setProjectField(hqProjectId, linkField, '');
  office.pass(600);
  await office.sync(hqProjectId);
  const held = () => awork.state().projects.map(({ name, companyId }) => ({ name, companyId }));
  expect(held()).toEqual([{ name: 'P-1 Relaunch', companyId: client.id }]);
  const theirs = awork.person.createProject({ name: 'Von Hand' });
  hq.person.setProjectField(hqProjectId, linkField, `https://nordagentur.awork.com/projects/${theirs.id}`);
  office.pass(600);
  await office.sync(hqProjectId);
  expect(held()).toContainEqual({ name: 'Von Hand', companyId: client.id });
});
