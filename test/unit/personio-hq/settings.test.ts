import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { hqTypeOf, nearName } from '../../../functions/personio-hq/mapping.ts';
import { personioHqSettings } from '../../../functions/personio-hq/settings.ts';
import { hqAbsenceTypeNames, hqAbsenceTypes } from '../../../shared/vendors/hq/absence-types.ts';
import { settings } from './personio-hq-absences/absence-examples.ts';

const valid = { startDate: '2026-01-01', mapping: { Vacation: 'Urlaub' } };

/** Every problem as `path: message`. */
function problems(changes: Record<string, unknown>): string[] {
  const { error } = personioHqSettings.safeParse({ ...valid, ...changes });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('the start date and one mapped type are enough', () => {
  expect(personioHqSettings.parse(valid)).toEqual({
    ...valid,
    countedStatuses: ['APPROVED', 'DELETION_PENDING'],
    hourAbsences: 'skip',
    hoursPerDay: 8,
    workingDay: { from: '09:00', to: '17:00' },
    timeZone: 'Europe/Berlin',
    openEndedMonths: 3,
    maxDeletionsPerRun: 20,
    maxDeletionShare: 0.2,
    maxDeletionsPerHour: 200,
  });
});

test('P4: all 14 HQ types can be mapped', () => {
  const mapping = Object.fromEntries(hqAbsenceTypeNames.map((name) => [name, `Art ${name}`]));
  expect(Object.keys(mapping)).toHaveLength(14);
  expect(problems({ mapping })).toEqual([]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['an empty name', { Vacation: 'Urlaub, ' }, ['mapping.Vacation: holds an empty name']],
  ['nothing but a blank', { Vacation: ' ' }, ['mapping.Vacation: holds an empty name']],
  [
    'a name in two types',
    { SickLeave: 'Krank', Vacation: 'krank' },
    ['mapping.Vacation: "krank" is already mapped to SickLeave'],
  ],
  ['a name twice in one type', { Vacation: 'Urlaub,  URLAUB' }, ['mapping.Vacation: names "URLAUB" twice']],
  ['no type at all', {}, ['mapping: map at least one type']],
  [
    'several mistakes',
    { SickLeave: 'Krank, ,Krank', Vacation: 'Krank' },
    [
      'mapping.SickLeave: holds an empty name',
      'mapping.SickLeave: names "Krank" twice',
      'mapping.Vacation: "Krank" is already mapped to SickLeave',
    ],
  ],
])('P4: a mapping with %s is refused, with each place', (_case, mapping, expected) => {
  expect(problems({ mapping })).toEqual(expected);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['a start date that is none', { startDate: '2026-02-30' }, /^startDate: /],
  ['no start date', { startDate: undefined }, /^startDate: /],
  [
    'an inverted working day',
    { workingDay: { from: '17:00', to: '09:00' } },
    /^workingDay: .*after it begins/,
  ],
  [
    'a working day without length',
    { workingDay: { from: '09:00', to: '09:00' } },
    /^workingDay: .*after it begins/,
  ],
  ['a time that is none', { workingDay: { from: '08:60', to: '17:00' } }, /^workingDay\.from: write a time/],
  ['a time after the last', { workingDay: { from: '09:00', to: '24:00' } }, /^workingDay\.to: write a time/],
  ['an unknown zone', { timeZone: 'Europe/Bielefeld' }, /^timeZone: no such time zone/],
  ['an empty zone', { timeZone: '' }, /^timeZone: no such time zone/],
  ['comparisons every 20 minutes', { syncEveryMinutes: 20 }, /^syncEveryMinutes: .*15/],
  ['comparisons every 0 minutes', { syncEveryMinutes: 0 }, /^syncEveryMinutes: /],
  ['comparisons every 195 minutes', { syncEveryMinutes: 195 }, /^syncEveryMinutes: /],
  ['no status that counts', { countedStatuses: [] }, /^countedStatuses: /],
  ['a day without hours', { hoursPerDay: 0 }, /^hoursPerDay: /],
  ['open ends without a horizon', { openEndedMonths: 0 }, /^openEndedMonths: /],
  ['no deletion at all', { maxDeletionsPerRun: 0 }, /^maxDeletionsPerRun: /],
  ['a share above the whole', { maxDeletionShare: 1.01 }, /^maxDeletionShare: /],
  ['another rule for hours', { hourAbsences: 'guess' }, /^hourAbsences: /],
  ['a setting that does not exist', { mappings: {} }, /mappings/],
])('settings with %s are refused, with the place', (_case, changes, expected) => {
  expect(problems(changes)).toEqual([expect.stringMatching(expected)]);
});

test.each([15, 30, 45, 90, 180])('P1: comparisons every %d minutes are fine', (syncEveryMinutes) => {
  expect(problems({ syncEveryMinutes })).toEqual([]);
});

test('all problems are told at once', () => {
  const paths = problems({
    startDate: 'soon',
    mapping: { SickLeave: 'Krank,', Vacation: 'Krank' },
    workingDay: { from: '17:00', to: '09:00' },
    timeZone: 'Mars/Olympus',
    syncEveryMinutes: 20,
  }).map((problem) => problem.split(':')[0]);
  expect(paths.toSorted()).toEqual([
    'mapping.SickLeave',
    'mapping.Vacation',
    'startDate',
    'syncEveryMinutes',
    'timeZone',
    'workingDay',
  ]);
});

test('P4: an unknown HQ type is named with all that there are, and does not hide the other mistakes of the mapping', () => {
  expect(problems({ mapping: { Holiday: 'Ferien', SickLeave: 'Krank', Vacation: 'Krank' } })).toEqual([
    expect.stringMatching(/^mapping\.Holiday: HQ has no such absence type; there are: .*Elternzeit.*Urlaub/),
    'mapping.Vacation: "Krank" is already mapped to SickLeave',
  ]);
});

test('P4: HQ types are written as HQ shows them or as its API names them, whatever the capitals', () => {
  for (const name of hqAbsenceTypeNames) {
    const { label } = hqAbsenceTypes[name];
    for (const written of [name, label, label.toUpperCase(), name.toLowerCase(), ` ${label} `])
      expect(personioHqSettings.parse({ ...valid, mapping: { [written]: 'Kur' } }).mapping).toEqual({
        [name]: 'Kur',
      });
  }
});

test.each([
  ['Vaction', 'Vacation'],
  ['Urlaup', 'Urlaub'],
  ['Sonder-Urlaub', 'Sonderurlaub'],
  ['Uberstundenabbau', 'Überstundenabbau'],
  ['Remotearbeit', 'Remote Arbeit'],
])('P4: the HQ type %s is refused with the one that is probably meant', (written, meant) => {
  expect(problems({ mapping: { [written]: 'Kur' } })).toEqual([
    `mapping.${written}: HQ has no such absence type; did you mean "${meant}"?`,
  ]);
});

test('P4: one HQ type under two names is refused, because one of them is a mistake', () => {
  expect(problems({ mapping: { Vacation: 'Urlaub', Urlaub: 'Resturlaub' } })).toEqual([
    'mapping.Urlaub: is the same HQ type as Vacation; write all names behind one of them',
  ]);
});

test('P4: what was stored is read again as it is', () => {
  const once = personioHqSettings.parse({ ...valid, mapping: { urlaub: 'Urlaub', Krankheit: 'krank' } });
  expect(personioHqSettings.parse(once)).toEqual(once);
});

test('O1: the JSON Schema of the settings names every HQ type by its label', () => {
  const schema = z.toJSONSchema(personioHqSettings, { io: 'input' });
  const { properties = {} } = schema.properties?.['mapping'] as z.core.JSONSchema.ObjectSchema;
  expect(Object.keys(properties).toSorted()).toEqual(
    Object.values(hqAbsenceTypes)
      .map(({ label }) => label)
      .toSorted(),
  );
});

const several = {
  ...settings,
  mapping: { Vacation: 'Urlaub, Resturlaub ,Sonderurlaub (bezahlt)', SickLeave: 'Krankheit' },
};

test.each([
  ['the name as it is written', 'Urlaub', 'Vacation'],
  ['one of several names', 'Resturlaub', 'Vacation'],
  ['a name of their own making', 'Sonderurlaub (bezahlt)', 'Vacation'],
  ['other capitals', 'KRANKHEIT', 'SickLeave'],
  ['other blanks', '  Sonderurlaub   (bezahlt) ', 'Vacation'],
  ['only a part of a name', 'Sonderurlaub', undefined],
  ['another name', 'Kur', undefined],
])('P4: a Personio type with %s finds its HQ type', (_case, name, expected) => {
  expect(hqTypeOf(name, several)).toBe(expected);
});

test('P4: a list holds names with commas in them, which names in one text cannot', () => {
  const listed = personioHqSettings.parse({
    ...valid,
    mapping: { Vacation: ['Kur, bezahlt', 'Urlaub'], SickLeave: 'Krank' },
  });
  expect(['Kur, bezahlt', 'Urlaub', 'Kur'].map((name) => hqTypeOf(name, listed))).toEqual([
    'Vacation',
    'Vacation',
    undefined,
  ]);
  expect(personioHqSettings.parse(listed)).toEqual(listed);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['without a name', { Vacation: [] }, ['mapping.Vacation: write at least one name']],
  ['with an empty name', { Vacation: ['Kur', ' '] }, ['mapping.Vacation: holds an empty name']],
  ['with a name twice', { Vacation: ['Kur', 'kur'] }, ['mapping.Vacation: names "kur" twice']],
  [
    'with a name of another type',
    { SickLeave: 'Kur', Vacation: ['kur'] },
    ['mapping.Vacation: "kur" is already mapped to SickLeave'],
  ],
  [
    'of numbers',
    { Vacation: [1] },
    ['mapping.Vacation: write names separated by commas, or a list of names'],
  ],
])('P4: a list of names %s is refused, with its place', (_case, mapping, expected) => {
  expect(problems({ mapping })).toEqual(expected);
});

test('P4: an umlaut is the same in both ways of writing it', () => {
  const own = { ...settings, mapping: { VacationUnpaid: 'Überstundenabbau'.normalize('NFD') } };
  expect(hqTypeOf('ÜBERSTUNDENABBAU'.normalize('NFC'), own)).toBe('VacationUnpaid');
});

test.each<[string, string[], string | undefined]>([
  ['another spelling of a name that Personio does not have', ['Home-Office', 'Urlaub'], 'Homeoffice'],
  ['another spelling of a name that is there as well', ['Home-Office', 'Homeoffice'], undefined],
  ['another word', ['Kur'], undefined],
])(
  'P4: of an unmapped Personio type with %s it is known what is probably meant',
  (_case, names, expected) => {
    const types = names.map((name) => ({ id: name, name }));
    const own = { ...settings, mapping: { RemoteWork: 'Homeoffice', Vacation: 'Urlaub' } };
    expect(nearName(types[0], types, own)).toBe(expected);
  },
);
