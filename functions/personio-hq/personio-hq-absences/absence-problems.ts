import type { Details, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { PeriodProblem } from '../../../shared/vendors/personio/absence-period.ts';

export type AbsenceProblem = PeriodProblem | 'zone-unknown' | 'clock-turned-back';

/** Ends a sentence about an absence. */
export const absenceProblems: Readonly<Record<AbsenceProblem, Wording>> = {
  'ends-before-start': {
    en: 'it ends before it starts',
    de: 'sie endet, bevor sie beginnt',
    no: 'det slutter før det begynner',
  },
  'noon-to-noon': {
    en: 'it starts and ends at noon of the same day',
    de: 'sie beginnt und endet am selben Tag mittags',
    no: 'det begynner og slutter klokken tolv samme dag',
  },
  'without-duration': {
    en: 'it does not end after it starts',
    de: 'sie endet nicht nach ihrem Beginn',
    no: 'det slutter ikke etter at det begynner',
  },
  'zone-unknown': {
    en: 'nobody knows its time zone',
    de: 'ihre Zeitzone ist unbekannt',
    no: 'tidssonen er ukjent',
  },
  'clock-turned-back': {
    en: 'it ends before it starts, because the clocks are changed in that night',
    de: 'sie endet vor ihrem Beginn, weil in dieser Nacht die Uhr umgestellt wird',
    no: 'det slutter før det begynner, fordi klokken stilles den natten',
  },
};

/** Why a status of Personio does not count. */
export const statusWords: Readonly<Record<string, Wording>> = {
  PENDING: {
    en: 'it waits for its approval',
    de: 'sie wartet auf ihre Genehmigung',
    no: 'det venter på godkjenning',
  },
  REQUESTED: {
    en: 'it waits for its approval',
    de: 'sie wartet auf ihre Genehmigung',
    no: 'det venter på godkjenning',
  },
  SUBSTITUTE_REQUESTED: {
    en: 'it waits for a substitute',
    de: 'sie wartet auf eine Vertretung',
    no: 'det venter på en vikar',
  },
  DELETION_PENDING: {
    en: 'it waits for its deletion',
    de: 'sie wartet auf ihre Löschung',
    no: 'det venter på å bli slettet',
  },
  REJECTED: { en: 'it was rejected', de: 'sie wurde abgelehnt', no: 'det ble avslått' },
  APPROVED: {
    en: 'the settings leave approved ones out',
    de: 'die Einstellungen lassen genehmigte aus',
    no: 'innstillingene utelater godkjente',
  },
};

export function problemDetails(problem: AbsenceProblem): Details {
  return inEveryLanguage('problem', (language) => absenceProblems[problem][language]);
}

export function statusDetails(status: string): Details {
  const words = statusWords[status] ?? {
    en: `status "${status}"`,
    de: `Status „${status}“`,
    no: `status «${status}»`,
  };
  return inEveryLanguage('status', (language) => words[language]);
}
