import type { Wording } from '../../shared/wording.ts';

/** What a search says of what it recognised, and of what it did not find. */
export const findWords = {
  nothing: {
    en: 'Nothing was found for "{text}". Searched were ids and addresses of MOCO and awork, numbers and names of projects, names of customers, names and e-mail addresses of people, and the text of times of the last 90 days. Give a project number, such as P26014, a part of a name, or the address of a page of a project, task or time.',
    de: 'Zu „{text}“ wurde nichts gefunden. Gesucht wurde nach Ids und Adressen von MOCO und awork, nach Nummern und Namen von Projekten, nach Namen von Kunden, nach Namen und E-Mail-Adressen von Personen und nach dem Text von Zeiten der letzten 90 Tage. Bitte eine Projektnummer wie P26014, einen Teil eines Namens oder die Adresse der Seite eines Projekts, einer Aufgabe oder einer Zeit angeben.',
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
    en: 'Nothing was found under {id}: MOCO shows us no project or time with this id and no project of this number, and we keep nothing of it. Findable are the ids of projects and times, numbers and names of projects, names of customers and people, and the text of times of the last 90 days.',
    de: 'Unter {id} wurde nichts gefunden: MOCO zeigt uns weder ein Projekt noch eine Zeit mit dieser Id, auch kein Projekt dieser Nummer, und wir halten nichts davon fest. Zu finden sind Ids von Projekten und Zeiten, Nummern und Namen von Projekten, Namen von Kunden und Personen und der Text von Zeiten der letzten 90 Tage.',
  },
  noActivity: {
    en: 'MOCO shows us no time {id}, and we keep nothing of it.',
    de: 'MOCO zeigt uns keine Zeit {id}, und wir halten nichts davon fest.',
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
