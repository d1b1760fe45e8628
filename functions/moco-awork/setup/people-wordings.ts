import type { Wording } from '../../../shared/wording.ts';

export const peopleWords = {
  found: {
    en: 'people: {count} of {all} awork people found in MOCO',
    de: 'Personen: {count} von {all} Personen aus awork in MOCO gefunden',
  },
  unknown: {
    en: '{names}: in awork but nobody in MOCO has their e-mail address, their times will wait',
    de: '{names}: in awork, aber niemand in MOCO hat ihre E-Mail-Adresse, ihre Zeiten werden warten',
  },
  deactivated: {
    en: '{names}: in awork but deactivated in MOCO, which takes no times for them; their times will wait',
    de: '{names}: in awork, aber in MOCO deaktiviert, und MOCO nimmt für sie keine Zeiten an; ihre Zeiten werden warten',
  },
  unaddressed: {
    en: '{names}: in awork without an e-mail address, their times will wait',
    de: '{names}: in awork ohne E-Mail-Adresse, ihre Zeiten werden warten',
  },
  onlyInMoco: {
    en: '{names}: in MOCO but not in awork, they cannot become members, and their absences will wait',
    de: '{names}: in MOCO, aber nicht in awork; wer dort fehlt, kann nicht Mitglied werden, und seine Abwesenheiten warten',
  },
} as const satisfies Record<string, Wording>;
