import { defineReasons } from '../../../shared/reason.ts';

/** Done, or nothing to be done. */
export const settledReasons = defineReasons({
  'absence-adopted': {
    kind: 'done',
    en: 'HQ already had this absence. It was taken over as it is.',
    de: 'Diese Abwesenheit war in HQ schon vorhanden. Sie wurde übernommen, wie sie ist.',
  },
  'absence-carried-over': {
    kind: 'done',
    en: 'Personio is read through another version of its interface now. What HQ has of this absence (so far {id}) stays with it.',
    de: 'Personio wird jetzt über eine andere Version seiner Schnittstelle gelesen. Was HQ von dieser Abwesenheit (bisher {id}) hat, bleibt bei ihr.',
  },
  'entered-otherwise': {
    kind: 'done',
    en: 'Entered, but HQ made something else of it: {changes_en}.',
    de: 'Eingetragen, aber HQ hat etwas anderes daraus gemacht: {changes_de}.',
    todo: {
      en: 'If that is wrong, please correct the absence in Personio or the rule in HQ.',
      de: 'Falls das falsch ist, berichtigen Sie bitte die Abwesenheit in Personio oder die Regel in HQ.',
    },
  },
  'hq-holds-otherwise': {
    kind: 'skip',
    en: 'HQ holds the absence in its own way and would do so again: {changes_en}. It is sent again when it is edited in Personio.',
    de: 'HQ führt die Abwesenheit auf seine Weise und würde es wieder tun: {changes_de}. Sie wird erneut gesendet, wenn sie in Personio geändert wird.',
  },
  'deleted-in-personio': {
    kind: 'skip',
    isGone: true,
    en: 'Personio has no such absence.',
    de: 'Personio hat keine solche Abwesenheit.',
  },
  'absence-renumbered': {
    kind: 'skip',
    en: 'Since Personio is read through another version of its interface, this absence has the number {id} and is looked after there.',
    de: 'Seit Personio über eine andere Version seiner Schnittstelle gelesen wird, hat diese Abwesenheit die Nummer {id} und wird dort weitergeführt.',
  },
  'not-approved': {
    kind: 'skip',
    en: 'The absence does not count in Personio: {status_en}.',
    de: 'Die Abwesenheit zählt in Personio nicht: {status_de}.',
  },
  'absence-too-early': {
    kind: 'skip',
    en: 'The absence ends before the start date {start_en} of the transfer.',
    de: 'Die Abwesenheit endet vor dem Startdatum {start_de} der Übertragung.',
  },
  'type-unmapped': {
    kind: 'skip',
    en: 'The Personio absence type "{type}" belongs to no type of HQ, so its absences are not transferred.',
    de: 'Die Personio-Abwesenheitsart „{type}“ ist keiner Art in HQ zugeordnet, ihre Abwesenheiten werden deshalb nicht übertragen.',
    todo: {
      en: 'If they should be, please choose on the page “Absence types” which type of HQ it becomes (for example Urlaub or Krankheit), or tell {contact}; its absences then follow by themselves.',
      de: 'Falls sie es sollen, wählen Sie bitte auf der Seite „Abwesenheitsarten“, welche Art in HQ daraus wird (zum Beispiel Urlaub oder Krankheit), oder geben Sie {contact} Bescheid; ihre Abwesenheiten folgen dann von selbst.',
    },
  },
  'type-nearly-mapped': {
    kind: 'skip',
    en: 'The Personio absence type "{type}" belongs to no type of HQ; the settings have "{written}", which is written otherwise.',
    de: 'Die Personio-Abwesenheitsart „{type}“ ist keiner Art in HQ zugeordnet; in den Einstellungen steht „{written}“, das anders geschrieben ist.',
    todo: {
      en: 'If the same is meant, please choose its type of HQ on the page “Absence types”, or tell {contact}; its absences then follow by themselves.',
      de: 'Falls dasselbe gemeint ist, wählen Sie bitte auf der Seite „Abwesenheitsarten“ ihre Art in HQ, oder geben Sie {contact} Bescheid; ihre Abwesenheiten folgen dann von selbst.',
    },
  },
  'hours-left-out': {
    kind: 'skip',
    en: 'The absence is given in hours, and the HQ type {hqType} knows only days. Such absences are left out.',
    de: 'Die Abwesenheit ist in Stunden angegeben, die HQ-Art {hqType} kennt nur Tage. Solche Abwesenheiten werden ausgelassen.',
    todo: {
      en: 'If they should be rounded to half and whole days, please tell {contact}.',
      de: 'Falls sie auf halbe und ganze Tage gerundet werden sollen, geben Sie {contact} bitte Bescheid.',
    },
  },
  'person-gone': {
    kind: 'skip',
    isGone: true,
    en: 'Personio has no such person. What HQ holds stays until the next complete comparison.',
    de: 'Personio hat keine solche Person. HQ bleibt bis zum nächsten vollständigen Abgleich unverändert.',
  },
});
