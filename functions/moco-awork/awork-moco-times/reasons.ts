import { defineReasons } from '../../../shared/reason.ts';

export const timeReasons = defineReasons({
  'project-not-linked': {
    kind: 'skip',
    en: 'The awork project "{project}" is not linked to a MOCO project.',
    de: 'Das awork-Projekt „{project}“ ist mit keinem MOCO-Projekt verknüpft.',
  },
  'no-project': {
    kind: 'skip',
    en: 'The time entry belongs to no project.',
    de: 'Der Zeiteintrag gehört zu keinem Projekt.',
  },
  'kept-without-project': {
    kind: 'skip',
    en: 'The time entry lost its project in awork (project or task deleted). The MOCO activity was kept.',
    de: 'Der Zeiteintrag hat in awork sein Projekt verloren (Projekt oder Aufgabe gelöscht). Die MOCO-Zeit bleibt bestehen.',
  },
  'kept-link-ended': {
    kind: 'skip',
    en: 'The sync of its project has ended. The MOCO activity was kept.',
    de: 'Die Übertragung dieses Projekts ist beendet. Die MOCO-Zeit bleibt bestehen.',
  },
  'before-start-date': {
    kind: 'skip',
    en: 'The entry of {date} lies before the start date {start} of the transfer.',
    de: 'Der Eintrag vom {date} liegt vor dem Startdatum {start} der Übertragung.',
  },
  'external-entry': {
    kind: 'skip',
    en: 'The entry belongs to a connected foreign workspace.',
    de: 'Der Eintrag gehört zu einem verbundenen fremden Workspace.',
  },
  'empty-entry': {
    kind: 'skip',
    en: 'The entry has no duration.',
    de: 'Der Eintrag hat keine Dauer.',
  },
  'never-arrived': {
    kind: 'skip',
    en: 'The entry was deleted in awork before it reached MOCO.',
    de: 'Der Eintrag wurde in awork gelöscht, bevor er MOCO erreichte.',
  },
  'activity-adopted': {
    kind: 'done',
    en: 'MOCO already had this time. It was taken over as it is.',
    de: 'Diese Zeit war in MOCO schon vorhanden. Sie wurde übernommen, wie sie ist.',
  },
  'activity-adjusted': {
    kind: 'done',
    en: 'MOCO took the time, but holds something else than awork says ({fields}). MOCO decides that by itself, for example by whether the service item is billable.',
    de: 'MOCO hat die Zeit übernommen, hält aber etwas anderes als awork ({fields}). Das bestimmt MOCO selbst, zum Beispiel danach, ob die Leistung verrechenbar ist.',
  },
  'activity-gone': {
    kind: 'skip',
    en: 'Somebody deleted this time in MOCO. It comes back only by a repair, or when the entry is edited in awork.',
    de: 'Jemand hat diese Zeit in MOCO gelöscht. Sie kommt nur durch eine Reparatur zurück, oder wenn der Eintrag in awork bearbeitet wird.',
  },
  'activity-ambiguous': {
    kind: 'park',
    en: 'MOCO has several activities that may be this entry ({candidates}). Delete the wrong ones or change their text, then replay.',
    de: 'In MOCO gibt es mehrere Zeiten, die dieser Eintrag sein können ({candidates}). Bitte die falschen löschen oder ihren Text ändern, dann erneut senden.',
  },
  'timer-running': {
    kind: 'wait',
    en: 'The timer is still running. The entry follows when it is stopped.',
    de: 'Der Timer läuft noch. Der Eintrag folgt, sobald er gestoppt ist.',
  },
  'person-unknown': {
    kind: 'wait',
    en: 'Nobody active in MOCO has the e-mail address of {person}. The entry follows when there is such a person.',
    de: 'Niemand Aktives in MOCO hat die E-Mail-Adresse von {person}. Der Eintrag folgt, sobald es die Person gibt.',
  },
  'person-without-email': {
    kind: 'wait',
    en: 'awork shows no e-mail address for {person}. The entry follows when there is one.',
    de: 'awork zeigt keine E-Mail-Adresse von {person}. Der Eintrag folgt, sobald es eine gibt.',
  },
  'person-deleted': {
    kind: 'wait',
    en: 'The person of this entry was deleted in awork. Assign the entry to somebody in awork.',
    de: 'Die Person dieses Eintrags wurde in awork gelöscht. Bitte den Eintrag in awork jemandem zuweisen.',
  },
  'person-not-assigned': {
    kind: 'wait',
    en: '{person} is not assigned to the MOCO project. The entry follows after the assignment.',
    de: '{person} ist dem MOCO-Projekt nicht zugewiesen. Der Eintrag folgt nach der Zuweisung.',
  },
  'service-item-inactive': {
    kind: 'wait',
    en: 'The service item "{item}" is inactive in MOCO. The entry follows when it is activated again.',
    de: 'Die Leistung „{item}“ ist in MOCO inaktiv. Der Eintrag folgt, sobald sie wieder aktiv ist.',
  },
  'activity-billed': {
    kind: 'park',
    isLocked: true,
    en: 'The MOCO activity of {date} is already billed and was left alone. Different in awork: {difference}.',
    de: 'Die MOCO-Zeit vom {date} ist bereits abgerechnet und blieb unverändert. In awork anders: {difference}.',
  },
  'activity-locked': {
    kind: 'park',
    isLocked: true,
    en: 'MOCO does not let us change the activity of {date} ({problem}). Different in awork: {difference}.',
    de: 'MOCO lässt die Zeit vom {date} nicht ändern ({problem}). In awork anders: {difference}.',
  },
  'project-unknown': {
    kind: 'park',
    en: 'There is no linked project "{project}". Give the id of the MOCO or the awork project.',
    de: 'Es gibt kein verknüpftes Projekt „{project}“. Bitte die Id des MOCO- oder awork-Projekts angeben.',
  },
  'several-activities': {
    kind: 'park',
    en: 'MOCO holds {count} activities for this one entry. Delete the surplus ones there, then replay.',
    de: 'MOCO enthält {count} Zeiten zu diesem einen Eintrag. Bitte überzählige dort löschen und wiederholen.',
  },
});
