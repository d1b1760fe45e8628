import { defineReasons } from '../../../shared/reason.ts';

export const projectReasons = defineReasons({
  'sync-not-requested': {
    kind: 'skip',
    en: 'Neither the field "{field}" nor the tag "{tag}" asks for a sync.',
    de: 'Weder das Feld „{field}“ noch das Tag „{tag}“ verlangt eine Übertragung.',
  },
  'kept-human-edit': {
    kind: 'done',
    en: 'Somebody changed {fields} in awork, so MOCO no longer overwrites it.',
    de: '{fields} wurde in awork von Hand geändert und wird von MOCO nicht mehr überschrieben.',
  },
  'sync-field-missing': {
    kind: 'wait',
    en: 'The MOCO project field "{field}" was deleted or renamed, so it cannot be told whether this project is still to be synced. Nothing ends until the field is back, or the settings name the new one.',
    de: 'Das MOCO-Projektfeld „{field}“ wurde gelöscht oder umbenannt, daher ist nicht zu erkennen, ob dieses Projekt noch übertragen werden soll. Nichts wird beendet, bis es das Feld wieder gibt oder die Einstellungen das neue nennen.',
  },
  'sync-ended': {
    kind: 'skip',
    en: 'The sync was switched off, or the project archived, in MOCO. Nothing was deleted in awork.',
    de: 'Die Übertragung wurde in MOCO abgeschaltet oder das Projekt archiviert. In awork wurde nichts gelöscht.',
  },
  'deleted-in-moco': {
    kind: 'skip',
    en: 'The project is gone in MOCO. The awork project stays as it is.',
    de: 'Das Projekt gibt es in MOCO nicht mehr. Das awork-Projekt bleibt, wie es ist.',
  },
  'template-unknown': {
    kind: 'park',
    en: 'awork has no project template named "{template}". Correct "{field}" in MOCO, then save the project.',
    de: 'In awork gibt es keine Projektvorlage „{template}“. Bitte „{field}“ in MOCO berichtigen und speichern.',
  },
  'template-ambiguous': {
    kind: 'park',
    en: 'awork has {count} project templates named "{template}". Rename one of them, then save the MOCO project.',
    de: 'In awork gibt es {count} Projektvorlagen „{template}“. Bitte eine umbenennen und das MOCO-Projekt speichern.',
  },
  'client-ambiguous': {
    kind: 'park',
    en: 'awork has {count} clients named "{client}". Merge or rename them, then replay.',
    de: 'In awork gibt es {count} Kunden „{client}“. Bitte zusammenführen oder umbenennen, dann wiederholen.',
  },
  'link-unreadable': {
    kind: 'park',
    en: '"{field}" in MOCO does not hold the address of a project in this awork workspace: {url}',
    de: '„{field}“ in MOCO enthält keine Adresse eines Projekts in diesem awork-Workspace: {url}',
  },
  'awork-project-missing': {
    kind: 'park',
    en: 'The linked awork project no longer exists. Empty "{field}" in MOCO to have a new one created.',
    de: 'Das verknüpfte awork-Projekt gibt es nicht mehr. „{field}“ in MOCO leeren, damit ein neues angelegt wird.',
  },
  'awork-project-taken': {
    kind: 'park',
    en: 'This awork project already belongs to the MOCO project {other}. One awork project takes one MOCO project.',
    de: 'Dieses awork-Projekt gehört bereits zum MOCO-Projekt {other}. Ein awork-Projekt nimmt ein MOCO-Projekt auf.',
  },
  'link-field-missing': {
    kind: 'park',
    en: 'MOCO has no custom field "{field}" of type Link on projects, so the awork address could not be stored. Run setup.',
    de: 'In MOCO fehlt das Projektfeld „{field}“ vom Typ Link, daher ließ sich die awork-Adresse nicht speichern. Bitte Setup ausführen.',
  },
  'status-missing': {
    kind: 'park',
    en: 'The awork project has no task status of type "{type}", so the task of a service item can be neither closed nor opened again.',
    de: 'Im awork-Projekt fehlt ein Aufgabenstatus vom Typ „{type}“, daher lässt sich die Aufgabe einer Leistung weder abschließen noch wieder öffnen.',
  },
  'project-role-missing': {
    kind: 'park',
    en: 'awork has no project role, so people cannot be added to the project.',
    de: 'In awork gibt es keine Projektrolle, daher können keine Personen hinzugefügt werden.',
  },
});
