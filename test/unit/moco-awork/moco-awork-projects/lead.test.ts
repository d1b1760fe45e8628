import { expect, test } from '@jest/globals';
import { createProjectHarness } from './project-harness.ts';

const address = (name: string) => `${name.toLowerCase()}@example.org`;

/** A linked project led by Lena, whom both systems know, as Mira and Nele; or by somebody awork does not know. */
async function createLed(lead: string | null = 'Lena') {
  const harness = await createProjectHarness();
  const { moco, awork, project, aworkProject } = harness;
  const inAwork: Record<string, string> = {};
  const inMoco: Record<string, number> = {};
  for (const name of ['Lena', 'Mira', 'Nele']) {
    const person = { lastName: 'Vogel', email: address(name) };
    inAwork[name] = awork.person.createUser({ firstName: name, ...person }).id;
    inMoco[name] = moco.person.createUser({ firstname: name, lastname: 'Vogel', email: address(name) }).id;
  }
  const id = (name: string) => inAwork[name] ?? '';
  const held = () => awork.state().projectMembers.filter(({ projectId }) => projectId === aworkProject);
  const leadBy = async (name: string) => {
    moco.person.updateProject(project.id, { leader_id: inMoco[name] ?? 0 });
    harness.pass(700);
    return harness.handle('webhook');
  };
  return {
    ...harness,
    ...{ leadBy, first: lead === null ? undefined : await leadBy(lead) },
    responsible: () => held().flatMap((each) => (each.isResponsible ? [nameOf(inAwork, each.userId)] : [])),
    /** What a person does in awork. */
    choose: (name: string | undefined) =>
      awork.person.setResponsible(aworkProject, name === undefined ? null : id(name)),
  };
}

function nameOf(people: Readonly<Record<string, string>>, userId: string): string {
  return Object.keys(people).find((name) => people[name] === userId) ?? userId;
}

test('M10: the lead of the MOCO project becomes responsible in awork, and another lead after them', async () => {
  const { leadBy, responsible } = await createLed();
  expect(responsible()).toEqual(['Lena']);
  await leadBy('Mira');
  expect(responsible()).toEqual(['Mira']);
});

test('M10: whoever a person made responsible in awork stays, and it is said', async () => {
  const { leadBy, responsible, choose, handle, sweep, explain } = await createLed();
  const field = 'responsible person';
  const compared = async () => (await explain()).records[0]?.sides;
  expect(await compared()).toContainEqual({ field, wanted: 'Lena Vogel', held: 'Lena Vogel', same: true });
  choose('Mira');
  const stays = expect.objectContaining({ en: 'left as awork has it' });
  const left = { field, wanted: 'Lena Vogel', held: 'Mira Vogel', same: false, stays };
  expect(await compared()).toContainEqual(left);
  await sweep('linked');
  expect(responsible()).toEqual(['Mira']);
  choose(undefined);
  expect(await leadBy('Mira')).toMatchObject({
    code: 'human-edit-stays',
    details: { fields_de: 'verantwortliche Person' },
  });
  for (const cause of ['operator', 'repair'] as const) await handle(cause);
  expect(responsible()).toEqual([]);
});

test('M10: a lead whom awork does not know yet becomes responsible by the next sweep once it does', async () => {
  const { moco, awork, project, handle, sweep } = await createProjectHarness();
  const email = 'neu@example.org';
  const { id } = moco.person.createUser({ firstname: 'Nele', lastname: 'Neu', email });
  moco.person.updateProject(project.id, { leader_id: id });
  await handle('webhook');
  expect(awork.state().projectMembers.filter(({ isResponsible }) => isResponsible)).toEqual([]);
  const user = awork.person.createUser({ firstName: 'Nele', lastName: 'Neu', email });
  await sweep('linked');
  await sweep('linked');
  expect(awork.state().projectMembers).toContainEqual(
    expect.objectContaining({ userId: user.id, isResponsible: true }),
  );
});

test('M10: a lead is made responsible once, also where awork did not answer', async () => {
  const { awork, leadBy, responsible, settle } = await createLed();
  awork.faults.add({ method: 'POST', path: 'projectmember', times: 1, fault: { kind: 'lost-answer' } });
  await leadBy('Mira');
  await settle();
  expect(responsible()).toEqual(['Mira']);
});

test('M10: a person who chooses nobody while the next lead is on the way is not overruled', async () => {
  const { leadBy, responsible, choose, operator, aworkProject } = await createLed();
  const send = operator.fetch ?? fetch;
  let isChosen = false;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    const answer = await send(request);
    if (isChosen || !request.url.endsWith(`/projects/${aworkProject}`)) return answer;
    isChosen = true;
    choose(undefined);
    return answer;
  };
  await leadBy('Mira');
  expect(isChosen).toBe(true);
  expect(responsible()).toEqual([]);
});

test('M10: whoever people in awork had chosen before any lead gives way to nobody, not to the next lead', async () => {
  const { leadBy, responsible, choose } = await createLed(null);
  choose('Mira');
  await leadBy('Lena');
  expect(responsible()).toEqual(['Mira']);
  choose(undefined);
  await leadBy('Nele');
  expect(responsible()).toEqual([]);
});
