import { expect, test } from '@jest/globals';
import { choiceWords } from '../../../functions/personio-hq/choices/choice-words.ts';
import { operations } from '../../../functions/personio-hq/operations.ts';
import * as words from '../../../functions/personio-hq/setup/wordings.ts';
import { findWords } from '../../../functions/personio-hq/find-wordings.ts';
import { needsPerson } from '../../../shared/operations/checklist.ts';
import type { Language, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import { openOffice } from './setup-harness.ts';

const matching = (text: string) => expect.stringMatching(new RegExp(text));

test('O1 the setup of a finished connection is content, and says calmly what only people can see', async () => {
  const { setUp, setupIn } = await openOffice();
  await setUp();
  expect(await setUp()).toEqual([
    'ok: Personio key',
    'ok: HQ token',
    matching('^ok: the Personio key may read people'),
    matching('^ok: the Personio key may read absences'),
    'ok: the HQ token may read users and absences',
    'ok: people: 2 of 2 active people found in HQ',
    'ok: types of absence: 1 of 1 belong to a type of HQ',
    matching('^ok: Personio webhook \\(6 events\\)'),
    matching('^unseen: HQ tells only when something is entered .* sync token'),
    matching('^unseen: HQ does not tell its settings: .*absence requests.*vacation accounts.*Professional'),
  ]);
  expect(needsPerson(await operations.setUp(await setupIn('en')))).toBe(false);
});

test('O1 the checklist is German where the customer reads German', async () => {
  const office = await openOffice();
  office.map({ Vacation: 'Urlaub, Kur', SickLeave: 'Ur-Laub' });
  office.personio.person.createPerson({ firstName: 'Udo', lastName: 'Fremd', email: 'udo@x.example' });
  const lines = await office.setUp('de');
  expect(lines.join('\n')).not.toMatch(/\b(the|with|which|nobody|people|does|please)\b/);
  expect(lines).toContainEqual(matching('^unseen: .*Abwesenheitsanträge.*Urlaubskonten.*Professional'));
  expect(lines).toContainEqual(matching('^warning: Udo Fremd: Niemand in HQ hat ihre E-Mail-Adresse'));
});

test('P4 a name of the mapping that Personio does not have is told, with the one that is probably meant', async () => {
  const office = await openOffice();
  office.personio.person.createAbsenceType({ name: 'Home-Office', unit: 'DAY' });
  office.map({ Vacation: 'Urlaub, Erholung', RemoteWork: 'Homeoffice' });
  const lines = await office.setUp();
  expect(lines.filter((line) => line.startsWith('person: '))).toEqual([
    matching(
      'the mapping of Remote Arbeit has "Homeoffice".*it has "Home-Office": .*choose Remote Arbeit for it on the page',
    ),
    matching(
      'the mapping of Urlaub has "Erholung", which is no absence type of Personio: choose “not transferred”',
    ),
  ]);
  expect(lines.findIndex((line) => line.startsWith('person: '))).toBe(lines.length - 2);
});

test.each<Language>(['en', 'de'])(
  'O12: nothing about the mapping sends its reader to a file (%s)',
  async (language) => {
    const office = await openOffice();
    office.personio.person.createAbsenceType({ name: 'Home-Office', unit: 'DAY' });
    office.map({ Vacation: 'Urlaub, Erholung', RemoteWork: 'Homeoffice' });
    const lines = (await office.setUp(language)).join('\n');
    expect(lines).toContain(say(choiceWords.title, {}, language).split(':')[0]);
    expect(lines).not.toMatch(/connection file|Verbindungsdatei/);
  },
);

test('P2 people whom HQ does not know, has deactivated or shows twice are told apart', async () => {
  const { hq, personio, setUp } = await openOffice();
  const [anna, ben] = hq.state().users;
  hq.person.deactivateUser(anna?.id ?? 0);
  hq.person.createUser({ firstName: 'Ben', lastName: 'Zwei', email: ben?.email ?? '' });
  personio.person.createPerson({ firstName: 'Udo', lastName: 'Fremd', email: 'udo@x.example' });
  personio.person.createPerson({ firstName: 'Ida', lastName: 'Ohne', email: null });
  expect((await setUp()).filter((line) => line.startsWith('warning: '))).toEqual([
    matching('Udo Fremd: nobody in HQ'),
    matching('Anna Berg: deactivated in HQ, no absences are entered'),
    matching('Ida Ohne: without an e-mail address in Personio'),
    matching('Ben Berg: their e-mail address belongs to several'),
  ]);
});

test.each<[string, ('persons:read' | 'absences:read')[], string]>([
  ['people', ['absences:read'], 'may not read people: have an admin give it the right personio:persons:read'],
  [
    'absences',
    ['persons:read'],
    'may not read absences: have an admin give it the right personio:absences:read',
  ],
])(
  'O1 a Personio key that may not read %s is told with the right that it lacks',
  async (_what, rights, said) => {
    const { personio, setUp } = await openOffice();
    personio.person.setRights('personio-client', rights);
    expect((await setUp()).at(-1)).toMatch(new RegExp(`^person: the Personio key ${said}`));
  },
);

test('O1 an HQ token that may not read is told, and nothing was written to find out', async () => {
  const { hq, setUp } = await openOffice();
  const before = hq.state().absences;
  hq.faults.add({ path: '/v2/Absences', fault: { kind: 'status', status: 403, body: 'Forbidden' } });
  expect((await setUp()).at(-1)).toMatch(/^person: rights of the HQ token: HQ does not let our key do this/);
  expect(hq.state().absences).toEqual(before);
  expect(Object.keys(hq.calls()).filter((call) => call.startsWith('DELETE'))).toEqual([]);
});

test('P2 hidden e-mail addresses are told as a missing attribute', async () => {
  const { personio, setUp } = await openOffice();
  personio.person.hideAttributes(['email']);
  expect((await setUp()).at(-1)).toMatch(/^person: Personio shows no e-mail address at all: .*"Email"/);
});

test('O8 webhooks that came with another secret are told as long as none has come with the right one', async () => {
  const office = await openOffice();
  const refused = '2026-03-02T08:15:30.000Z';
  const told = async () => (await office.setUp()).filter((line) => line.includes('another secret'));
  office.hooks.last = { refused, accepted: '2026-03-02T07:00:00.000Z' };
  expect(await told()).toEqual([matching('^warning: .*last at 2026-03-02 08:15: it has just been set anew')]);
  office.hooks.last = { refused, accepted: '2026-03-02T09:00:00.000Z' };
  expect(await told()).toEqual([]);
});

test('O1 a key that may not manage webhooks is no hindrance', async () => {
  const { personio, setUp } = await openOffice();
  personio.person.setRights('personio-client', ['persons:read', 'absences:read']);
  const lines = await setUp();
  expect(lines).toContainEqual(matching('^warning: no Personio webhook: the key may not manage webhooks'));
  expect(lines.some((line) => line.startsWith('person: '))).toBe(false);
});

test('O7 the webhook is removed, and said so in the language of the customer', async () => {
  const { personio, setupIn } = await openOffice();
  expect(await operations.removeWebHooks(await setupIn('de'))).toMatchObject([
    { state: 'done', what: 'Personio-Webhook: 1 entfernt' },
  ]);
  expect(personio.state().webhooks).toEqual([]);
});

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

test.each(
  Object.entries({ ...words, findWords }).flatMap(([table, entries]) =>
    Object.entries<Wording>(entries).map(([name, wording]): [string, Wording] => [
      `${table}.${name}`,
      wording,
    ]),
  ),
)('O9 %s says the same in German, without English', (_name, { en, de }) => {
  expect(placeholders(de)).toEqual(placeholders(en));
  expect(de).not.toBe(en);
  expect(de).not.toMatch(/\b(the|with|please|which|does|not|again)\b/i);
});
