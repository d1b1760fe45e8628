import { defineReasons, tellContact } from '../../../shared/reason.ts';

/** A person must look at one absence. Every comparison looks again, so what was corrected follows by itself. */
export const parkedReasons = defineReasons({
  'absence-ambiguous': {
    kind: 'park',
    en: '{absence_en}: HQ already has something of this person from before, for some of the same days: {candidates_en}.',
    de: '{absence_de}: In HQ gibt es von früher schon etwas von dieser Person, zum Teil an denselben Tagen: {candidates_de}.',
    no: '{absence_no}: HQ har fra før allerede noe for denne personen, delvis på de samme dagene: {candidates_no}.',
    todo: {
      en: 'If that is the same absence, please delete it in HQ; what Personio has is then entered by itself. If it is another one, tell {contact}.',
      de: 'Falls das dieselbe Abwesenheit ist, löschen Sie sie bitte in HQ; was in Personio steht, wird dann von selbst eingetragen. Ist es eine andere, geben Sie {contact} Bescheid.',
      no: 'Er det det samme fraværet, slett det i HQ; det Personio har, registreres da av seg selv. Er det et annet, gi beskjed til {contact}.',
    },
  },
  'absence-invalid': {
    kind: 'park',
    en: '{absence_en}: what Personio has of it cannot be right: {problem_en}.',
    de: '{absence_de}: So kann sie in Personio nicht stimmen: {problem_de}.',
    no: '{absence_no}: Det Personio har, kan ikke stemme: {problem_no}.',
    todo: {
      en: 'Please correct the absence in Personio; it then follows by itself.',
      de: 'Bitte berichtigen Sie die Abwesenheit in Personio; sie folgt dann von selbst.',
      no: 'Rett fraværet i Personio; det følger da av seg selv.',
    },
  },
  'type-unknown': {
    kind: 'park',
    en: '{absence_en}: Personio does not show which type of absence it is.',
    de: '{absence_de}: Personio zeigt nicht, welche Art von Abwesenheit das ist.',
    no: '{absence_no}: Personio viser ikke hvilken fraværstype det er.',
    todo: {
      en: 'Please have an admin check in Personio whether the API key may read absence types; the absence then follows by itself. If it may, tell {contact}.',
      de: 'Bitte lassen Sie in Personio von einem Admin prüfen, ob der API-Schlüssel die Abwesenheitsarten lesen darf; die Abwesenheit folgt dann von selbst. Falls er es darf, geben Sie {contact} Bescheid.',
      no: 'Be en administrator sjekke i Personio om API-nøkkelen kan lese fraværstyper; fraværet følger da av seg selv. Hvis den kan det, gi beskjed til {contact}.',
    },
  },
  'type-without-unit': {
    kind: 'park',
    en: '{absence_en}: Personio does not say whether the absence type "{type}" counts days or hours.',
    de: '{absence_de}: Personio sagt nicht, ob die Abwesenheitsart „{type}“ in Tagen oder Stunden zählt.',
    no: '{absence_no}: Personio sier ikke om fraværstypen «{type}» telles i dager eller timer.',
    todo: tellContact,
  },
  'type-no-longer-mapped': {
    kind: 'park',
    en: '{absence_en}: the absence was edited in Personio, but its type "{type}" belongs to no type of HQ any more. HQ has it as it was.',
    de: '{absence_de}: Die Abwesenheit wurde in Personio geändert, ihre Art „{type}“ ist aber keiner Art in HQ mehr zugeordnet. In HQ steht sie noch wie vorher.',
    no: '{absence_no}: Fraværet ble endret i Personio, men typen «{type}» hører ikke lenger til noen type i HQ. HQ har det som før.',
    todo: {
      en: 'Please choose on the page “Absence types” which type of HQ it becomes (for example Urlaub or Krankheit), or tell {contact}; the absence then follows by itself.',
      de: 'Bitte wählen Sie auf der Seite „Abwesenheitsarten“, welche Art in HQ daraus wird (zum Beispiel Urlaub oder Krankheit), oder geben Sie {contact} Bescheid; die Abwesenheit folgt dann von selbst.',
      no: 'Velg på siden «Fraværstyper» hvilken type i HQ den blir (for eksempel Urlaub eller Krankheit), eller gi beskjed til {contact}; fraværet følger da av seg selv.',
    },
  },
  'hours-no-longer-entered': {
    kind: 'park',
    en: '{absence_en}: the absence was edited in Personio. It is given in hours there, but its type becomes {hqType}, which knows only days in HQ. HQ has it as it was.',
    de: '{absence_de}: Die Abwesenheit wurde in Personio geändert. Sie ist dort in Stunden angegeben, aus ihrer Art wird aber {hqType}, und das kennt in HQ nur Tage. In HQ steht sie noch wie vorher.',
    no: '{absence_no}: Fraværet ble endret i Personio. Det er oppgitt i timer der, men typen blir til {hqType}, som bare har dager i HQ. HQ har det som før.',
    todo: {
      en: 'Please choose on the page “Absence types” a type of HQ that has clock times, or tell {contact} if such absences should be rounded to half and whole days; the absence then follows by itself. If HQ is not to have it any more, delete it there.',
      de: 'Bitte wählen Sie auf der Seite „Abwesenheitsarten“ eine Art in HQ, die Uhrzeiten kennt, oder geben Sie {contact} Bescheid, falls solche Abwesenheiten auf halbe und ganze Tage gerundet werden sollen; die Abwesenheit folgt dann von selbst. Soll sie nicht mehr in HQ stehen, löschen Sie sie dort.',
      no: 'Velg på siden «Fraværstyper» en HQ-type som har klokkeslett, eller gi beskjed til {contact} hvis slike fravær skal rundes av til halve og hele dager; fraværet følger da av seg selv. Skal det ikke lenger stå i HQ, slett det der.',
    },
  },
  'absence-not-renumbered': {
    kind: 'park',
    en: 'Personio is read through another version of its interface, and none of its absences could be found to be this one, for which HQ has {held_en}, of {person}.',
    de: 'Personio wird über eine andere Version seiner Schnittstelle gelesen, und keine ihrer Abwesenheiten ließ sich dieser zuordnen, für die in HQ {held_de} von {person} steht.',
    no: 'Personio leses gjennom en annen versjon av grensesnittet sitt, og ingen av fraværene der lot seg kjenne igjen som dette, som HQ har {held_no} for, på {person}.',
    todo: {
      en: 'Please delete that absence in HQ; what Personio has is then entered again by itself.',
      de: 'Bitte löschen Sie diese Abwesenheit in HQ; was in Personio steht, wird dann von selbst neu eingetragen.',
      no: 'Slett det fraværet i HQ; det Personio har, registreres da på nytt av seg selv.',
    },
  },
});
