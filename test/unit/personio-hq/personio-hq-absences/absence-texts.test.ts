import { expect, test } from '@jest/globals';
import {
  absenceProblems,
  problemDetails,
  statusWords,
} from '../../../../functions/personio-hq/personio-hq-absences/absence-problems.ts';
import {
  absenceDetails,
  heldText,
} from '../../../../functions/personio-hq/personio-hq-absences/absence-texts.ts';
import { absenceReasons } from '../../../../functions/personio-hq/personio-hq-absences/reasons.ts';
import { rightDetails } from '../../../../functions/personio-hq/personio-hq-absences/right-words.ts';
import { sentence } from '../../../../shared/reason.ts';
import type { PersonioAbsence } from '../../../../shared/vendors/personio/port.ts';
import { absenceExample, boundary, hours, hqExample } from './absence-examples.ts';

const about = (
  source: PersonioAbsence | undefined,
  type: string | undefined = 'Urlaub',
  person = 'Anna Berg',
) => absenceDetails({ source, held: undefined, type, person });

test.each<[string, Partial<PersonioAbsence>, string, string]>([
  ['several days', {}, '08.06.2026 – 12.06.2026', '2026-06-08 – 2026-06-12'],
  ['one day', { ends: boundary('2026-06-09', 'SECOND_HALF') }, '08.06.2026', '2026-06-08'],
  ['an open end', { ends: null }, 'ab 08.06.2026', 'from 2026-06-08'],
  [
    'hours',
    hours('2026-06-08T10:00:00', '2026-06-08T11:30:00'),
    '08.06.2026 10:00 – 11:30',
    '2026-06-08 10:00 – 11:30',
  ],
])('O9 an absence of %s is named as people write it', (_case, changes, de, en) => {
  expect(about(absenceExample(changes))).toMatchObject({
    person: 'Anna Berg',
    absence_de: `Urlaub von Anna Berg, ${de}`,
    absence_en: `Urlaub of Anna Berg, ${en}`,
  });
});

test('O9 an absence without a known type or name is named as far as it is known', () => {
  expect(about(absenceExample(), undefined, '')).toMatchObject({
    absence_de: expect.stringMatching(/^(Urlaub|Abwesenheit) von ID 101, /),
    person: 'ID 101',
  });
  const held = absenceDetails({ source: undefined, held: hqExample(), type: undefined, person: 'Anna Berg' });
  expect(held).toMatchObject({ absence_de: 'Urlaub von Anna Berg, 08.06.2026 – 12.06.2026' });
});

test('O9 an HQ absence is named by its description, or by its type where it has none, and its days', () => {
  expect(heldText(hqExample({ note: 'Kur' }), 'de')).toBe('Kur, 08.06.2026 – 12.06.2026');
  expect(heldText(hqExample({ note: '', end: '2026-06-08T12:00:00' }), 'de')).toBe(
    'Urlaub, 08.06.2026 – 12:00',
  );
  const visit = { type: 'PrivateAbsence', start: '2026-06-08T00:00:00Z', end: '2026-06-08T02:00:00Z' };
  expect(heldText(hqExample({ ...visit, note: '' }), 'en')).toBe(
    'Persönliche Gründe, 2026-06-08 00:00 UTC – 02:00 UTC',
  );
});

test('O9 what cannot be right about an absence is said in German all through', () => {
  const details = { ...problemDetails('ends-before-start'), ...about(absenceExample()) };
  expect(sentence(absenceReasons['absence-invalid'], details, 'de')).toBe(
    'Urlaub von Anna Berg, 08.06.2026 – 12.06.2026: So kann sie in Personio nicht stimmen: sie endet, bevor sie beginnt. ' +
      'Bitte berichtigen Sie die Abwesenheit in Personio; sie folgt dann von selbst.',
  );
});

const english = /\b(it|its|the|and|with|does|not|after|before|waits)\b/i;

test.each(Object.entries({ ...absenceProblems, ...statusWords }))(
  'O9 the words for %s are German in German',
  (_code, { en, de }) => {
    expect(en).toMatch(english);
    expect(de).not.toMatch(english);
  },
);

test('O9 a missing right is named with the place where it is given', () => {
  const details = { vendor: 'personio', ...rightDetails('personio', 'absences') };
  expect(sentence(absenceReasons['right-missing'], details, 'de')).toContain(
    'Dem Schlüssel von Personio fehlt das Recht, Abwesenheiten zu lesen. Bitte lassen Sie ihm dieses Recht in Personio unter Integrationen',
  );
  expect(details).toMatchObject({ right: 'personio:absences:read' });
});
