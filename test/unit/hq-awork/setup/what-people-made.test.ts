import { expect, test } from '@jest/globals';
import { needsPerson } from '../../../../shared/operations/checklist.ts';
import { createFinished, createSetup } from './setup-harness.ts';

const matching = (text: string) => expect.stringMatching(new RegExp(text));
const CREATE = 'awork-Projekt anlegen';
const LINK = 'awork Link';

test('H1 H2: fields that are missing are told with name, type and where to make them', async () => {
  const { about } = createSetupWithPeople();
  expect(await about(CREATE)).toMatchObject([
    { state: 'person', what: matching('make it in HQ’s settings among the custom fields .* type Boolean') },
  ]);
  expect(await about(LINK)).toMatchObject([
    { state: 'person', what: matching('of the type Link, then run') },
  ]);
});

test('H2: a field of another type is told with both', async () => {
  const { hq, about } = createSetupWithPeople();
  hq.person.defineProjectField({ name: LINK, type: 'Text' });
  expect(await about(LINK)).toMatchObject([
    { state: 'person', what: matching('has the type Text and needs the type Link') },
  ]);
});

test('H2: a field of that name that belongs to another kind of record is none of projects', async () => {
  const { hq, about } = createSetupWithPeople();
  hq.person.defineProjectField({ name: LINK, type: 'Link', category: 'Company' });
  expect(await about(LINK)).toMatchObject([{ state: 'person', what: matching('HQ has no project field') }]);
});

test.each(['Awork Link', 'awork  Link', 'awork-Link', ' awork Link'])(
  'H2: the field "%s" is told to count for nothing',
  async (name) => {
    const { hq, about } = createSetupWithPeople();
    hq.person.defineProjectField({ name, type: 'Link' });
    expect(await about(LINK.slice(-4))).toMatchObject([
      { state: 'person', what: matching('does not count, because it is not written exactly "awork Link"') },
    ]);
  },
);

test('H2: a misspelt field beside the right one is only a warning', async () => {
  const { hq, about, setUp } = createFinished();
  hq.person.defineProjectField({ name: 'AWORK LINK', type: 'Link' });
  expect(await about('AWORK LINK')).toMatchObject([{ state: 'warning' }]);
  expect(needsPerson(await setUp())).toBe(false);
});

test('H2: a field that was there once is told to be renamed or deleted', async () => {
  const { link, about } = createSetupWithPeople();
  await link('project', '9011', { targetId: '00000000-0000-4000-8000-000000000001' });
  expect(await about(LINK)).toMatchObject([
    { state: 'person', what: matching('was deleted or renamed: .* in the setting linkField') },
  ]);
});

test('H1: projects that HQ’s own integration has linked are counted, and it must be switched off', async () => {
  const { hq, about, setUp } = createFinished();
  for (const name of ['Eins', 'Zwei']) hq.person.linkByHq(hq.person.createProject({ name }).id, 'x');
  expect(await about('own awork integration')).toMatchObject([
    { state: 'warning', what: matching('^2 HQ projects .* switch that integration off in HQ') },
  ]);
  expect(needsPerson(await setUp())).toBe(false);
});

test('H1: projects of HQ’s own integration that are taken over leave it to a person to see that it is off', async () => {
  const { hq, project, about } = createFinished({ settings: { takesOverLinksOfHq: true } });
  hq.person.linkByHq(project.id, 'x');
  expect(await about('own awork integration')).toMatchObject([
    { state: 'unseen', what: matching('^1 HQ project .* is taken over: see in HQ') },
  ]);
});

test('R4: people whom HQ does not know, or has deactivated, or awork shows without an address are told apart', async () => {
  const { hq, awork, about } = createFinished();
  const ben = { firstName: 'Ben', lastName: 'Weg', email: 'ben@nord.example' };
  hq.person.deactivateUser(hq.person.createUser(ben).id);
  awork.person.createUser(ben);
  awork.person.createUser({ firstName: 'Udo', lastName: 'Fremd', email: 'udo@x.example' });
  expect(await about('their times will wait')).toMatchObject([
    { state: 'warning', what: matching('^Udo Fremd: in awork but nobody in HQ') },
    { state: 'warning', what: matching('^Ben Weg: in awork but deactivated in HQ') },
    { state: 'warning', what: matching('^Olivia Ortmann: in awork without an e-mail address') },
  ]);
});

test('R4: with a fallback person nothing waits, and it must be somebody active in HQ', async () => {
  const settings = { fallbackPerson: 'Anna@Nord.example' };
  const { hq, person, about } = createFinished({ settings });
  expect(await about('allback person')).toMatchObject([
    { state: 'warning', what: matching('booked for the fallback person') },
    { state: 'ok', what: 'fallback person Anna@Nord.example found in HQ' },
  ]);
  hq.person.deactivateUser(person.inHq.id);
  expect(await about('nobody active in HQ has the e-mail address')).toMatchObject([{ state: 'person' }]);
});

test('R4: an awork that shows no address at all is told as a missing right', async () => {
  const { awork, person, setUp } = createFinished();
  awork.person.deleteUser(person.inAwork.id);
  expect((await setUp()).at(-1)).toMatchObject({
    state: 'person',
    what: matching('awork shows no e-mail address at all'),
  });
});

test('R3: types are compared both ways by their exact names, and near misses are told as such', async () => {
  const { hq, about } = createFinished({ workspace: { typesOfWork: ['Konzept', 'Web-Design', 'Beratung'] } });
  for (const name of ['web design', 'Text']) hq.person.createTaskType({ name });
  const items = [...(await about('type of work')), ...(await about('types of work: '))];
  expect(items).toMatchObject([
    { state: 'warning', what: matching('"web design" in HQ does not count .* "Web-Design" in awork') },
    { state: 'warning', what: matching('^Beratung: type of work in awork without a task type') },
    { state: 'warning', what: matching('^Text: task type in HQ without a type of work') },
    { state: 'ok', what: 'types of work: 1 of 3 in awork are task types in HQ' },
  ]);
});

function createSetupWithPeople() {
  const office = createSetup();
  const anna = { firstName: 'Anna', lastName: 'Berg', email: 'anna@nord.example' };
  office.hq.person.createUser(anna);
  office.awork.person.createUser(anna);
  return office;
}
