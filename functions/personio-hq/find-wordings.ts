import type { Wording } from '../../shared/wording.ts';

/** What is said of a search. */
export const findWords = {
  renumbered: {
    en: '{id} is its number in the other version of the interface of Personio.',
    de: '{id} ist ihre Nummer in der anderen Version der Personio-Schnittstelle.',
    no: '{id} er nummeret i den andre versjonen av grensesnittet til Personio.',
  },
  fromTarget: {
    en: 'The HQ absence {id} came from this Personio absence.',
    de: 'Die HQ-Abwesenheit {id} kam von dieser Personio-Abwesenheit.',
    no: 'HQ-fraværet {id} kom fra dette Personio-fraværet.',
  },
  onlyInHq: {
    en: 'HQ has an absence {id}; it did not come from here, and is never touched.',
    de: 'In HQ gibt es eine Abwesenheit {id}; sie kam nicht von hier und wird nie angerührt.',
    no: 'HQ har et fravær {id}; det kom ikke herfra og røres aldri.',
  },
  unknownNumber: {
    en: 'Nothing was found under {id}: Personio shows us no absence and no person of this number, HQ no absence, and we keep nothing of it. Please give the number of an absence or person, its address in the browser, or the name or e-mail address of a person.',
    de: 'Unter {id} wurde nichts gefunden: Personio zeigt uns weder eine Abwesenheit noch eine Person dieser Nummer, HQ keine Abwesenheit, und wir halten nichts davon fest. Bitte geben Sie die Nummer einer Abwesenheit oder Person an, deren Adresse im Browser, oder den Namen oder die E-Mail-Adresse einer Person.',
    no: 'Ingenting ble funnet under {id}: Personio viser oss verken et fravær eller en person med dette nummeret, HQ ikke noe fravær, og vi har ikke lagret noe om det. Oppgi nummeret på et fravær eller en person, adressen i nettleseren, eller navnet eller e-postadressen til en person.',
  },
  notKnownToUs: {
    en: 'Our records have no absence and no person {id}.',
    de: 'Unsere Aufzeichnungen haben keine Abwesenheit und keine Person {id}.',
    no: 'Våre opptegnelser har ikke noe fravær og ingen person {id}.',
  },
  noNumber: {
    en: 'The address {text} holds no number of an absence or person. Please give one, or the name or e-mail address of a person.',
    de: 'Die Adresse {text} enthält keine Nummer einer Abwesenheit oder Person. Bitte geben Sie eine an, oder den Namen oder die E-Mail-Adresse einer Person.',
    no: 'Adressen {text} inneholder ikke noe nummer på et fravær eller en person. Oppgi et, eller navnet eller e-postadressen til en person.',
  },
  nobody: {
    en: 'Among the people of {vendor} nobody has the name or e-mail address "{text}". Please give another spelling, or the number or address of an absence.',
    de: 'Unter den Personen in {vendor} hat niemand den Namen oder die E-Mail-Adresse „{text}“. Bitte versuchen Sie eine andere Schreibweise, oder geben Sie die Nummer oder Adresse einer Abwesenheit an.',
    no: 'Blant personene i {vendor} har ingen navnet eller e-postadressen «{text}». Prøv en annen skrivemåte, eller oppgi nummeret på eller adressen til et fravær.',
  },
  ofPerson: {
    en: 'Absences of {person} from {day} on: {count}.',
    de: 'Abwesenheiten von {person} ab {day}: {count}.',
    no: 'Fravær for {person} fra {day}: {count}.',
  },
  ofPersonInHq: {
    en: 'Absences of {person} that came to HQ from here: {count}.',
    de: 'Abwesenheiten von {person}, die von hier nach HQ kamen: {count}.',
    no: 'Fravær for {person} som kom til HQ herfra: {count}.',
  },
  latest: {
    en: 'The latest {count} are shown.',
    de: 'Gezeigt werden die neuesten {count}.',
    no: 'De nyeste {count} vises.',
  },
  some: {
    en: '{count} of them are shown.',
    de: 'Gezeigt werden {count} davon.',
    no: '{count} av dem vises.',
  },
  notAsked: {
    en: '{vendor} cannot be asked, so only our own records are searched. {why}',
    de: '{vendor} lässt sich nicht fragen, daher werden nur unsere eigenen Aufzeichnungen durchsucht. {why}',
    no: '{vendor} kan ikke spørres, så det søkes bare i våre egne opptegnelser. {why}',
  },
} as const satisfies Record<string, Wording>;
