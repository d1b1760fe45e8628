import type { Wording } from '../../../wording.ts';

/** What a search says of records of awork; `{vendor}` is where the projects come from. */
export const aworkFindWords = {
  noId: {
    en: 'awork shows us neither a time entry nor a project nor a task {id}, and we keep nothing of it.',
    de: 'awork zeigt uns weder einen Zeiteintrag noch ein Projekt noch eine Aufgabe {id}, und wir halten nichts davon fest.',
    no: 'awork viser oss verken en timeføring, et prosjekt eller en oppgave {id}, og vi har ikke lagret noe om det.',
  },
  linkedTo: {
    en: 'The {vendor} project {id} is linked to it.',
    de: 'Das {vendor}-Projekt {id} ist damit verknüpft.',
    no: '{vendor}-prosjektet {id} er koblet til det.',
  },
  noProject: {
    en: 'awork has no project {text}, and we keep nothing of it.',
    de: 'awork hat kein Projekt {text}, und wir halten nichts davon fest.',
    no: 'awork har ikke noe prosjekt {text}, og vi har ikke lagret noe om det.',
  },
  notLinked: {
    en: 'No {vendor} project is linked to the awork project "{name}".',
    de: 'Mit dem awork-Projekt „{name}“ ist kein {vendor}-Projekt verknüpft.',
    no: 'Ikke noe {vendor}-prosjekt er koblet til awork-prosjektet «{name}».',
  },
  taskGone: {
    en: 'It is gone: somebody deleted it in awork.',
    de: 'Es gibt sie nicht mehr: Sie wurde in awork gelöscht.',
    no: 'Den finnes ikke lenger: Noen har slettet den i awork.',
  },
  noTask: {
    en: 'awork has no task {text}, and we keep nothing of it.',
    de: 'awork hat keine Aufgabe {text}, und wir halten nichts davon fest.',
    no: 'awork har ingen oppgave {text}, og vi har ikke lagret noe om den.',
  },
  timesOf: {
    en: 'Times of {person} since {day}.',
    de: 'Zeiten von {person} seit {day}.',
    no: 'Timer for {person} siden {day}.',
  },
  timesNoted: {
    en: 'Times since {day} with "{text}" in their text.',
    de: 'Zeiten seit {day} mit „{text}“ im Text.',
    no: 'Timer siden {day} med «{text}» i teksten.',
  },
  noTimesOf: {
    en: '{person} has booked nothing in awork since {day}.',
    de: '{person} hat in awork seit {day} nichts erfasst.',
    no: '{person} har ikke ført noe i awork siden {day}.',
  },
} as const satisfies Record<string, Wording>;
