import type { Wording } from '../../shared/wording.ts';

/** What a search says of what it recognised, and of what it did not find. */
export const findWords = {
  nothing: {
    en: 'Nothing was found for "{text}". Searched were ids and addresses of MOCO and awork, numbers and names of projects, names of customers, and names and e-mail addresses of people. Give a project number, such as P26014, a part of a name, or the address of a page of a project, task or time.',
    de: 'Zu „{text}“ wurde nichts gefunden. Gesucht wurde nach Ids und Adressen von MOCO und awork, nach Nummern und Namen von Projekten, nach Namen von Kunden und nach Namen und E-Mail-Adressen von Personen. Bitte eine Projektnummer wie P26014, einen Teil eines Namens oder die Adresse der Seite eines Projekts, einer Aufgabe oder einer Zeit angeben.',
    no: 'Ingenting ble funnet for «{text}». Det ble søkt etter ID-er og adresser i MOCO og awork, numre og navn på prosjekter, navn på kunder, og navn og e-postadresser til personer. Oppgi et prosjektnummer som P26014, en del av et navn eller adressen til siden for et prosjekt, en oppgave eller timer.',
  },
  absencesOf: {
    en: 'Absences of {person}.',
    de: 'Abwesenheiten von {person}.',
    no: 'Fravær for {person}.',
  },
  foreignPage: {
    en: '"{text}" is no page of MOCO or awork that shows a project, customer, task or time. Give the address of such a page, a number or a name.',
    de: '„{text}“ ist keine Seite von MOCO oder awork, die ein Projekt, einen Kunden, eine Aufgabe oder eine Zeit zeigt. Bitte die Adresse einer solchen Seite, eine Nummer oder einen Namen angeben.',
    no: '«{text}» er ingen side i MOCO eller awork som viser et prosjekt, en kunde, en oppgave eller timer. Oppgi adressen til en slik side, et nummer eller et navn.',
  },
  noNumber: {
    en: 'MOCO has neither a project nor a time {id}, nor a project of that number, and we never had one.',
    de: 'MOCO hat weder ein Projekt noch eine Zeit {id}, auch kein Projekt dieser Nummer, und wir hatten nie eines.',
    no: 'MOCO har verken et prosjekt eller timer {id}, heller ikke noe prosjekt med det nummeret, og vi har aldri hatt det.',
  },
  noActivity: {
    en: 'MOCO has no time {id}, and we never had one.',
    de: 'MOCO hat keine Zeit {id}, und wir hatten nie eine.',
    no: 'MOCO har ingen timer {id}, og vi har aldri hatt noen.',
  },
  activityFrom: {
    en: 'The MOCO time {id} came from this time entry.',
    de: 'Die MOCO-Zeit {id} kam von diesem Zeiteintrag.',
    no: 'MOCO-timene {id} kom fra denne timeføringen.',
  },
  activityMarked: {
    en: 'The MOCO time {id} carries the mark of this time entry, but no link.',
    de: 'Die MOCO-Zeit {id} trägt das Kennzeichen dieses Zeiteintrags, ist aber nicht mit ihm verknüpft.',
    no: 'MOCO-timene {id} bærer merket til denne timeføringen, men er ikke koblet til den.',
  },
  activityNotOurs: {
    en: 'The MOCO time {id} did not come from awork.',
    de: 'Die MOCO-Zeit {id} kam nicht aus awork.',
    no: 'MOCO-timene {id} kom ikke fra awork.',
  },
  taskOf: {
    en: 'The awork task belongs to the MOCO service item {item}.',
    de: 'Die awork-Aufgabe gehört zur MOCO-Leistung {item}.',
    no: 'awork-oppgaven hører til MOCO-ytelsen {item}.',
  },
  taskNotOurs: {
    en: 'The awork task "{name}" does not come from a MOCO service item, so nothing is kept about it.',
    de: 'Die awork-Aufgabe „{name}“ kommt nicht von einer MOCO-Leistung, daher ist nichts über sie vermerkt.',
    no: 'awork-oppgaven «{name}» kommer ikke fra en MOCO-ytelse, så ingenting er notert om den.',
  },
  nearMiss: {
    en: '"{written}" in MOCO is not written exactly "{meant}", so it does not count: case and blanks matter.',
    de: '„{written}“ in MOCO heißt nicht genau „{meant}“ und zählt daher nicht: Groß- und Kleinschreibung und Leerzeichen sind wichtig.',
    no: '«{written}» i MOCO er ikke skrevet nøyaktig «{meant}» og teller derfor ikke: store og små bokstaver og mellomrom har betydning.',
  },
} as const satisfies Record<string, Wording>;
