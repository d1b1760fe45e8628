import { expect, test } from '@jest/globals';
import { createProjectHarness } from './project-harness.ts';

const mira = { firstName: 'Mira', lastName: 'Vogel', email: 'mira@example.org' };

/** Somebody assigned in MOCO whom awork does not know yet. */
async function createAssigned() {
  const harness = await createProjectHarness();
  const { moco, project, handle } = harness;
  const { id } = moco.person.createUser({ firstname: 'Mira', lastname: 'Vogel', email: mira.email });
  moco.person.assignUser(project.id, id);
  await handle('webhook');
  return harness;
}

test('M9: somebody assigned in MOCO who joins awork later becomes a member by the next sweep', async () => {
  const { awork, members, sweep } = await createAssigned();
  await sweep('linked');
  expect(members()).toEqual([]);
  const { id } = awork.person.createUser(mira);
  await sweep('linked');
  expect(members()).toEqual([id]);
});

test('M9: somebody who gets the right address in awork later becomes a member', async () => {
  const { awork, members, sweep } = await createAssigned();
  const { id } = awork.person.createUser({ ...mira, email: 'falsch@example.org' });
  await sweep('linked');
  awork.person.updateUser(id, { email: mira.email });
  await sweep('linked');
  expect(members()).toEqual([id]);
});

test('M9: a sweep that finds nobody new reads each directory once and no project', async () => {
  const { moco, awork, sweep } = await createAssigned();
  await sweep('linked');
  const [inMoco, inAwork] = [moco.calls(), awork.calls()];
  await sweep('linked');
  const more = (now: Record<string, number>, before: Record<string, number>) =>
    Object.entries(now)
      .filter(([call, count]) => count > (before[call] ?? 0))
      .map(([call, count]) => [call, count - (before[call] ?? 0)]);
  expect(more(moco.calls(), inMoco).toSorted()).toEqual([
    ['GET /projects', 1],
    ['GET /users', 1],
  ]);
  expect(more(awork.calls(), inAwork)).toEqual([['GET /users', 1]]);
});

test('M9: whoever a person removed in awork is not added again by a sweep, a resync or a repair', async () => {
  const { awork, operator, aworkProject, members, sweep, handle } = await createAssigned();
  const { id: userId } = awork.person.createUser(mira);
  await sweep('linked');
  expect(members()).toEqual([userId]);
  await operator.fetch?.(`https://api.awork.com/api/v1/projects/${aworkProject}/removeprojectmember`, {
    method: 'POST',
    headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
    body: JSON.stringify({ userId }),
  });
  await sweep('linked');
  for (const cause of ['operator', 'repair'] as const)
    expect(await handle(cause)).toMatchObject({ code: 'up-to-date' });
  expect(members()).toEqual([]);
});

test('O5 M9: a record shows who is missing in awork, and whoever a person removed there as it should be', async () => {
  const { awork, aworkProject, operator, explain, sweep } = await createAssigned();
  const shown = async () =>
    ((await explain()).records[0]?.sides as readonly { field: string }[]).find(
      ({ field }) => field === 'members',
    );
  expect(await shown()).toMatchObject({ wanted: expect.stringContaining('Mira Vogel'), same: false });
  const { id: userId } = awork.person.createUser(mira);
  await sweep('linked');
  expect(await shown()).toMatchObject({ held: expect.stringContaining('Mira Vogel') });
  await operator.fetch?.(`https://api.awork.com/api/v1/projects/${aworkProject}/removeprojectmember`, {
    method: 'POST',
    headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
    body: JSON.stringify({ userId }),
  });
  expect(await shown()).not.toMatchObject({ wanted: expect.stringContaining('Mira Vogel') });
});
