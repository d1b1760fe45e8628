import type { Wording } from '../../shared/wording.ts';

/** What a search says of what it recognised, and of what it did not find. */
export const findWords = {
  nothing: {
    en: 'Nothing was found for "{text}". Searched were ids and addresses of MOCO and awork, numbers and names of projects, names of customers, and names and e-mail addresses of people. Give a project number, such as P26014, a part of a name, or the address of a page of a project, task or time.',
    de: 'Zu „{text}“ wurde nichts gefunden. Gesucht wurde nach Ids und Adressen von MOCO und awork, nach Nummern und Namen von Projekten, nach Namen von Kunden und nach Namen und E-Mail-Adressen von Personen. Bitte eine Projektnummer wie P26014, einen Teil eines Namens oder die Adresse der Seite eines Projekts, einer Aufgabe oder einer Zeit angeben.',
  },
  absencesOf: {
    en: 'Absences of {person}.',
    de: 'Abwesenheiten von {person}.',
  },
  foreignPage: {
    en: '"{text}" is no page of MOCO or awork that shows a project, customer, task or time. Give the address of such a page, a number or a name.',
    de: '„{text}“ ist keine Seite von MOCO oder awork, die ein Projekt, einen Kunden, eine Aufgabe oder eine Zeit zeigt. Bitte die Adresse einer solchen Seite, eine Nummer oder einen Namen angeben.',
  },
  noNumber: {
    en: 'MOCO has neither a project nor a time {id}, nor a project of that number, and we never had one.',
    de: 'MOCO hat weder ein Projekt noch eine Zeit {id}, auch kein Projekt dieser Nummer, und wir hatten nie eines.',
  },
  noActivity: {
    en: 'MOCO has no time {id}, and we never had one.',
    de: 'MOCO hat keine Zeit {id}, und wir hatten nie eine.',
  },
  activityFrom: {
    en: 'The MOCO time {id} came from this time entry.',
    de: 'Die MOCO-Zeit {id} kam von diesem Zeiteintrag.',
  },
  activityMarked: {
    en: 'The MOCO time {id} carries the mark of this time entry, but no link.',
    de: 'Die MOCO-Zeit {id} trägt das Kennzeichen dieses Zeiteintrags, ist aber nicht mit ihm verknüpft.',
  },
  activityNotOurs: {
    en: 'The MOCO time {id} did not come from awork.',
    de: 'Die MOCO-Zeit {id} kam nicht aus awork.',
  },
  taskOf: {
    en: 'The awork task belongs to the MOCO service item {item}.',
    de: 'Die awork-Aufgabe gehört zur MOCO-Leistung {item}.',
  },
  taskNotOurs: {
    en: 'The awork task "{name}" does not come from a MOCO service item, so nothing is kept about it.',
    de: 'Die awork-Aufgabe „{name}“ kommt nicht von einer MOCO-Leistung, daher ist nichts über sie vermerkt.',
  },
  nearMiss: {
    en: '"{written}" in MOCO is not written exactly "{meant}", so it does not count: case and blanks matter.',
    de: '„{written}“ in MOCO heißt nicht genau „{meant}“ und zählt daher nicht: Groß- und Kleinschreibung und Leerzeichen sind wichtig.',
  },
} as const satisfies Record<string, Wording>;
