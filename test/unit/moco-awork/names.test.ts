import { expect, test } from '@jest/globals';
import { isNearMiss, meantBy, namesOf, tagsOf, usualNames } from '../../../functions/moco-awork/names.ts';
import { settingsOf } from '../../../functions/moco-awork/settings.ts';

const { linkField } = usualNames;

test.each([
  ['German by default', 'awork Projekt', 'de', ['awork Projekt', 'awork project']],
  ['English in an English account', 'awork Projekt', 'en', ['awork project', 'awork Projekt']],
  ['English where somebody says so', 'awork project', 'de', ['awork project', 'awork Projekt']],
  ['one that the customer chose, alone', 'Link zu awork', 'en', ['Link zu awork']],
] as const)('M1: the first name of a field is %s', (_rule, name, language, expected) => {
  expect(namesOf(name, linkField, language)).toEqual(expected);
});

test('M1: a usual tag stands for that of both languages, another one for itself', () => {
  expect(tagsOf('Sync to awork')).toEqual(['Sync to awork', 'Sync zu awork']);
  expect(tagsOf('Sync zu awork')).toEqual(['Sync to awork', 'Sync zu awork']);
  expect(tagsOf('awork')).toEqual(['awork']);
});

test('M1: an account that was learned to be English has English names first, whatever was stored as usual', () => {
  const settings = settingsOf({ settings: {}, accounts: { mocoLanguage: 'en' } }, new Date(0));
  expect(settings).toMatchObject({
    syncField: ['Sync to awork', 'Sync zu awork'],
    templateField: ['awork project template', 'awork Projektvorlage'],
    unassignedServiceItem: ['Unassigned Time Entry', 'Nicht zugeordnete Zeiterfassung'],
  });
});

test.each([
  ['the case', 'sync to awork', true],
  ['the case of one letter', 'Sync zu Awork', true],
  ['a blank too many', 'Sync  zu awork ', true],
  ['a blank too few', 'Synczu awork', true],
  ['nothing', 'Sync zu awork', false],
  ['a word', 'Sync mit awork', false],
])('M1: a name that differs in %s is a near miss: %j is %s', (_what, written, expected) => {
  expect(isNearMiss(written, tagsOf('Sync to awork'))).toBe(expected);
});

test('M1: a near miss is told with the name that it stands for', () => {
  expect(meantBy('sync ZU awork', tagsOf('Sync to awork'))).toBe('Sync zu awork');
});
