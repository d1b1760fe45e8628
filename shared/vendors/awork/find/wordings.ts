import type { Wording } from '../../../wording.ts';

/** What a search says of records of awork; `{vendor}` is where the projects come from. */
export const aworkFindWords = {
  noId: {
    en: 'awork shows us neither a time entry nor a project nor a task {id}, and we keep nothing of it.',
    de: 'awork zeigt uns weder einen Zeiteintrag noch ein Projekt noch eine Aufgabe {id}, und wir halten nichts davon fest.',
  },
  linkedTo: {
    en: 'The {vendor} project {id} is linked to it.',
    de: 'Das {vendor}-Projekt {id} ist damit verknüpft.',
  },
  noProject: {
    en: 'awork has no project {text}, and we keep nothing of it.',
    de: 'awork hat kein Projekt {text}, und wir halten nichts davon fest.',
  },
  notLinked: {
    en: 'No {vendor} project is linked to the awork project "{name}".',
    de: 'Mit dem awork-Projekt „{name}“ ist kein {vendor}-Projekt verknüpft.',
  },
  taskGone: {
    en: 'It is gone: somebody deleted it in awork.',
    de: 'Es gibt sie nicht mehr: Sie wurde in awork gelöscht.',
  },
  noTask: {
    en: 'awork has no task {text}, and we keep nothing of it.',
    de: 'awork hat keine Aufgabe {text}, und wir halten nichts davon fest.',
  },
  timesOf: {
    en: 'Times of {person} since {day}.',
    de: 'Zeiten von {person} seit {day}.',
  },
  timesNoted: {
    en: 'Times since {day} with "{text}" in their text.',
    de: 'Zeiten seit {day} mit „{text}“ im Text.',
  },
  noTimesOf: {
    en: '{person} has booked nothing in awork since {day}.',
    de: '{person} hat in awork seit {day} nichts erfasst.',
  },
} as const satisfies Record<string, Wording>;
