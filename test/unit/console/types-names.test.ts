import { expect, test } from '@jest/globals';
import { hqTypeOf } from '../../../functions/personio-hq/mapping.ts';
import { personioHqSettings } from '../../../functions/personio-hq/settings.ts';
import type { NewAbsenceType } from '../../vendors/personio/absence-types.ts';
import type { TypesHarness } from './types-harness.ts';
import { openTypes, rowsOf, verlag } from './types-harness.ts';

const day = (name: string): NewAbsenceType => ({ name, unit: 'DAY' });
const hour = (name: string): NewAbsenceType => ({ name, unit: 'HOUR' });

/** What an absence of a type becomes from now on. */
async function becomes({ operator }: TypesHarness, name: string) {
  const connection = await operator.connections.get(verlag);
  return hqTypeOf(name, personioHqSettings.parse(connection?.settings));
}

test.each([
  ['with markup', '<b>Kur</b> & "Reha"'],
  ['from right to left', 'חופשה שנתית'],
  ['of four-byte characters', '🏖️ Strand'],
  ['with blanks around it', '  Kur  '],
  ['with a comma', 'Kur, bezahlt'],
  ['with a placeholder', '{vendor} {what_en}'],
])('P4 a name %s is shown as it is and finds its HQ type', async (_case, name) => {
  const harness = await openTypes({ types: [day('Urlaub'), day('Krank'), day(name)] });
  const page = await harness.show();
  expect(page).not.toContain('<b>Kur');
  expect(rowsOf(page)).toEqual({ Urlaub: 'Vacation', Krank: 'SickLeave', [name.trim()]: '' });
  const saved = await harness.save(page, { [name.trim()]: 'Vacation' });
  expect(saved.page).toContain('Saved.');
  expect(rowsOf(saved.page)).toMatchObject({ Urlaub: 'Vacation', [name.trim()]: 'Vacation' });
  expect(await becomes(harness, name)).toBe('Vacation');
  expect(await becomes(harness, 'Urlaub')).toBe('Vacation');
  const [act] = await harness.history();
  expect(act?.details['what_de']).toBe(`${name.trim()}: nicht übertragen → Urlaub`);
});

test('P4 a name with a comma that was written by hand among others is not lost, and is chosen again as one name', async () => {
  const types = [day('Urlaub'), day('Kur, bezahlt')];
  const harness = await openTypes({ types, settings: { mapping: { Vacation: 'Urlaub, Kur, bezahlt' } } });
  const page = await harness.show();
  expect(rowsOf(page)).toEqual({
    Urlaub: 'Vacation',
    'Kur, bezahlt': '',
    Kur: 'Vacation',
    bezahlt: 'Vacation',
  });
  await harness.save(page, { 'Kur, bezahlt': 'SpecialLeave', Kur: '', bezahlt: '' });
  expect(await harness.mapping()).toEqual({ Vacation: 'Urlaub', SpecialLeave: ['Kur, bezahlt'] });
});

test('P4 several types of one name are one row that says so, since types are told apart by their name', async () => {
  const types = [day('Urlaub'), hour('urlaub '), day('Krank')];
  const harness = await openTypes({ types });
  const page = await harness.show();
  expect(rowsOf(page)).toEqual({ Krank: 'SickLeave', Urlaub: 'Vacation' });
  expect(page).toContain('Personio has 2 types of this name.');
  expect(page).toContain('Counted partly in days, partly in hours.');
});

test('P4 200 types are chosen at once', async () => {
  const names = Array.from({ length: 200 }, (_, index) => `Art ${index}`);
  const harness = await openTypes({ types: names.map(day), settings: { mapping: { Vacation: 'Art 0' } } });
  const page = await harness.show();
  expect(Object.keys(rowsOf(page))).toHaveLength(200);
  const choices = Object.fromEntries(names.map((name) => [name, 'SpecialLeave']));
  const { status } = await harness.save(page, choices);
  expect(status).toBe(200);
  expect(await harness.mapping()).toEqual({ SpecialLeave: expect.stringContaining('Art 199') });
});

test('P4 names of which nothing was chosen stay as they are written', async () => {
  const mapping = { Vacation: 'URLAUB,Resturlaub', SickLeave: 'Krank' };
  const types = [day('Urlaub'), day('Resturlaub'), day('Krank'), day('Kur')];
  const harness = await openTypes({ types, settings: { mapping } });
  await harness.save(await harness.show(), { Kur: 'SickLeave' });
  expect(await harness.mapping()).toEqual({ ...mapping, SickLeave: 'Krank, Kur' });
});

test.each([
  ['skip', 'SickLeave', 'is left out, because Krankheit – sick leave knows only days'],
  ['round', 'SickLeave', 'Hours become half and whole days, because Krankheit'],
  ['round', 'ParentalLeave', 'Hours become whole days, because Elternzeit'],
])('P6 what becomes of hours (%s) in a type of days is said at its row (%s)', async (rule, hqType, said) => {
  const settings = { hourAbsences: rule, mapping: { [hqType]: 'Arzttermin' } };
  const page = await (await openTypes({ types: [hour('Arzttermin')], settings })).show();
  expect(page).toContain(said);
});

test('P6 the hours from which on a day is whole are those of the settings, as people of a language write them', async () => {
  const settings = { hourAbsences: 'round', hoursPerDay: 7 };
  expect(await (await openTypes({ settings, language: 'de' })).show()).toContain(
    'Mehr als 3,5 Stunden eines Tages',
  );
});

test('P5 how often both sides are compared is said as it is set', async () => {
  expect(await (await openTypes({ settings: { syncEveryMinutes: 45 } })).show()).toContain(
    'one every 45 minutes',
  );
  expect(await (await openTypes()).show()).toContain('one every three hours');
});

test('P6 what becomes of hours is said before anything is chosen, where Personio has any', async () => {
  const rule =
    'Betriebliche Gründe – business reasons or Persönliche Gründe – personal reasons. With every other choice they are left out';
  expect(await (await openTypes()).show()).toContain(rule);
  expect(await (await openTypes({ types: [day('Urlaub')] })).show()).not.toContain(rule);
});
