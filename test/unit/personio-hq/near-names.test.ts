import { expect, test } from '@jest/globals';
import { nearNames } from '../../../functions/personio-hq/near-names.ts';

test.each<[string, string, string[]]>([
  ['a blank or hyphen more or less', 'Home Office', ['Home-Office', 'Homeoffice']],
  ['another umlaut', 'Uberstunden', ['Überstunden']],
  ['a wrong letter', 'Urlaup', ['Urlaub']],
  ['two wrong letters of a long word', 'Behördegamg', ['Behördengang']],
])('a name with %s is near', (_case, name, candidates) => {
  expect(nearNames(name, candidates)).toEqual(candidates);
});

test.each<[string, string, string]>([
  ['a word that holds another one', 'Sonderurlaub', 'Urlaub'],
  ['a short name with another letter', 'Kur', 'Uhr'],
  ['another word', 'Ferien', 'Urlaub'],
  ['nothing', '', 'Kur'],
])('%s is not near', (_case, name, candidate) => {
  expect(nearNames(name, [candidate])).toEqual([]);
});

test('the nearest come first', () => {
  expect(nearNames('Behordengang', ['Behördengänge', 'Behördengang'])).toEqual([
    'Behördengang',
    'Behördengänge',
  ]);
});
