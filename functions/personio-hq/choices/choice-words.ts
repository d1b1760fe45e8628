import type { Wording } from '../../../shared/wording.ts';

/** What the choice of types says. */
export const choiceWords = {
  title: {
    en: 'Absence types: Personio → HQ',
    de: 'Abwesenheitsarten: Personio → HQ',
    no: 'Fraværstyper: Personio → HQ',
  },
  notTransferred: { en: 'not transferred', de: 'nicht übertragen', no: 'overføres ikke' },
} as const satisfies Record<string, Wording>;

/** What is said of one type. */
export const noteWords = {
  days: { en: 'Counted in days.', de: 'In Tagen gezählt.', no: 'Telles i dager.' },
  hours: { en: 'Counted in hours.', de: 'In Stunden gezählt.', no: 'Telles i timer.' },
  mixed: {
    en: 'Counted partly in days, partly in hours.',
    de: 'Teils in Tagen, teils in Stunden gezählt.',
    no: 'Telles dels i dager, dels i timer.',
  },
  withoutUnit: {
    en: 'Personio does not say whether it is counted in days or hours; absences that do not show it themselves are not transferred.',
    de: 'Personio sagt nicht, ob in Tagen oder Stunden gezählt wird; Abwesenheiten, die es nicht selbst zeigen, werden nicht übertragen.',
    no: 'Personio sier ikke om den telles i dager eller timer; fravær som ikke viser det selv, overføres ikke.',
  },
  several: {
    en: 'Personio has {count} types of this name. They are told apart by name only, so the choice is for all of them.',
    de: 'In Personio gibt es {count} Arten mit diesem Namen. Unterschieden wird nur nach dem Namen, die Wahl gilt also für alle.',
    no: 'Personio har {count} typer med dette navnet. De skilles bare på navnet, så valget gjelder alle.',
  },
  gone: {
    en: 'Personio has no type of this name any more. It was renamed or deleted; renamed types are in this list under their new name.',
    de: 'In Personio gibt es keine Art mit diesem Namen mehr. Sie wurde umbenannt oder gelöscht; umbenannte stehen unter ihrem neuen Namen in dieser Liste.',
    no: 'Personio har ikke lenger noen type med dette navnet. Den er omdøpt eller slettet; omdøpte typer står i listen med sitt nye navn.',
  },
  leftOut: {
    en: 'What is counted in hours is left out, because {hqType} knows only days in HQ.',
    de: 'Was in Stunden gezählt wird, bleibt weg, weil {hqType} in HQ nur Tage kennt.',
    no: 'Det som telles i timer, utelates, fordi {hqType} bare har dager i HQ.',
  },
  rounded: {
    en: 'Hours become half and whole days, because {hqType} knows only days in HQ.',
    de: 'Aus Stunden werden halbe und ganze Tage, weil {hqType} in HQ nur Tage kennt.',
    no: 'Timer blir til halve og hele dager, fordi {hqType} bare har dager i HQ.',
  },
  roundedWhole: {
    en: 'Hours become whole days, because {hqType} knows only whole days in HQ.',
    de: 'Aus Stunden werden ganze Tage, weil {hqType} in HQ nur ganze Tage kennt.',
    no: 'Timer blir til hele dager, fordi {hqType} bare har hele dager i HQ.',
  },
} as const satisfies Record<string, Wording>;

/** What is said once, of all. */
export const remarkWords = {
  everyThreeHours: {
    en: 'From the next comparison on (there is one every three hours) a choice counts for every absence since {start} that did not come to HQ yet.',
    de: 'Ab dem nächsten Abgleich (alle drei Stunden) gilt eine Wahl für alle Abwesenheiten seit {start}, die noch nicht nach HQ kamen.',
    no: 'Fra neste sammenligning (hver tredje time) gjelder et valg for alt fravær siden {start} som ikke har kommet til HQ ennå.',
  },
  everyMinutes: {
    en: 'From the next comparison on (there is one every {minutes} minutes) a choice counts for every absence since {start} that did not come to HQ yet.',
    de: 'Ab dem nächsten Abgleich (alle {minutes} Minuten) gilt eine Wahl für alle Abwesenheiten seit {start}, die noch nicht nach HQ kamen.',
    no: 'Fra neste sammenligning (hvert {minutes}. minutt) gjelder et valg for alt fravær siden {start} som ikke har kommet til HQ ennå.',
  },
  kept: {
    en: 'Absences that came to HQ already keep their type there. Only when somebody edits one in Personio is it entered anew with the type that is chosen then.',
    de: 'Abwesenheiten, die schon nach HQ kamen, behalten dort ihre Art. Erst wenn jemand eine in Personio ändert, wird sie mit der dann gewählten Art neu eingetragen.',
    no: 'Fravær som allerede har kommet til HQ, beholder typen sin der. Først når noen endrer det i Personio, føres det på nytt med den typen som da er valgt.',
  },
  takenOut: {
    en: 'The same holds for a type that you choose not to transfer any more: what came to HQ stays there. Edits of it in Personio do not arrive until a type is chosen again, deletions do.',
    de: 'Das gilt auch, wenn Sie eine Art nicht mehr übertragen lassen: Was nach HQ kam, bleibt dort. Änderungen daran in Personio kommen nicht an, bis wieder eine Art gewählt ist, Löschungen schon.',
    no: 'Det gjelder også når du velger at en type ikke lenger skal overføres: Det som har kommet til HQ, blir der. Endringer i Personio kommer ikke frem før en type er valgt igjen, men slettinger gjør det.',
  },
  wholeDays: {
    en: '{types} are whole days in HQ: half days become whole ones.',
    de: '{types} kennt HQ nur als ganze Tage: Aus halben Tagen werden ganze.',
    no: '{types} er hele dager i HQ: Halve dager blir til hele.',
  },
  hoursSkipped: {
    en: 'Absences counted in hours arrive with their clock times as {types}. With every other choice they are left out; what came to HQ stays there, but edits of it do not arrive. Tell {contact} if they are to be rounded to days instead.',
    de: 'In Stunden gezählte Abwesenheiten kommen als {types} mit ihrer Uhrzeit an. Bei jeder anderen Wahl bleiben sie weg; was nach HQ kam, bleibt dort, Änderungen daran kommen aber nicht an. Sollen sie stattdessen auf Tage gerundet werden, geben Sie bitte {contact} Bescheid.',
    no: 'Fravær som telles i timer, kommer frem med klokkeslett som {types}. Ved alle andre valg utelates det; det som har kommet til HQ, blir der, men endringer i det kommer ikke frem. Gi beskjed til {contact} hvis det i stedet skal rundes av til dager.',
  },
  hoursRounded: {
    en: 'Absences counted in hours arrive with their clock times as {types}. With every other choice they are rounded to days: more than {hours} hours of a day become a whole day. Tell {contact} if they are to be left out instead.',
    de: 'In Stunden gezählte Abwesenheiten kommen als {types} mit ihrer Uhrzeit an. Bei jeder anderen Wahl werden sie auf Tage gerundet: Mehr als {hours} Stunden eines Tages werden ein ganzer Tag. Sollen sie stattdessen wegbleiben, geben Sie bitte {contact} Bescheid.',
    no: 'Fravær som telles i timer, kommer frem med klokkeslett som {types}. Ved alle andre valg rundes det av til dager: Mer enn {hours} timer på en dag blir en hel dag. Gi beskjed til {contact} hvis det i stedet skal utelates.',
  },
} as const satisfies Record<string, Wording>;

/** Why a choice is not taken. */
export const problemWords = {
  gone: {
    en: 'Personio does not have the type “{name}” any more. Please look there for its new name.',
    de: 'In Personio gibt es die Art „{name}“ nicht mehr. Bitte sehen Sie dort nach ihrem neuen Namen.',
    no: 'Personio har ikke lenger typen «{name}». Se etter det nye navnet der.',
  },
  strange: {
    en: 'HQ has no such type as was chosen for “{name}”. Please choose one of the list.',
    de: 'Die für „{name}“ gewählte Art gibt es in HQ nicht. Bitte wählen Sie eine aus der Liste.',
    no: 'HQ har ikke typen som ble valgt for «{name}». Velg en fra listen.',
  },
  none: {
    en: 'At least one type has to be transferred. If nothing is to be transferred any more, please tell {contact}.',
    de: 'Mindestens eine Art muss übertragen werden. Soll gar nichts mehr übertragen werden, geben Sie bitte {contact} Bescheid.',
    no: 'Minst én type må overføres. Hvis ingenting skal overføres lenger, gi beskjed til {contact}.',
  },
} as const satisfies Record<string, Wording>;
