import type { Wording } from '../../shared/wording.ts';

/** What a search says of what it recognised, and of what it did not find. */
export const findWords = {
  nothing: {
    en: 'Nothing was found for "{text}". Searched were ids of HQ and awork, addresses of their pages, numbers and names of projects, numbers of quotes, names of companies, and names and e-mail addresses of people. Give a project number, such as P-1001, a part of a name, or the address of a page of a project or task in awork.',
    de: 'Zu „{text}“ wurde nichts gefunden. Gesucht wurde nach Ids in HQ und awork, nach Adressen ihrer Seiten, nach Nummern und Namen von Projekten, nach Nummern von Angeboten, nach Namen von Firmen und nach Namen und E-Mail-Adressen von Personen. Bitte eine Projektnummer wie P-1001, einen Teil eines Namens oder die Adresse der Seite eines Projekts oder einer Aufgabe in awork angeben.',
  },
  foreignPage: {
    en: '"{text}" is no page of HQ or awork that shows a project, quote, task or time we know. Give the number or the name of the project, or the address of its page in awork.',
    de: '„{text}“ ist keine Seite von HQ oder awork, die ein Projekt, ein Angebot, eine Aufgabe oder eine Zeit zeigt, die wir kennen. Bitte die Nummer oder den Namen des Projekts oder die Adresse seiner Seite in awork angeben.',
  },
  noNumber: {
    en: 'Nothing was found under {id}: HQ shows us neither a project nor a quote {id}, nor a time that came from awork, and we keep nothing of it. Findable are ids and addresses, numbers and names of projects and quotes, people, and the text of times of the last 90 days.',
    de: 'Unter {id} wurde nichts gefunden: HQ zeigt uns weder ein Projekt noch ein Angebot {id}, auch keine Zeit, die aus awork kam, und wir halten nichts davon fest. Zu finden sind Ids und Adressen, Nummern und Namen von Projekten und Angeboten, Personen und der Text von Zeiten der letzten 90 Tage.',
  },
  reportingFrom: {
    en: 'The HQ time {id} came from this time entry.',
    de: 'Die HQ-Zeit {id} kam von diesem Zeiteintrag.',
  },
  reportingNotOurs: {
    en: 'HQ has a time {id}; it did not come from here, and is never touched.',
    de: 'In HQ gibt es eine Zeit {id}; sie kam nicht von hier und wird nie angerührt.',
  },
  timesInHq: {
    en: 'Times of {person} that came to HQ from here.',
    de: 'Zeiten von {person}, die von hier nach HQ kamen.',
  },
  taskOf: {
    en: 'Times of the awork task are booked in the HQ project {id}.',
    de: 'Zeiten der awork-Aufgabe werden im HQ-Projekt {id} gebucht.',
  },
  taskWithoutTimes: {
    en: 'The awork task "{name}" belongs to the awork project of this HQ project; no time of it has reached HQ yet.',
    de: 'Die awork-Aufgabe „{name}“ gehört zum awork-Projekt dieses HQ-Projekts; von ihr ist noch keine Zeit in HQ angekommen.',
  },
  taskNotOurs: {
    en: 'The awork task "{name}" is in no awork project that an HQ project is linked to, so nothing is kept about it.',
    de: 'Die awork-Aufgabe „{name}“ ist in keinem awork-Projekt, mit dem ein HQ-Projekt verknüpft ist, daher ist nichts über sie vermerkt.',
  },
  nearMiss: {
    en: 'The field "{written}" in HQ is not written exactly "{meant}", so it does not count: capitals, blanks and hyphens matter.',
    de: 'Das Feld „{written}“ in HQ heißt nicht genau „{meant}“ und zählt daher nicht: Groß- und Kleinschreibung, Leerzeichen und Bindestriche sind wichtig.',
  },
} as const satisfies Record<string, Wording>;
