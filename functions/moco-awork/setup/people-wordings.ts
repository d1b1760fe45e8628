import type { Wording } from '../../../shared/wording.ts';

export const peopleWords = {
  found: {
    en: 'people: {count} of {all} awork people found in MOCO',
    de: 'Personen: {count} von {all} Personen aus awork in MOCO gefunden',
    no: 'personer: {count} av {all} personer i awork funnet i MOCO',
  },
  unknown: {
    en: '{names}: in awork but nobody in MOCO has their e-mail address, their times will wait',
    de: '{names}: in awork, aber niemand in MOCO hat ihre E-Mail-Adresse, ihre Zeiten werden warten',
    no: '{names}: i awork, men ingen i MOCO har e-postadressen deres, timene deres kommer til å vente',
  },
  deactivated: {
    en: '{names}: in awork but deactivated in MOCO, which takes no times for them; their times will wait',
    de: '{names}: in awork, aber in MOCO deaktiviert, und MOCO nimmt für sie keine Zeiten an; ihre Zeiten werden warten',
    no: '{names}: i awork, men deaktivert i MOCO, som ikke tar imot timer for dem; timene deres kommer til å vente',
  },
  unaddressed: {
    en: '{names}: in awork without an e-mail address, their times will wait',
    de: '{names}: in awork ohne E-Mail-Adresse, ihre Zeiten werden warten',
    no: '{names}: i awork uten e-postadresse, timene deres kommer til å vente',
  },
  onlyInMoco: {
    en: '{names}: in MOCO, but nobody in awork has their e-mail address; they cannot become members, and their absences will wait',
    de: '{names}: in MOCO, aber niemand in awork hat die E-Mail-Adresse; sie können nicht Mitglied werden, und ihre Abwesenheiten warten',
    no: '{names}: i MOCO, men ingen i awork har e-postadressen; de kan ikke bli medlemmer, og fraværet deres kommer til å vente',
  },
} as const satisfies Record<string, Wording>;
