import { expect, test } from '@jest/globals';
import { createPointer } from '../../../../shared/pointer.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createProjectHarness } from './project-harness.ts';

const unavailable = 'invalid-operation; The project role is not available in the project type.';

/** Mira and Nora are known to both sides; the default project role is not available in the type of project. */
async function createRefusing() {
  const harness = await createProjectHarness();
  const { moco, awork, links, attempt } = harness;
  const join = (name: string) => {
    const address = { email: `${name.toLowerCase()}@example.org` };
    awork.person.createUser({ firstName: name, lastName: 'Vogel', ...address });
    return moco.person.createUser({ firstname: name, lastname: 'Vogel', ...address }).id;
  };
  const people = { Mira: join('Mira'), Nora: join('Nora') };
  awork.person.connectRole('Team', []);
  const idOf = (name: string) => awork.state().users.find(({ firstName }) => firstName === name)?.id ?? '';
  const membersOf = (projectId = harness.aworkProject) =>
    awork.state().projectMembers.filter((each) => each.projectId === projectId);
  const linkOf = (id: number) =>
    links.get({ connection: connectionId, entity: 'project', sourceId: String(id) });
  const tries = () =>
    ['addprojectmember', 'updateprojectmember'].reduce(
      (sum, call) => sum + (awork.calls()[`POST /projects/:id/${call}`] ?? 0),
      0,
    );
  return { ...harness, ...people, attempt, idOf, membersOf, linkOf, tries };
}

/** A project that is made in awork, led by Nora, with Mira assigned. */
async function createNew() {
  const harness = await createRefusing();
  const { moco, Mira, Nora, handle } = harness;
  const customer_id = moco.state().companies[0]?.id ?? 0;
  const { id } = moco.person.createProject({
    ...{ name: 'Neu', customer_id, leader_id: Nora, tags: ['Sync to awork'] },
  });
  moco.person.addTask(id, { name: 'Konzeption' });
  moco.person.assignUser(id, Mira);
  return { ...harness, id, outcome: await handle('webhook', id) };
}

test('M9 M10: whom awork refuses is told by name, with its words and what to do', async () => {
  const { outcome, queue } = await createNew();
  expect(outcome).toMatchObject({
    ...{ kind: 'parked', code: 'people-refused' },
    details: { people: 'Mira Vogel, Nora Vogel', problem: unavailable, project: 'P26002 Neu' },
  });
  expect(queue.deadLetters).toHaveLength(1);
});

test('M9 T5: what awork refuses of people keeps neither tasks nor times of the project back', async () => {
  const { id, moco, awork, linkOf, idOf, queue, now, settle } = await createNew();
  const target = (await linkOf(id))?.targetId ?? '';
  expect(awork.state().tasks).toContainEqual(expect.objectContaining({ projectId: target }));
  const entry = awork.person.createTimeEntry({
    ...{ userId: idOf('Jonas'), projectId: target, startDateLocal: '2026-03-04', durationSeconds: 3600 },
    typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '',
  });
  const time = { direction: 'awork-moco-times', connection: connectionId, entity: 'time', id: entry.id };
  await queue.send([createPointer(time, 'webhook', now())]);
  await settle();
  expect(moco.state().activities).toMatchObject([{ remote_id: `awork:${entry.id}`, seconds: 3600 }]);
});

test('M9: whom awork refused stays told and is not tried again, until an operator asks', async () => {
  const { id, handle, linkOf, membersOf, awork, tries, queue, idOf } = await createNew();
  const before = tries();
  for (let hook = 0; hook < 12; hook += 1)
    expect(await handle('webhook', id)).toMatchObject({ kind: 'parked', code: 'people-refused' });
  expect([tries(), queue.deadLetters.length]).toEqual([before, 1]);
  awork.person.connectRole('Team', null);
  expect(await handle('operator', id)).toMatchObject({ kind: 'done', code: 'brought-in-line' });
  const { targetId, data } = (await linkOf(id)) ?? {};
  const held = membersOf(targetId).map(({ userId, isResponsible }) => [userId, isResponsible]);
  expect(held.toSorted()).toEqual(
    [
      [idOf('Mira'), false],
      [idOf('Nora'), true],
    ].toSorted(),
  );
  expect(data).not.toHaveProperty('refused');
});

test('M9: whoever is put there by hand, or is no longer assigned, is no refusal any more', async () => {
  const { id, moco, awork, Mira, handle, linkOf, idOf } = await createNew();
  awork.person.connectRole('Team', null);
  awork.person.setResponsible((await linkOf(id))?.targetId ?? '', idOf('Nora'));
  const left = { code: 'people-refused', details: { people: 'Mira Vogel' } };
  expect(await handle('webhook', id)).toMatchObject(left);
  moco.person.unassignUser(id, Mira);
  expect(await handle('webhook', id)).toMatchObject({ kind: 'skipped', code: 'up-to-date' });
});

test('M9: a service item that is added meanwhile is transferred, and the refusal stays told', async () => {
  const { id, moco, awork, handle, linkOf, tries } = await createNew();
  const before = tries();
  moco.person.addTask(id, { name: 'Druck' });
  expect(await handle('webhook', id)).toMatchObject({ kind: 'parked', code: 'people-refused' });
  expect(awork.state().tasks.map(({ name }) => name)).toContain('Druck');
  expect((await linkOf(id))?.data).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ name: 'Druck' })]),
  });
  expect(tries()).toBe(before);
});

test('M9: a call that awork does not let the key make is told in the same way', async () => {
  const { id, awork, handle } = await createNew();
  awork.person.connectRole('Team', null);
  const fault = { kind: 'status', status: 401, body: { code: 'unauthorized', description: 'No.' } } as const;
  awork.faults.add({ path: 'addprojectmember', fault });
  const told = { code: 'people-refused', details: { problem: 'unauthorized; No.' } };
  expect(await handle('operator', id)).toMatchObject(told);
});

test('M9: whoever is a member by the time awork refuses counts as added', async () => {
  const { moco, awork, project, Mira, operator, aworkProject, idOf, membersOf, handle } =
    await createRefusing();
  awork.person.connectRole('Team', null);
  moco.person.assignUser(project.id, Mira);
  const send = operator.fetch ?? fetch;
  operator.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('addprojectmember') && membersOf().length === 0)
      awork.person.setResponsible(aworkProject, idOf('Mira'));
    return send(request);
  };
  expect(await handle('webhook')).toMatchObject({ kind: 'done', code: 'brought-in-line' });
  expect(membersOf()).toMatchObject([{ userId: idOf('Mira') }]);
});

test('M9 M10: whoever was deactivated in awork a moment before is no refusal, and is added once they are back', async () => {
  const { moco, awork, project, Nora, idOf, membersOf, handle, operator, queue, pass } =
    await createRefusing();
  awork.person.connectRole('Team', null);
  moco.person.updateProject(project.id, { leader_id: Nora });
  moco.person.assignUser(project.id, Nora);
  const send = operator.fetch ?? fetch;
  operator.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('addprojectmember')) awork.person.deactivateUser(idOf('Nora'));
    return send(request);
  };
  expect(await handle('webhook')).not.toMatchObject({ kind: 'parked' });
  expect(queue.deadLetters).toEqual([]);
  operator.fetch = send;
  awork.person.updateUser(idOf('Nora'), { isDeactivated: false });
  pass(700);
  expect(await handle('sweep')).toMatchObject({ code: 'brought-in-line' });
  expect(membersOf()).toMatchObject([{ userId: idOf('Nora'), isResponsible: true }]);
});

test('M10: where awork refuses the next lead, the last one stays responsible', async () => {
  const { moco, awork, project, Mira, Nora, idOf, membersOf, handle, pass } = await createRefusing();
  awork.person.connectRole('Team', null);
  moco.person.updateProject(project.id, { leader_id: Mira });
  await handle('webhook');
  moco.person.updateProject(project.id, { leader_id: Nora });
  awork.faults.add({
    ...{ path: 'addprojectmember', times: 1 },
    fault: { kind: 'status', status: 400, body: { code: 'invalid-operation', description: 'No.' } },
  });
  expect(await handle('webhook')).toMatchObject({
    code: 'people-refused',
    details: { people: 'Nora Vogel' },
  });
  expect(membersOf()).toMatchObject([{ userId: idOf('Mira'), isResponsible: true }]);
  pass(60);
  expect(await handle('operator')).toMatchObject({ code: 'brought-in-line' });
  const responsible = membersOf().filter(({ isResponsible }) => isResponsible);
  expect(responsible).toMatchObject([{ userId: idOf('Nora') }]);
});
