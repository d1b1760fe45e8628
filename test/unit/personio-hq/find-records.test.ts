import { expect, test } from '@jest/globals';
import { openOffice } from './setup-harness.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;

const heldId = ({ held }: Office) => String(held[0]?.id);
const userId = ({ held }: Office) => String(held[0]?.userId);

/** Absences of Anna's after the first one, a day each. */
function addDays({ personio, personId }: Office, count: number): string[] {
  const typeId = personio.state().absenceTypes[0]?.id ?? '';
  return Array.from({ length: count }, (_, index) => {
    const day = `2026-04-${String(index + 1).padStart(2, '0')}`;
    const days = { firstDay: day, lastDay: day };
    return personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...days }).id;
  });
}

test.each<[string, (office: Office) => string]>([
  ['its number in Personio', ({ absenceId }) => absenceId],
  ['its number in HQ', heldId],
  [
    'the address of a page of Personio',
    ({ absenceId }) => `https://x.personio.de/absences/${absenceId}?tab=1a`,
  ],
  ['the address of a page of HQ', (office) => `https://x.hqlabs.de/Absences/Edit?id=${heldId(office)}`],
  ['the number of the person in Personio', ({ personId }) => personId],
  [
    'the address of the person in Personio',
    ({ personId }) => `https://x.personio.de/staff/${personId}/absences`,
  ],
  ['the number of the user in HQ', userId],
  ['the e-mail address of the person', () => ' ANNA@suedagentur.example '],
  ['the name of the person', () => 'anna berg'],
  ['the name of the person the other way round', () => 'Berg, Anna'],
])('O5 an absence is found by %s', async (_what, textOf) => {
  const office = await openOffice();
  expect((await office.find(textOf(office))).ids).toContain(office.absenceId);
});

test('O5 a person with several absences is answered with the latest ten, and the number of all', async () => {
  const office = await openOffice();
  const added = addDays(office, 12);
  const { ids, remarks } = await office.find('Anna Berg');
  expect(ids).toEqual(added.toReversed().slice(0, 10));
  expect(remarks).toEqual(['Absences of Anna Berg from 2026-03-01 on: 13.', 'The latest 10 are shown.']);
});

test('O5 of several people with one name the absences of all are answered, each with their number', async () => {
  const office = await openOffice();
  const { ids, remarks } = await office.find('Berg');
  expect(ids).toEqual([office.absenceId]);
  expect(remarks).toEqual([
    'Absences of Anna Berg from 2026-03-01 on: 1.',
    'Absences of Ben Berg from 2026-03-01 on: 0.',
  ]);
});

test('O5 an absence of HQ that did not come from here is told as such', async () => {
  const office = await openOffice();
  const { hq, held } = office;
  const byHand = { ...held[0], note: 'von Hand', start: '2026-05-04T00:00:00', end: '2026-05-05T00:00:00' };
  const { id } = hq.person.createAbsence({ userId: Number(userId(office)), type: 'Vacation', ...byHand });
  expect(await office.find(String(id))).toEqual({
    ids: [],
    remarks: [`HQ has an absence ${id}; it did not come from here, and is never touched.`],
  });
});

test('O5 what never existed is not called deleted, and it is said what can be given instead', async () => {
  const office = await openOffice();
  const id = 'ffffffff-0000-4000-8000-000000000000';
  const { ids, remarks } = await office.find(id);
  expect(ids).toEqual([]);
  expect(remarks).toEqual([
    expect.stringMatching(new RegExp(`^Nothing was found under ${id}: .*\\. Please give`)),
  ]);
  expect(remarks.join()).not.toMatch(/deleted/);
  expect((await office.find('Zora')).remarks).toEqual([
    expect.stringMatching(/^Among the people of Personio nobody has the name or e-mail address "Zora"/),
  ]);
  expect((await office.find('https://x.personio.de/absences')).remarks).toEqual([
    expect.stringMatching(/holds no number/),
  ]);
  expect((await office.find('Zora', 'de')).remarks).toEqual([
    expect.stringMatching(/^Unter den Personen in Personio/),
  ]);
});

test('O5 one that was deleted in Personio is still found by our link', async () => {
  const office = await openOffice();
  office.personio.person.deleteAbsence(office.absenceId);
  expect((await office.find(office.absenceId)).ids).toEqual([office.absenceId]);
});

test.each<[string, (office: Office) => string]>([
  ['its number', ({ absenceId }) => absenceId],
  ['its number in HQ', heldId],
  ['the number of the person', ({ personId }) => personId],
  ['the e-mail address of the person', () => 'anna@suedagentur.example'],
])('O5 while Personio refuses the key, our links answer for %s', async (_what, textOf) => {
  const office = await openOffice();
  office.personio.person.revokeKey('personio-client');
  expect((await office.find(textOf(office))).ids).toEqual([office.absenceId]);
});

test('O5 while both keys are refused, what our links do not know is not called unknown', async () => {
  const office = await openOffice();
  office.personio.person.revokeKey('personio-client');
  office.hq.person.revokeToken('hq-token');
  const { ids, remarks } = await office.find('Anna Berg');
  expect(ids).toEqual([]);
  expect(remarks).toEqual([
    expect.stringMatching(/^Personio cannot be asked, so only our own records are searched\. Personio/),
    expect.stringMatching(/^HQ cannot be asked/),
  ]);
  expect((await office.find('4711')).remarks.at(-1)).toBe('Our records have no absence and no person 4711.');
});
