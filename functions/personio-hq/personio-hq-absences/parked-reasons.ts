import { defineReasons, tellContact } from '../../../shared/reason.ts';

/** A person must look at one absence. Every comparison looks again, so what was corrected follows by itself. */
export const parkedReasons = defineReasons({
  'absence-ambiguous': {
    kind: 'park',
    en: '{absence_en}: HQ already has something of this person from before, for some of the same days: {candidates_en}.',
    de: '{absence_de}: In HQ gibt es von früher schon etwas von dieser Person, zum Teil an denselben Tagen: {candidates_de}.',
    todo: {
      en: 'If that is the same absence, please delete it in HQ; what Personio has is then entered by itself. If it is another one, tell {contact}.',
      de: 'Falls das dieselbe Abwesenheit ist, löschen Sie sie bitte in HQ; was in Personio steht, wird dann von selbst eingetragen. Ist es eine andere, geben Sie {contact} Bescheid.',
    },
  },
  'absence-invalid': {
    kind: 'park',
    en: '{absence_en}: what Personio has of it cannot be right: {problem_en}.',
    de: '{absence_de}: So kann sie in Personio nicht stimmen: {problem_de}.',
    todo: {
      en: 'Please correct the absence in Personio; it then follows by itself.',
      de: 'Bitte berichtigen Sie die Abwesenheit in Personio; sie folgt dann von selbst.',
    },
  },
  'type-unknown': {
    kind: 'park',
    en: '{absence_en}: Personio does not show which type of absence it is.',
    de: '{absence_de}: Personio zeigt nicht, welche Art von Abwesenheit das ist.',
    todo: {
      en: 'Please have an admin check in Personio whether the API key may read absence types; the absence then follows by itself. If it may, tell {contact}.',
      de: 'Bitte lassen Sie in Personio von einem Admin prüfen, ob der API-Schlüssel die Abwesenheitsarten lesen darf; die Abwesenheit folgt dann von selbst. Falls er es darf, geben Sie {contact} Bescheid.',
    },
  },
  'type-without-unit': {
    kind: 'park',
    en: '{absence_en}: Personio does not say whether the absence type "{type}" counts days or hours.',
    de: '{absence_de}: Personio sagt nicht, ob die Abwesenheitsart „{type}“ in Tagen oder Stunden zählt.',
    todo: tellContact,
  },
  'type-no-longer-mapped': {
    kind: 'park',
    en: '{absence_en}: the absence was edited in Personio, but its type "{type}" belongs to no type of HQ any more. HQ has it as it was.',
    de: '{absence_de}: Die Abwesenheit wurde in Personio geändert, ihre Art „{type}“ ist aber keiner Art in HQ mehr zugeordnet. In HQ steht sie noch wie vorher.',
    todo: {
      en: 'Please choose on the page “Absence types” which type of HQ it becomes (for example Urlaub or Krankheit), or tell {contact}; the absence then follows by itself.',
      de: 'Bitte wählen Sie auf der Seite „Abwesenheitsarten“, welche Art in HQ daraus wird (zum Beispiel Urlaub oder Krankheit), oder geben Sie {contact} Bescheid; die Abwesenheit folgt dann von selbst.',
    },
  },
  'absence-not-renumbered': {
    kind: 'park',
    en: 'Personio is read through another version of its interface, and none of its absences could be found to be this one, for which HQ has {held_en}, of {person}.',
    de: 'Personio wird über eine andere Version seiner Schnittstelle gelesen, und keine ihrer Abwesenheiten ließ sich dieser zuordnen, für die in HQ {held_de} von {person} steht.',
    todo: {
      en: 'Please delete that absence in HQ; what Personio has is then entered again by itself.',
      de: 'Bitte löschen Sie diese Abwesenheit in HQ; was in Personio steht, wird dann von selbst neu eingetragen.',
    },
  },
});
