import { defineReasons } from '../../../shared/reason.ts';

export const projectReasons = defineReasons({
  'sync-not-requested': {
    kind: 'skip',
    en: 'This project was never asked for: neither the field "{field}" nor the tag "{tag}" is set in MOCO.',
    de: 'Für dieses Projekt wurde nie eine Übertragung verlangt: In MOCO ist weder das Feld „{field}“ noch das Tag „{tag}“ gesetzt.',
  },
  'sync-misspelt': {
    kind: 'skip',
    en: 'This project is not transferred, because "{written}" in MOCO is not written exactly "{meant}", and case and blanks count.',
    de: 'Dieses Projekt wird nicht übertragen, denn „{written}“ in MOCO heißt nicht genau „{meant}“, und auf Groß- und Kleinschreibung und Leerzeichen kommt es an.',
    todo: {
      en: 'Please correct it in MOCO; the project then follows by itself.',
      de: 'Bitte berichtigen Sie es in MOCO; das Projekt folgt dann von selbst.',
    },
  },
  'kept-human-edit': {
    kind: 'done',
    en: 'Changed or made by somebody in awork, so MOCO does not overwrite it: {fields_en}.',
    de: 'In awork von jemandem geändert oder angelegt, deshalb überschreibt MOCO es nicht: {fields_de}.',
  },
  'human-edit-stays': {
    kind: 'skip',
    en: 'Changed or made by somebody in awork, and stays as it is: {fields_en}. Everything else agrees with MOCO.',
    de: 'In awork von jemandem geändert oder angelegt, und bleibt, wie es ist: {fields_de}. Alles andere stimmt mit MOCO überein.',
  },
  'altered-by-awork': {
    kind: 'done',
    en: 'awork did not keep as MOCO has it, for example because it is too long: {fields_en}. It is not written again until it changes in MOCO.',
    de: 'awork hat nicht so übernommen, wie es in MOCO steht, zum Beispiel weil es zu lang ist: {fields_de}. Es wird erst wieder geschrieben, wenn es sich in MOCO ändert.',
  },
  'tasks-gone': {
    kind: 'skip',
    en: 'Somebody deleted the tasks of these service items in awork: {items}. They stay deleted, until the service item is renamed or reactivated in MOCO; then they come back into the list "{list}".',
    de: 'Die Aufgaben dieser Leistungen wurden in awork gelöscht: {items}. Sie bleiben gelöscht, bis die Leistung in MOCO umbenannt oder wieder aktiviert wird; dann kommen sie in die Liste „{list}“ zurück.',
    todo: {
      en: 'If they are to come back as they were, please tell {contact}.',
      de: 'Sollen sie unverändert zurückkommen, bitte {contact} Bescheid geben.',
    },
  },
  'sync-field-missing': {
    kind: 'wait',
    en: 'The MOCO project field "{field}" was deleted or renamed, so it cannot be told whether the project "{project}" is still to be transferred. Nothing ends until the field is back.',
    de: 'Das MOCO-Projektfeld „{field}“ wurde gelöscht oder umbenannt, daher ist nicht zu erkennen, ob das Projekt „{project}“ noch übertragen werden soll. Nichts wird beendet, bis es das Feld wieder gibt.',
    todo: {
      en: 'Please give the field its name back in MOCO under Settings → Account → Custom Fields; or, if it is to have a new name, tell {contact} which.',
      de: 'Bitte geben Sie dem Feld in MOCO unter Einstellungen → Account bei den eigenen Feldern seinen Namen zurück; oder sagen Sie {contact}, wie es nun heißt.',
    },
  },
  'sync-ended': {
    kind: 'skip',
    en: 'The transfer was switched off in MOCO: neither the field "{field}" nor the tag "{tag}" asks for it any more. The awork project stays as it is. Switch it on again, and everything that changed meanwhile follows.',
    de: 'Die Übertragung wurde in MOCO abgeschaltet: Weder das Feld „{field}“ noch das Tag „{tag}“ verlangt sie noch. Das awork-Projekt bleibt, wie es ist. Wird sie wieder eingeschaltet, folgt alles, was sich inzwischen geändert hat.',
  },
  'project-archived': {
    kind: 'skip',
    en: 'The project is archived in MOCO. Nothing is changed or deleted in awork. Take it out of the archive to have it transferred again.',
    de: 'Das Projekt ist in MOCO archiviert. In awork wird nichts geändert oder gelöscht. Wird es aus dem Archiv geholt, geht die Übertragung weiter.',
  },
  'deleted-in-moco': {
    kind: 'skip',
    isGone: true,
    en: 'The project is gone in MOCO. The awork project stays as it is.',
    de: 'Das Projekt gibt es in MOCO nicht mehr. Das awork-Projekt bleibt, wie es ist.',
  },
  'unknown-in-moco': {
    kind: 'skip',
    isGone: true,
    en: 'MOCO has no such project, and we never had one.',
    de: 'MOCO hat kein solches Projekt, und wir hatten nie eines.',
  },
  'template-unknown': {
    kind: 'park',
    en: 'The project "{project}" was not created in awork: awork has no project template "{template}".',
    de: 'Das Projekt „{project}“ wurde in awork nicht angelegt: In awork gibt es keine Projektvorlage „{template}“.',
    todo: {
      en: 'Please choose another one in the field "{field}" of the project in MOCO and save it, or make the template in awork and save the project again; it then follows by itself.',
      de: 'Bitte wählen Sie in MOCO im Feld „{field}“ des Projekts eine andere und speichern Sie, oder legen Sie die Vorlage in awork an und speichern Sie das Projekt erneut; es folgt dann von selbst.',
    },
  },
  'template-misspelt': {
    kind: 'park',
    en: 'The project "{project}" was not created in awork: its template is called "{near}" there and "{template}" in MOCO, and case and blanks count.',
    de: 'Das Projekt „{project}“ wurde in awork nicht angelegt: Seine Vorlage heißt dort „{near}“ und in MOCO „{template}“, und auf Groß- und Kleinschreibung und Leerzeichen kommt es an.',
    todo: {
      en: 'Please correct the option of the field "{field}" in MOCO, choose it in the project and save it; it then follows by itself.',
      de: 'Bitte berichtigen Sie die Option des Feldes „{field}“ in MOCO, wählen Sie sie im Projekt und speichern Sie; es folgt dann von selbst.',
    },
  },
  'template-ambiguous': {
    kind: 'park',
    en: 'The project "{project}" was not created in awork: awork has {count} project templates "{template}".',
    de: 'Das Projekt „{project}“ wurde in awork nicht angelegt: In awork gibt es {count} Projektvorlagen „{template}“.',
    todo: {
      en: 'Please rename all but one of them in awork, then save the project in MOCO again; it then follows by itself.',
      de: 'Bitte benennen Sie in awork alle bis auf eine um und speichern Sie dann das Projekt in MOCO erneut; es folgt dann von selbst.',
    },
  },
  'client-ambiguous': {
    kind: 'park',
    en: 'The client of the project "{project}" is not clear: awork has {count} clients "{client}".',
    de: 'Der Kunde des Projekts „{project}“ ist nicht eindeutig: In awork gibt es {count} Kunden „{client}“.',
    todo: {
      en: 'Please merge or rename them in awork, then tell {contact}; the project is sent again.',
      de: 'Bitte führen Sie sie in awork zusammen oder benennen Sie sie um, und geben Sie dann {contact} Bescheid; das Projekt wird erneut gesendet.',
    },
  },
  'link-unreadable': {
    kind: 'park',
    en: 'What stands in the field "{field}" of the project "{project}" in MOCO is not the address of a project in this awork workspace: {url}',
    de: 'Was in MOCO im Feld „{field}“ des Projekts „{project}“ steht, ist keine Adresse eines Projekts in diesem awork-Workspace: {url}',
    todo: {
      en: 'Please copy the address of the awork project from the browser into the field, or empty it to have a new project created; it then follows by itself.',
      de: 'Bitte kopieren Sie die Adresse des awork-Projekts aus dem Browser in das Feld, oder leeren Sie es, damit ein neues Projekt angelegt wird; es folgt dann von selbst.',
    },
  },
  'awork-project-missing': {
    kind: 'park',
    en: 'The awork project that belonged to the project "{project}" does not exist any more.',
    de: 'Das awork-Projekt zum Projekt „{project}“ gibt es nicht mehr.',
    todo: {
      en: 'Please empty the field "{field}" of the project in MOCO to have a new one created, or switch its transfer off there.',
      de: 'Bitte leeren Sie in MOCO das Feld „{field}“ des Projekts, damit ein neues angelegt wird, oder schalten Sie dort die Übertragung ab.',
    },
  },
  'awork-project-taken': {
    kind: 'park',
    en: 'The awork project in the field "{field}" of the project "{project}" already belongs to another MOCO project: {other}. One awork project takes one MOCO project.',
    de: 'Das awork-Projekt im Feld „{field}“ des Projekts „{project}“ gehört bereits zu einem anderen MOCO-Projekt: {other}. Ein awork-Projekt nimmt ein MOCO-Projekt auf.',
    todo: {
      en: 'Please enter the address of another awork project in MOCO, or empty the field to have one created; the project then follows by itself.',
      de: 'Bitte tragen Sie in MOCO die Adresse eines anderen awork-Projekts ein, oder leeren Sie das Feld, damit eines angelegt wird; das Projekt folgt dann von selbst.',
    },
  },
  'link-field-missing': {
    kind: 'park',
    en: 'The address of the awork project could not be stored in the project "{project}": MOCO has no project field "{field}" of the kind Link.',
    de: 'Die Adresse des awork-Projekts ließ sich im Projekt „{project}“ nicht speichern: In MOCO gibt es kein Projektfeld „{field}“ der Art Link.',
    todo: {
      en: 'Please make the field in MOCO under Settings → Account → Custom Fields, then tell {contact}; the project is sent again.',
      de: 'Bitte legen Sie das Feld in MOCO unter Einstellungen → Account bei den eigenen Feldern an und geben Sie dann {contact} Bescheid; das Projekt wird erneut gesendet.',
    },
  },
  'status-missing': {
    kind: 'park',
    en: 'The task of a service item of the project "{project}" can be neither closed nor opened again: the awork project has no task status of the kind {type_en}.',
    de: 'Die Aufgabe einer Leistung des Projekts „{project}“ lässt sich weder abschließen noch wieder öffnen: Im awork-Projekt fehlt ein Aufgabenstatus der Art {type_de}.',
    todo: {
      en: 'Please add such a status in the settings of the awork project, then tell {contact}; the project is sent again.',
      de: 'Bitte legen Sie in den Einstellungen des awork-Projekts einen solchen Status an und geben Sie dann {contact} Bescheid; das Projekt wird erneut gesendet.',
    },
  },
  'project-role-missing': {
    kind: 'park',
    en: 'Nobody can become a member of the project "{project}": awork has no project role.',
    de: 'Niemand kann Mitglied des Projekts „{project}“ werden: In awork gibt es keine Projektrolle.',
    todo: {
      en: 'Please have an admin make a project role in awork under Settings, then tell {contact}; the project is sent again.',
      de: 'Bitte lassen Sie in awork unter Einstellungen von einem Admin eine Projektrolle anlegen und geben Sie dann {contact} Bescheid; das Projekt wird erneut gesendet.',
    },
  },
});
