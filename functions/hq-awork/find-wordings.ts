import type { Wording } from '../../shared/wording.ts';

/** What a search says of what it recognised, and of what it did not find. */
export const findWords = {
  nothing: {
    en: 'Nothing was found for "{text}". Searched were ids of HQ and awork, addresses of their pages, numbers and names of projects, numbers of quotes, names of companies, and names and e-mail addresses of people. Give a project number, such as P-1001, a part of a name, or the address of a page of a project or task in awork.',
    de: 'Zu „{text}“ wurde nichts gefunden. Gesucht wurde nach Ids in HQ und awork, nach Adressen ihrer Seiten, nach Nummern und Namen von Projekten, nach Nummern von Angeboten, nach Namen von Firmen und nach Namen und E-Mail-Adressen von Personen. Bitte eine Projektnummer wie P-1001, einen Teil eines Namens oder die Adresse der Seite eines Projekts oder einer Aufgabe in awork angeben.',
    no: 'Ingenting ble funnet for «{text}». Det ble søkt etter ID-er i HQ og awork, adresser til sidene deres, numre og navn på prosjekter, numre på tilbud, navn på firmaer, og navn og e-postadresser til personer. Oppgi et prosjektnummer som P-1001, en del av et navn eller adressen til siden for et prosjekt eller en oppgave i awork.',
  },
  foreignPage: {
    en: '"{text}" is no page of HQ or awork that shows a project, quote, task or time we know. Give the number or the name of the project, or the address of its page in awork.',
    de: '„{text}“ ist keine Seite von HQ oder awork, die ein Projekt, ein Angebot, eine Aufgabe oder eine Zeit zeigt, die wir kennen. Bitte die Nummer oder den Namen des Projekts oder die Adresse seiner Seite in awork angeben.',
    no: '«{text}» er ingen side i HQ eller awork som viser et prosjekt, et tilbud, en oppgave eller timer vi kjenner. Oppgi nummeret eller navnet på prosjektet, eller adressen til siden dets i awork.',
  },
  noNumber: {
    en: 'Nothing was found under {id}: HQ shows us neither a project nor a quote {id}, nor a time that came from awork, and we keep nothing of it. Findable are ids and addresses, numbers and names of projects and quotes, people, and the text of times of the last 90 days.',
    de: 'Unter {id} wurde nichts gefunden: HQ zeigt uns weder ein Projekt noch ein Angebot {id}, auch keine Zeit, die aus awork kam, und wir halten nichts davon fest. Zu finden sind Ids und Adressen, Nummern und Namen von Projekten und Angeboten, Personen und der Text von Zeiten der letzten 90 Tage.',
    no: 'Ingenting ble funnet under {id}: HQ viser oss verken et prosjekt eller et tilbud {id}, heller ingen timer som kom fra awork, og vi har ikke lagret noe om det. Det som kan finnes, er ID-er og adresser, numre og navn på prosjekter og tilbud, personer og teksten til timer fra de siste 90 dagene.',
  },
  reportingFrom: {
    en: 'The HQ time {id} came from this time entry.',
    de: 'Die HQ-Zeit {id} kam von diesem Zeiteintrag.',
    no: 'HQ-timene {id} kom fra denne timeføringen.',
  },
  reportingNotOurs: {
    en: 'HQ has a time {id}; it did not come from here, and is never touched.',
    de: 'In HQ gibt es eine Zeit {id}; sie kam nicht von hier und wird nie angerührt.',
    no: 'HQ har timer {id}; de kom ikke herfra og røres aldri.',
  },
  timesInHq: {
    en: 'Times of {person} that came to HQ from here.',
    de: 'Zeiten von {person}, die von hier nach HQ kamen.',
    no: 'Timer for {person} som kom til HQ herfra.',
  },
  taskOf: {
    en: 'Times of the awork task are booked in the HQ project {id}.',
    de: 'Zeiten der awork-Aufgabe werden im HQ-Projekt {id} gebucht.',
    no: 'Timer på awork-oppgaven føres i HQ-prosjektet {id}.',
  },
  taskWithoutTimes: {
    en: 'The awork task "{name}" belongs to the awork project of this HQ project; no time of it has reached HQ yet.',
    de: 'Die awork-Aufgabe „{name}“ gehört zum awork-Projekt dieses HQ-Projekts; von ihr ist noch keine Zeit in HQ angekommen.',
    no: 'awork-oppgaven «{name}» hører til awork-prosjektet for dette HQ-prosjektet; ingen timer på den har kommet til HQ ennå.',
  },
  taskNotOurs: {
    en: 'The awork task "{name}" is in no awork project that an HQ project is linked to, so nothing is kept about it.',
    de: 'Die awork-Aufgabe „{name}“ ist in keinem awork-Projekt, mit dem ein HQ-Projekt verknüpft ist, daher ist nichts über sie vermerkt.',
    no: 'awork-oppgaven «{name}» er ikke i noe awork-prosjekt som et HQ-prosjekt er koblet til, så ingenting er notert om den.',
  },
  nearMiss: {
    en: 'The field "{written}" in HQ is not written exactly "{meant}", so it does not count: capitals, blanks and hyphens matter.',
    de: 'Das Feld „{written}“ in HQ heißt nicht genau „{meant}“ und zählt daher nicht: Groß- und Kleinschreibung, Leerzeichen und Bindestriche sind wichtig.',
    no: 'Feltet «{written}» i HQ er ikke skrevet nøyaktig «{meant}» og teller derfor ikke: store og små bokstaver, mellomrom og bindestreker har betydning.',
  },
} as const satisfies Record<string, Wording>;
