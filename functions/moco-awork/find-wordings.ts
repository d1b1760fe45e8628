import type { Wording } from '../../shared/wording.ts';

/** What a search says of what it recognised, and of what it did not find. */
export const findWords = {
  nothing: {
    en: 'Nothing was found for "{text}". Searched were ids and addresses of MOCO and awork, numbers and names of projects, names of customers, names and e-mail addresses of people, and the text of times of the last 90 days. Give a project number, such as P26014, a part of a name, or the address of a page of a project, task or time.',
    de: 'Zu „{text}“ wurde nichts gefunden. Gesucht wurde nach Ids und Adressen von MOCO und awork, nach Nummern und Namen von Projekten, nach Namen von Kunden, nach Namen und E-Mail-Adressen von Personen und nach dem Text von Zeiten der letzten 90 Tage. Bitte eine Projektnummer wie P26014, einen Teil eines Namens oder die Adresse der Seite eines Projekts, einer Aufgabe oder einer Zeit angeben.',
    no: 'Ingenting ble funnet for «{text}». Det ble søkt etter ID-er og adresser i MOCO og awork, numre og navn på prosjekter, navn på kunder, navn og e-postadresser til personer, og teksten til timer fra de siste 90 dagene. Oppgi et prosjektnummer som P26014, en del av et navn eller adressen til siden for et prosjekt, en oppgave eller timer.',
  },
  absencesOf: {
    en: 'Absences of {person}.',
    de: 'Abwesenheiten von {person}.',
    no: 'Fravær for {person}.',
  },
  onlyInMoco: {
    en: '{person} is in MOCO, but nobody in awork has their e-mail address.',
    de: '{person} gibt es in MOCO, aber niemand in awork hat diese E-Mail-Adresse.',
    no: '{person} finnes i MOCO, men ingen i awork har den e-postadressen.',
  },
  leftMoco: {
    en: '{person} is deactivated in MOCO.',
    de: '{person} ist in MOCO deaktiviert.',
    no: '{person} er deaktivert i MOCO.',
  },
  foreignPage: {
    en: '"{text}" is no page of MOCO or awork that shows a project, customer, task or time. Give the address of such a page, a number or a name.',
    de: '„{text}“ ist keine Seite von MOCO oder awork, die ein Projekt, einen Kunden, eine Aufgabe oder eine Zeit zeigt. Bitte die Adresse einer solchen Seite, eine Nummer oder einen Namen angeben.',
    no: '«{text}» er ingen side i MOCO eller awork som viser et prosjekt, en kunde, en oppgave eller timer. Oppgi adressen til en slik side, et nummer eller et navn.',
  },
  noNumber: {
    en: 'Nothing was found under {id}: MOCO shows us no project or time with this id and no project of this number, and we keep nothing of it. Findable are the ids of projects and times, numbers and names of projects, names of customers and people, and the text of times of the last 90 days.',
    de: 'Unter {id} wurde nichts gefunden: MOCO zeigt uns weder ein Projekt noch eine Zeit mit dieser Id, auch kein Projekt dieser Nummer, und wir halten nichts davon fest. Zu finden sind Ids von Projekten und Zeiten, Nummern und Namen von Projekten, Namen von Kunden und Personen und der Text von Zeiten der letzten 90 Tage.',
    no: 'Ingenting ble funnet under {id}: MOCO viser oss verken et prosjekt eller timer med denne ID-en, heller ikke noe prosjekt med dette nummeret, og vi har ikke lagret noe om det. Det som kan finnes, er ID-er på prosjekter og timer, numre og navn på prosjekter, navn på kunder og personer og teksten til timer fra de siste 90 dagene.',
  },
  noActivity: {
    en: 'MOCO shows us no time {id}, and we keep nothing of it.',
    de: 'MOCO zeigt uns keine Zeit {id}, und wir halten nichts davon fest.',
    no: 'MOCO viser oss ingen timer {id}, og vi har ikke lagret noe om dem.',
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
