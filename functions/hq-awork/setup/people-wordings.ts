import type { PeopleWords } from '../../../shared/vendors/awork/setup/compare-people.ts';
import type { Wording } from '../../../shared/wording.ts';

const found = {
  en: 'people: {count} of {all} awork people found in HQ',
  de: 'Personen: {count} von {all} Personen aus awork in HQ gefunden',
  no: 'personer: {count} av {all} personer i awork funnet i HQ',
} as const satisfies Wording;

export const peopleWords = {
  found,
  unknown: {
    en: '{names}: in awork but nobody in HQ has their e-mail address, their times will wait',
    de: '{names}: in awork, aber niemand in HQ hat ihre E-Mail-Adresse, ihre Zeiten werden warten',
    no: '{names}: i awork, men ingen i HQ har e-postadressen deres, timene deres kommer til å vente',
  },
  deactivated: {
    en: '{names}: in awork but deactivated in HQ, their times will wait',
    de: '{names}: in awork, aber in HQ deaktiviert, ihre Zeiten werden warten',
    no: '{names}: i awork, men deaktivert i HQ, timene deres kommer til å vente',
  },
  unaddressed: {
    en: '{names}: in awork without an e-mail address, their times will wait',
    de: '{names}: in awork ohne E-Mail-Adresse, ihre Zeiten werden warten',
    no: '{names}: i awork uten e-postadresse, timene deres kommer til å vente',
  },
} as const satisfies PeopleWords;

/** The same with a fallback person. */
export const replacedWords = {
  found,
  unknown: {
    en: '{names}: in awork but nobody in HQ has their e-mail address, their times are booked for the fallback person',
    de: '{names}: in awork, aber niemand in HQ hat ihre E-Mail-Adresse, ihre Zeiten werden für die Ersatzperson gebucht',
    no: '{names}: i awork, men ingen i HQ har e-postadressen deres, timene deres føres på reservepersonen',
  },
  deactivated: {
    en: '{names}: in awork but deactivated in HQ, their times are booked for the fallback person',
    de: '{names}: in awork, aber in HQ deaktiviert, ihre Zeiten werden für die Ersatzperson gebucht',
    no: '{names}: i awork, men deaktivert i HQ, timene deres føres på reservepersonen',
  },
  unaddressed: {
    en: '{names}: in awork without an e-mail address, their times are booked for the fallback person',
    de: '{names}: in awork ohne E-Mail-Adresse, ihre Zeiten werden für die Ersatzperson gebucht',
    no: '{names}: i awork uten e-postadresse, timene deres føres på reservepersonen',
  },
} as const satisfies PeopleWords;

export const fallbackWords = {
  there: {
    en: 'fallback person {email} found in HQ',
    de: 'Ersatzperson {email} in HQ gefunden',
    no: 'reserveperson {email} funnet i HQ',
  },
  missing: {
    en: 'nobody active in HQ has the e-mail address {email} of the fallback person: enter it in HQ for an active person, or correct the setting fallbackPerson',
    de: 'Niemand Aktives in HQ hat die E-Mail-Adresse {email} der Ersatzperson: Bitte tragen Sie sie in HQ bei einer aktiven Person ein, oder berichtigen Sie die Einstellung fallbackPerson',
    no: 'ingen aktive i HQ har e-postadressen {email} til reservepersonen: legg den inn i HQ på en aktiv person, eller rett innstillingen fallbackPerson',
  },
} as const satisfies Record<string, Wording>;

export const typeWords = {
  matched: {
    en: 'types of work: {count} of {all} in awork are task types in HQ',
    de: 'Tätigkeiten: {count} von {all} aus awork sind Aufgabentypen in HQ',
    no: 'arbeidstyper: {count} av {all} i awork er oppgavetyper i HQ',
  },
  near: {
    en: 'the task type "{written}" in HQ does not count for the type of work "{meant}" in awork, because it is not written exactly so: correct one of them',
    de: 'Der Aufgabentyp „{written}“ in HQ zählt nicht für die Tätigkeit „{meant}“ in awork, denn er ist nicht genau so geschrieben: Bitte berichtigen Sie eines von beiden',
    no: 'oppgavetypen «{written}» i HQ teller ikke for arbeidstypen «{meant}» i awork, fordi den ikke er skrevet nøyaktig slik: rett en av dem',
  },
  onlyInAwork: {
    en: '{names}: type of work in awork without a task type of exactly that name in HQ; tasks for them get no task type, so HQ may find no rate. Make the task type in HQ',
    de: '{names}: Tätigkeit in awork ohne Aufgabentyp genau dieses Namens in HQ; Aufgaben dafür bekommen keinen Aufgabentyp, sodass HQ womöglich keinen Satz findet. Bitte legen Sie den Aufgabentyp in HQ an',
    no: '{names}: arbeidstype i awork uten oppgavetype med nøyaktig det navnet i HQ; oppgaver for den får ingen oppgavetype, så HQ finner kanskje ingen timepris. Opprett oppgavetypen i HQ',
  },
  onlyInHq: {
    en: '{names}: task type in HQ without a type of work of exactly that name in awork; no time can be booked for it. Make the type of work in awork if it is needed there',
    de: '{names}: Aufgabentyp in HQ ohne Tätigkeit genau dieses Namens in awork; dafür lässt sich keine Zeit buchen. Bitte legen Sie die Tätigkeit in awork an, wenn sie dort gebraucht wird',
    no: '{names}: oppgavetype i HQ uten arbeidstype med nøyaktig det navnet i awork; det kan ikke føres timer på den. Opprett arbeidstypen i awork hvis den trengs der',
  },
} as const satisfies Record<string, Wording>;
