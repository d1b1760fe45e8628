import { defineReasons } from '../../../shared/reason.ts';

export const absenceReasons = defineReasons({
  'absence-ambiguous': {
    kind: 'park',
    en: 'HQ already has {candidates} of this person from before, for some of the same days. Delete it in HQ if it is this absence, then replay.',
    de: 'In HQ gibt es von früher schon {candidates} dieser Person, zum Teil an denselben Tagen. Bitte in HQ löschen, falls es diese Abwesenheit ist, dann erneut senden.',
  },
  'absence-adopted': {
    kind: 'done',
    en: 'HQ already had this absence. It was taken over as it is.',
    de: 'Diese Abwesenheit war in HQ schon vorhanden. Sie wurde übernommen, wie sie ist.',
  },
  'entered-otherwise': {
    kind: 'done',
    en: 'Entered, but HQ made something else of it ({changes}). If that is wrong, change the rule in HQ or the absence in Personio.',
    de: 'Eingetragen, aber HQ hat etwas anderes daraus gemacht ({changes}). Falls das falsch ist, bitte die Regel in HQ oder die Abwesenheit in Personio ändern.',
  },
  'hq-holds-otherwise': {
    kind: 'skip',
    en: 'HQ holds the absence in its own way ({changes}) and would do so again. It is sent again when it is edited in Personio.',
    de: 'HQ führt die Abwesenheit auf seine Weise ({changes}) und würde es wieder tun. Sie wird erneut gesendet, wenn sie in Personio geändert wird.',
  },
  'deleted-in-personio': {
    kind: 'skip',
    en: 'The absence is gone in Personio.',
    de: 'Die Abwesenheit gibt es in Personio nicht mehr.',
  },
  'not-approved': {
    kind: 'skip',
    en: 'The absence does not count in Personio (status {status}).',
    de: 'Die Abwesenheit zählt in Personio nicht (Status {status}).',
  },
  'absence-too-early': {
    kind: 'skip',
    en: 'The absence ends before the start date {start} of the transfer.',
    de: 'Die Abwesenheit endet vor dem Startdatum {start} der Übertragung.',
  },
  'type-unmapped': {
    kind: 'skip',
    en: 'The Personio type "{type}" is not mapped to an HQ type. Map it in the settings if it should be transferred.',
    de: 'Die Personio-Abwesenheitsart „{type}“ ist keiner HQ-Art zugeordnet. Bei Bedarf in den Einstellungen zuordnen.',
  },
  'hours-left-out': {
    kind: 'skip',
    en: 'The absence is given in hours, and the HQ type {hqType} knows only days. The settings leave such absences out.',
    de: 'Die Abwesenheit ist in Stunden angegeben, die HQ-Art {hqType} kennt nur Tage. Die Einstellungen lassen solche aus.',
  },
  'person-gone': {
    kind: 'skip',
    en: 'The person is gone in Personio. What HQ holds stays until the next complete comparison.',
    de: 'Die Person gibt es in Personio nicht mehr. HQ bleibt bis zum nächsten vollständigen Abgleich unverändert.',
  },
  'absent-person-unknown': {
    kind: 'wait',
    en: 'Nobody in HQ has the e-mail address of the Personio person {person}. Make both addresses the same.',
    de: 'In HQ hat niemand die E-Mail-Adresse der Personio-Person {person}. Bitte beide Adressen angleichen.',
  },
  'absent-person-without-email': {
    kind: 'wait',
    en: 'The Personio person {person} has no e-mail address. Enter the one used in HQ.',
    de: 'Die Personio-Person {person} hat keine E-Mail-Adresse. Bitte die in HQ verwendete eintragen.',
  },
  'email-ambiguous': {
    kind: 'wait',
    en: 'The e-mail address of the Personio person {person} belongs to several people in Personio or HQ. Make it unique.',
    de: 'Die E-Mail-Adresse der Personio-Person {person} gehört in Personio oder HQ mehreren. Bitte eindeutig machen.',
  },
  'absence-invalid': {
    kind: 'park',
    en: 'The absence cannot be right in Personio: it {problem}. Correct it there.',
    de: 'Die Abwesenheit kann in Personio so nicht stimmen ({problem}). Bitte dort berichtigen.',
  },
  'type-unknown': {
    kind: 'park',
    en: 'Personio does not list the type {type} of this absence. Check whether the key may read absence types.',
    de: 'Personio führt die Art {type} dieser Abwesenheit nicht auf. Bitte die Rechte des Schlüssels prüfen.',
  },
  'type-no-longer-mapped': {
    kind: 'park',
    en: 'The absence was edited in Personio, but its type "{type}" is mapped to no HQ type any more. Map it, then replay.',
    de: 'Die Abwesenheit wurde in Personio geändert, ihre Art „{type}“ ist aber keiner HQ-Art mehr zugeordnet. Bitte zuordnen und wiederholen.',
  },
  'too-many-deletions': {
    kind: 'park',
    en: 'This run would delete {count} of {ours} transferred absences (allowed: {limit}). Nothing was deleted. Check Personio, then "ops approve".',
    de: 'Dieser Abgleich würde {count} von {ours} übertragenen Abwesenheiten löschen (erlaubt: {limit}). Nichts wurde gelöscht. Bitte Personio prüfen, dann freigeben.',
  },
  'nobody-listed': {
    kind: 'park',
    en: 'Personio lists no people at all. Nothing was changed. Check which people the key may read.',
    de: 'Personio nennt überhaupt keine Personen. Nichts wurde geändert. Bitte prüfen, welche Personen der Schlüssel lesen darf.',
  },
  'no-users-listed': {
    kind: 'park',
    en: 'HQ lists no users at all. Nothing was changed. Check whether the token is that of a sync user of the right company.',
    de: 'HQ nennt überhaupt keine Benutzer. Nichts wurde geändert. Bitte prüfen, ob das Token ein Sync-Token der richtigen Firma ist.',
  },
  'none-of-ours-listed': {
    kind: 'park',
    en: 'HQ lists none of the {ours} transferred absences. Nothing was changed. Check the token; if they were deleted in HQ, "ops resync" enters them again.',
    de: 'HQ nennt keine der {ours} übertragenen Abwesenheiten. Nichts wurde geändert. Bitte das Token prüfen; wurden sie in HQ gelöscht, trägt „ops resync“ sie wieder ein.',
  },
  'absence-carried-over': {
    kind: 'done',
    en: 'The version of the Personio API was switched. What HQ has of this absence (so far {id}) stays with it.',
    de: 'Die Version der Personio-Schnittstelle wurde umgestellt. Was HQ von dieser Abwesenheit (bisher {id}) hat, bleibt bei ihr.',
  },
  'absence-renumbered': {
    kind: 'skip',
    en: 'Since the version of the Personio API was switched, this absence has the number {id} and is looked after there.',
    de: 'Seit die Version der Personio-Schnittstelle umgestellt wurde, hat diese Abwesenheit die Nummer {id} und wird dort weitergeführt.',
  },
  'numbers-changing': {
    kind: 'wait',
    en: 'The version of the Personio API was switched from {before} to {after}, which numbers absences differently. The comparison that runs now takes the new numbers over first; nothing to do.',
    de: 'Die Version der Personio-Schnittstelle wurde von {before} auf {after} umgestellt, die Abwesenheiten anders nummeriert. Der laufende Abgleich übernimmt zuerst die neuen Nummern; nichts zu tun.',
  },
  'numbers-first': {
    kind: 'retry',
    en: 'The version of the Personio API was switched. The next comparison of everything has to take the new numbers over first; nothing to do.',
    de: 'Die Version der Personio-Schnittstelle wurde umgestellt. Der nächste vollständige Abgleich muss zuerst die neuen Nummern übernehmen; nichts zu tun.',
  },
  'absence-not-renumbered': {
    kind: 'park',
    en: 'The version of the Personio API was switched, and none of its absences could be found to be this one, for which HQ has {absence}. Delete that in HQ, then replay: what Personio has is entered again.',
    de: 'Die Version der Personio-Schnittstelle wurde umgestellt, und keine ihrer Abwesenheiten ließ sich dieser zuordnen, für die HQ {absence} führt. Bitte diese in HQ löschen, dann wiederholen: Was Personio hat, wird neu eingetragen.',
  },
  'right-missing': {
    kind: 'pause',
    en: 'The key of {vendor} may not do this: {right} ({problem}). Give it that right, then resume.',
    de: 'Dem Schlüssel von {vendor} fehlt das Recht: {right} ({problem}). Bitte dieses Recht geben und fortsetzen.',
  },
  'emails-not-readable': {
    kind: 'pause',
    en: 'Personio shows no e-mail address of anybody. Allow the attribute "Email" for the API key in Personio, then resume.',
    de: 'Personio zeigt von niemandem eine E-Mail-Adresse. Bitte dem API-Schlüssel in Personio das Attribut „E-Mail“ freigeben und fortsetzen.',
  },
});
