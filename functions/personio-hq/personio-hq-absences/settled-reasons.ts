import { defineReasons } from '../../../shared/reason.ts';

/** Done, or nothing to be done. */
export const settledReasons = defineReasons({
  'absence-adopted': {
    kind: 'done',
    en: 'HQ already had this absence. It was taken over as it is.',
    de: 'Diese Abwesenheit war in HQ schon vorhanden. Sie wurde übernommen, wie sie ist.',
    no: 'HQ hadde allerede dette fraværet. Det ble overtatt slik det er.',
  },
  'absence-carried-over': {
    kind: 'done',
    en: 'Personio is read through another version of its interface now. What HQ has of this absence (so far {id}) stays with it.',
    de: 'Personio wird jetzt über eine andere Version seiner Schnittstelle gelesen. Was HQ von dieser Abwesenheit (bisher {id}) hat, bleibt bei ihr.',
    no: 'Personio leses nå gjennom en annen versjon av grensesnittet sitt. Det HQ har av dette fraværet (hittil {id}), blir hos det.',
  },
  'entered-otherwise': {
    kind: 'done',
    staysDifferent: true,
    en: 'Entered, but HQ made something else of it: {changes_en}.',
    de: 'Eingetragen, aber HQ hat etwas anderes daraus gemacht: {changes_de}.',
    no: 'Registrert, men HQ gjorde noe annet ut av det: {changes_no}.',
    todo: {
      en: 'If that is wrong, please correct the absence in Personio or the rule in HQ.',
      de: 'Falls das falsch ist, berichtigen Sie bitte die Abwesenheit in Personio oder die Regel in HQ.',
      no: 'Er det feil, rett fraværet i Personio eller regelen i HQ.',
    },
  },
  'hq-holds-otherwise': {
    kind: 'skip',
    staysDifferent: true,
    en: '{absence_en}: HQ holds it in its own way and would do so again: {changes_en}. It is sent again when it is edited in Personio.',
    de: '{absence_de}: HQ führt sie auf seine Weise und würde es wieder tun: {changes_de}. Sie wird erneut gesendet, wenn sie in Personio geändert wird.',
    no: '{absence_no}: HQ fører det på sin egen måte og ville gjort det igjen: {changes_no}. Det sendes på nytt når det endres i Personio.',
  },
  'deleted-in-personio': {
    kind: 'skip',
    isGone: true,
    en: 'Personio has no such absence.',
    de: 'Personio hat keine solche Abwesenheit.',
    no: 'Personio har ikke noe slikt fravær.',
  },
  'absence-renumbered': {
    kind: 'skip',
    en: 'Since Personio is read through another version of its interface, this absence has the number {id} and is looked after there.',
    de: 'Seit Personio über eine andere Version seiner Schnittstelle gelesen wird, hat diese Abwesenheit die Nummer {id} und wird dort weitergeführt.',
    no: 'Siden Personio leses gjennom en annen versjon av grensesnittet sitt, har dette fraværet nummeret {id} og følges opp der.',
  },
  'not-approved': {
    kind: 'skip',
    en: 'The absence does not count in Personio: {status_en}.',
    de: 'Die Abwesenheit zählt in Personio nicht: {status_de}.',
    no: 'Fraværet teller ikke i Personio: {status_no}.',
  },
  'absence-too-early': {
    kind: 'skip',
    en: 'The absence ends before the start date {start_en} of the transfer.',
    de: 'Die Abwesenheit endet vor dem Startdatum {start_de} der Übertragung.',
    no: 'Fraværet slutter før overføringens startdato {start_no}.',
  },
  'type-unmapped': {
    kind: 'skip',
    staysDifferent: true,
    en: '{absence_en}: the Personio type "{type}" belongs to no type of HQ, so its absences are not transferred.',
    de: '{absence_de}: Die Personio-Art „{type}“ ist keiner Art in HQ zugeordnet, ihre Abwesenheiten werden deshalb nicht übertragen.',
    no: '{absence_no}: Personio-typen «{type}» hører ikke til noen type i HQ, så fravær av den typen overføres ikke.',
    todo: {
      en: 'If they should be, please choose on the page “Absence types” which type of HQ it becomes (for example Urlaub or Krankheit), or tell {contact}; its absences then follow by themselves.',
      de: 'Falls sie es sollen, wählen Sie bitte auf der Seite „Abwesenheitsarten“, welche Art in HQ daraus wird (zum Beispiel Urlaub oder Krankheit), oder geben Sie {contact} Bescheid; ihre Abwesenheiten folgen dann von selbst.',
      no: 'Skal de overføres, velg på siden «Fraværstyper» hvilken type i HQ den blir (for eksempel Urlaub eller Krankheit), eller gi beskjed til {contact}; fraværet følger da av seg selv.',
    },
  },
  'type-nearly-mapped': {
    kind: 'skip',
    staysDifferent: true,
    en: '{absence_en}: the Personio type "{type}" belongs to no type of HQ; the settings have "{written}", which is written otherwise.',
    de: '{absence_de}: Die Personio-Art „{type}“ ist keiner Art in HQ zugeordnet; in den Einstellungen steht „{written}“, das anders geschrieben ist.',
    no: '{absence_no}: Personio-typen «{type}» hører ikke til noen type i HQ; innstillingene har «{written}», som er skrevet annerledes.',
    todo: {
      en: 'If the same is meant, please choose its type of HQ on the page “Absence types”, or tell {contact}; its absences then follow by themselves.',
      de: 'Falls dasselbe gemeint ist, wählen Sie bitte auf der Seite „Abwesenheitsarten“ ihre Art in HQ, oder geben Sie {contact} Bescheid; ihre Abwesenheiten folgen dann von selbst.',
      no: 'Er det samme ment, velg HQ-typen på siden «Fraværstyper», eller gi beskjed til {contact}; fraværet følger da av seg selv.',
    },
  },
  'hours-left-out': {
    kind: 'skip',
    staysDifferent: true,
    en: '{absence_en}: it is given in hours, and the HQ type {hqType} knows only days. Such absences are left out.',
    de: '{absence_de}: Sie ist in Stunden angegeben, die HQ-Art {hqType} kennt nur Tage. Solche Abwesenheiten werden ausgelassen.',
    no: '{absence_no}: Det er oppgitt i timer, og HQ-typen {hqType} kjenner bare dager. Slike fravær utelates.',
    todo: {
      en: 'If they should be rounded to half and whole days, please tell {contact}.',
      de: 'Falls sie auf halbe und ganze Tage gerundet werden sollen, geben Sie {contact} bitte Bescheid.',
      no: 'Skal de rundes av til halve og hele dager, gi beskjed til {contact}.',
    },
  },
  'person-gone': {
    kind: 'skip',
    isGone: true,
    en: 'Personio has no such person. What HQ holds stays until the next complete comparison.',
    de: 'Personio hat keine solche Person. HQ bleibt bis zum nächsten vollständigen Abgleich unverändert.',
    no: 'Personio har ingen slik person. Det HQ har, blir stående til neste fullstendige sammenligning.',
  },
});
