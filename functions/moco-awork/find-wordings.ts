import type { Wording } from '../../shared/wording.ts';

/** What a search says of what it recognised, and of what it did not find. */
export const findWords = {
  notAsked: {
    en: '{vendor} cannot be asked now, so this is what we remember ourselves: {why}',
    de: '{vendor} lässt sich gerade nicht fragen, daher steht hier, was wir selbst noch wissen: {why}',
  },
  nothing: {
    en: 'Nothing was found for "{text}". Searched were ids and addresses of MOCO and awork, numbers and names of projects, names of customers, and names and e-mail addresses of people. Give a project number, such as P26014, a part of a name, or the address of a page of a project, task or time.',
    de: 'Zu „{text}“ wurde nichts gefunden. Gesucht wurde nach Ids und Adressen von MOCO und awork, nach Nummern und Namen von Projekten, nach Namen von Kunden und nach Namen und E-Mail-Adressen von Personen. Bitte eine Projektnummer wie P26014, einen Teil eines Namens oder die Adresse der Seite eines Projekts, einer Aufgabe oder einer Zeit angeben.',
  },
  notRemembered: {
    en: 'We remember nothing of "{text}" ourselves.',
    de: 'Zu „{text}“ wissen wir selbst nichts.',
  },
  foreignPage: {
    en: '"{text}" is no page of MOCO or awork that shows a project, customer, task or time. Give the address of such a page, a number or a name.',
    de: '„{text}“ ist keine Seite von MOCO oder awork, die ein Projekt, einen Kunden, eine Aufgabe oder eine Zeit zeigt. Bitte die Adresse einer solchen Seite, eine Nummer oder einen Namen angeben.',
  },
  otherAccount: {
    en: '"{text}" belongs to another account than those of this connection.',
    de: '„{text}“ gehört zu einem anderen Account als denen dieser Verbindung.',
  },
  tooMany: {
    en: '{count} records were found; the first {most} are shown. Give more of the name, or a number.',
    de: 'Es wurden {count} Datensätze gefunden; die ersten {most} werden gezeigt. Bitte mehr vom Namen oder eine Nummer angeben.',
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
  noId: {
    en: 'awork has neither a time entry nor a project nor a task {id}, and we never had one.',
    de: 'awork hat weder einen Zeiteintrag noch ein Projekt noch eine Aufgabe {id}, und wir hatten nie eine Verknüpfung damit.',
  },
  linkedTo: {
    en: 'The MOCO project {id} is linked to it.',
    de: 'Das MOCO-Projekt {id} ist damit verknüpft.',
  },
  noProject: {
    en: 'awork has no project {text}, and we never had one.',
    de: 'awork hat kein Projekt {text}, und wir hatten nie eines.',
  },
  notLinked: {
    en: 'No MOCO project is linked to the awork project "{name}".',
    de: 'Mit dem awork-Projekt „{name}“ ist kein MOCO-Projekt verknüpft.',
  },
  taskOf: {
    en: 'The awork task belongs to the MOCO service item {item}.',
    de: 'Die awork-Aufgabe gehört zur MOCO-Leistung {item}.',
  },
  taskGone: {
    en: 'It is gone: somebody deleted it in awork.',
    de: 'Es gibt sie nicht mehr: Sie wurde in awork gelöscht.',
  },
  noTask: {
    en: 'awork has no task {text}, and we never had one.',
    de: 'awork hat keine Aufgabe {text}, und wir hatten nie eine.',
  },
  taskNotOurs: {
    en: 'The awork task "{name}" does not come from a MOCO service item, so nothing is kept about it.',
    de: 'Die awork-Aufgabe „{name}“ kommt nicht von einer MOCO-Leistung, daher ist nichts über sie vermerkt.',
  },
  timesOf: {
    en: 'Times of {person} since {day}.',
    de: 'Zeiten von {person} seit {day}.',
  },
  noTimesOf: {
    en: '{person} has booked nothing in awork since {day}.',
    de: '{person} hat in awork seit {day} nichts erfasst.',
  },
  nearMiss: {
    en: '"{written}" in MOCO is not written exactly "{meant}", so it does not count: case and blanks matter.',
    de: '„{written}“ in MOCO heißt nicht genau „{meant}“ und zählt daher nicht: Groß- und Kleinschreibung und Leerzeichen sind wichtig.',
  },
} as const satisfies Record<string, Wording>;
