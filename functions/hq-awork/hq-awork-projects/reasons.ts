import { defineReasons } from '../../../shared/reason.ts';
import { tenantReasons } from '../guard-tenant.ts';
import { quoteReasons } from './quotes/reasons.ts';

const ownReasons = defineReasons({
  'transfer-not-asked': {
    kind: 'skip',
    en: 'This project was never asked for: in HQ neither the field "{create}" says yes nor does "{link}" hold an address.',
    de: 'Für dieses Projekt wurde nie eine Übertragung verlangt: In HQ steht weder im Feld „{create}“ Ja noch im Feld „{link}“ eine Adresse.',
  },
  'transfer-ended': {
    kind: 'skip',
    en: 'The transfer was ended in HQ: neither the field "{create}" says yes nor does "{link}" hold an address any more. The awork project stays as it is. Ask for it again, and everything that changed meanwhile follows.',
    de: 'Die Übertragung wurde in HQ beendet: Weder im Feld „{create}“ steht noch Ja noch im Feld „{link}“ eine Adresse. Das awork-Projekt bleibt, wie es ist. Wird sie wieder verlangt, folgt alles, was sich inzwischen geändert hat.',
  },
  'deleted-in-hq': {
    kind: 'skip',
    isGone: true,
    en: 'The project is gone in HQ. The awork project stays as it is.',
    de: 'Das Projekt gibt es in HQ nicht mehr. Das awork-Projekt bleibt, wie es ist.',
  },
  'unknown-in-hq': {
    kind: 'skip',
    isGone: true,
    en: 'HQ has no such project, and we never had one.',
    de: 'HQ hat kein solches Projekt, und wir hatten nie eines.',
  },
  'human-edit-kept': {
    kind: 'done',
    en: 'Changed by somebody in awork, so HQ does not overwrite it: {fields_en}.',
    de: 'In awork von jemandem geändert, deshalb überschreibt HQ es nicht: {fields_de}.',
  },
  'human-edit-left': {
    kind: 'skip',
    en: 'Changed by somebody in awork, and stays as it is: {fields_en}. Everything else agrees with HQ.',
    de: 'In awork von jemandem geändert, und bleibt, wie es ist: {fields_de}. Alles andere stimmt mit HQ überein.',
  },
  'altered-in-awork': {
    kind: 'done',
    en: 'awork did not keep as HQ has it, for example because it is too long: {fields_en}. It is not written again until it changes in HQ.',
    de: 'awork hat nicht so übernommen, wie es in HQ steht, zum Beispiel weil es zu lang ist: {fields_de}. Es wird erst wieder geschrieben, wenn es sich in HQ ändert.',
  },
  'client-left-out': {
    kind: 'done',
    en: 'Done, but no client was set: awork has {count} clients "{client}", and it is not clear which is meant.',
    de: 'Erledigt, aber es wurde kein Kunde gesetzt: In awork gibt es {count} Kunden „{client}“, und es ist nicht klar, welcher gemeint ist.',
    todo: {
      en: 'Please merge or rename them in awork; the client then follows by itself.',
      de: 'Bitte führen Sie sie in awork zusammen oder benennen Sie sie um; der Kunde folgt dann von selbst.',
    },
  },
  'client-unclear': {
    kind: 'skip',
    en: 'Both sides agree but for the client: awork has {count} clients "{client}", and it is not clear which is meant.',
    de: 'Beide Seiten stimmen bis auf den Kunden überein: In awork gibt es {count} Kunden „{client}“, und es ist nicht klar, welcher gemeint ist.',
    todo: {
      en: 'Please merge or rename them in awork; the client then follows by itself.',
      de: 'Bitte führen Sie sie in awork zusammen oder benennen Sie sie um; der Kunde folgt dann von selbst.',
    },
  },
  'project-field-missing': {
    kind: 'wait',
    en: 'The HQ project field "{field}" was deleted or renamed, so it cannot be told whether the project "{project}" is still to be transferred. Nothing ends until the field is back.',
    de: 'Das HQ-Projektfeld „{field}“ wurde gelöscht oder umbenannt, daher ist nicht zu erkennen, ob das Projekt „{project}“ noch übertragen werden soll. Nichts wird beendet, bis es das Feld wieder gibt.',
    todo: {
      en: 'Please give the custom field its name back in HQ’s settings; or, if it is to have a new name, tell {contact} which.',
      de: 'Bitte geben Sie dem Zusatzfeld in den Einstellungen von HQ seinen Namen zurück; oder sagen Sie {contact}, wie es nun heißt.',
    },
  },
  'linked-by-hq': {
    kind: 'park',
    en: 'HQ’s own awork integration has linked the project "{project}" already. With two transfers at once every time would be booked twice, so nothing was done.',
    de: 'Die awork-Integration von HQ selbst hat das Projekt „{project}“ bereits verknüpft. Mit zwei Übertragungen zugleich würde jede Zeit doppelt gebucht, deshalb wurde nichts getan.',
    todo: {
      en: 'Please have an admin switch that integration off in HQ, then tell {contact}; the project is then taken over as it is.',
      de: 'Bitte lassen Sie diese Integration in HQ von einem Admin abschalten und geben Sie dann {contact} Bescheid; das Projekt wird dann übernommen, wie es ist.',
    },
  },
  'address-unreadable': {
    kind: 'park',
    en: 'What stands in the field "{field}" of the project "{project}" in HQ is not the address of a project in this awork workspace: {url}',
    de: 'Was in HQ im Feld „{field}“ des Projekts „{project}“ steht, ist keine Adresse eines Projekts in diesem awork-Workspace: {url}',
    todo: {
      en: 'Please copy the address of the awork project from the browser into the field, or empty it to have a new project created; it then follows by itself.',
      de: 'Bitte kopieren Sie die Adresse des awork-Projekts aus dem Browser in das Feld, oder leeren Sie es, damit ein neues Projekt angelegt wird; es folgt dann von selbst.',
    },
  },
  'address-project-missing': {
    kind: 'park',
    en: 'The awork project that belonged to the project "{project}" does not exist any more.',
    de: 'Das awork-Projekt zum Projekt „{project}“ gibt es nicht mehr.',
    todo: {
      en: 'Please empty the field "{field}" of the project in HQ to have a new one created or its transfer ended.',
      de: 'Bitte leeren Sie in HQ das Feld „{field}“ des Projekts, damit ein neues angelegt oder die Übertragung beendet wird.',
    },
  },
  'address-taken': {
    kind: 'park',
    en: 'The awork project in the field "{field}" of the project "{project}" already belongs to another HQ project: {other}. One awork project takes one HQ project.',
    de: 'Das awork-Projekt im Feld „{field}“ des Projekts „{project}“ gehört bereits zu einem anderen HQ-Projekt: {other}. Ein awork-Projekt nimmt ein HQ-Projekt auf.',
    todo: {
      en: 'Please enter the address of another awork project in HQ, or empty the field to have one created; the project then follows by itself.',
      de: 'Bitte tragen Sie in HQ die Adresse eines anderen awork-Projekts ein, oder leeren Sie das Feld, damit eines angelegt wird; das Projekt folgt dann von selbst.',
    },
  },
  'address-field-missing': {
    kind: 'park',
    en: 'The address of the awork project could not be stored in the project "{project}": HQ has no project field "{field}" of the type Link.',
    de: 'Die Adresse des awork-Projekts ließ sich im Projekt „{project}“ nicht speichern: In HQ gibt es kein Projektfeld „{field}“ vom Typ Link.',
    todo: {
      en: 'Please have an admin make this custom field of projects in HQ’s settings, then tell {contact}; the project is sent again.',
      de: 'Bitte lassen Sie dieses Zusatzfeld für Projekte in den Einstellungen von HQ von einem Admin anlegen und geben Sie dann {contact} Bescheid; das Projekt wird erneut gesendet.',
    },
  },
});

export const projectReasons = { ...ownReasons, ...tenantReasons, ...quoteReasons };
