import { defineReasons } from '../../../shared/reason.ts';

export const projectReasons = defineReasons({
  'sync-not-requested': {
    kind: 'skip',
    en: 'This project was never asked for: neither the field "{field}" nor the tag "{tag}" is set in MOCO.',
    de: 'Für dieses Projekt wurde nie eine Übertragung verlangt: In MOCO ist weder das Feld „{field}“ noch das Tag „{tag}“ gesetzt.',
  },
  'kept-human-edit': {
    kind: 'done',
    en: 'Somebody changed {fields} in awork, so MOCO no longer overwrites it.',
    de: '{fields} wurde in awork von Hand geändert und wird von MOCO nicht mehr überschrieben.',
  },
  'human-edit-stays': {
    kind: 'skip',
    en: 'Somebody changed {fields} in awork. It stays that way, and everything else agrees with MOCO.',
    de: '{fields} wurde in awork von Hand geändert. Das bleibt so, und alles andere stimmt mit MOCO überein.',
  },
  'altered-by-awork': {
    kind: 'done',
    en: 'awork did not keep {fields} as MOCO has it, for example because it is too long. It is not written again until it changes in MOCO.',
    de: 'awork hat {fields} nicht so übernommen, wie es in MOCO steht, zum Beispiel weil es zu lang ist. Es wird erst wieder geschrieben, wenn es sich in MOCO ändert.',
  },
  'tasks-gone': {
    kind: 'skip',
    en: 'Somebody deleted the tasks of these service items in awork: {items}. They stay deleted. They come back into the list "{list}" when the service item is renamed or reactivated in MOCO, or by a repair, for which you ask whoever runs Tandem for you.',
    de: 'Die Aufgaben dieser Leistungen wurden in awork gelöscht: {items}. Sie bleiben gelöscht. In die Liste „{list}“ kommen sie zurück, wenn die Leistung in MOCO umbenannt oder wieder aktiviert wird, oder durch eine Reparatur, um die Sie den Betreiber von Tandem bitten.',
  },
  'sync-field-missing': {
    kind: 'wait',
    en: 'The MOCO project field "{field}" was deleted or renamed, so it cannot be told whether this project is still to be synced. Nothing ends until the field is back, or the settings name the new one.',
    de: 'Das MOCO-Projektfeld „{field}“ wurde gelöscht oder umbenannt, daher ist nicht zu erkennen, ob dieses Projekt noch übertragen werden soll. Nichts wird beendet, bis es das Feld wieder gibt oder die Einstellungen das neue nennen.',
  },
  'sync-ended': {
    kind: 'skip',
    en: 'The sync was switched off in MOCO: neither the field "{field}" nor the tag "{tag}" asks for it any more. The awork project stays as it is. Switch it on again, and everything that changed meanwhile follows.',
    de: 'Die Übertragung wurde in MOCO abgeschaltet: Weder das Feld „{field}“ noch das Tag „{tag}“ verlangt sie noch. Das awork-Projekt bleibt, wie es ist. Wird sie wieder eingeschaltet, folgt alles, was sich inzwischen geändert hat.',
  },
  'project-archived': {
    kind: 'skip',
    en: 'The project is archived in MOCO. Nothing is changed or deleted in awork. Take it out of the archive to have it synced again.',
    de: 'Das Projekt ist in MOCO archiviert. In awork wird nichts geändert oder gelöscht. Wird es aus dem Archiv geholt, geht die Übertragung weiter.',
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
