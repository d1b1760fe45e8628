import { defineReasons, tellContact } from '../../../../shared/reason.ts';

export const quoteReasons = defineReasons({
  'quote-sent': {
    kind: 'done',
    en: 'In the awork project "{project}": {made_en}.{remark_en}',
    de: 'Im awork-Projekt „{project}“: {made_de}.{remark_de}',
    no: 'I awork-prosjektet «{project}»: {made_no}.{remark_no}',
  },
  'quote-complete': {
    kind: 'skip',
    en: 'Every position that was asked for is a task in awork already, or was one that somebody deleted there.',
    de: 'Jede gewünschte Position ist in awork bereits eine Aufgabe, oder war eine, die dort jemand gelöscht hat.',
    no: 'Hver linje det ble bedt om, er allerede en oppgave i awork, eller var en som noen har slettet der.',
  },
  'quote-as-sent': {
    kind: 'skip',
    en: 'The positions of this quote that were asked for are tasks in awork. Further ones were not asked for.',
    de: 'Die gewünschten Positionen dieses Angebots sind Aufgaben in awork. Weitere wurden nicht verlangt.',
    no: 'Linjene i dette tilbudet som det ble bedt om, er oppgaver i awork. Flere ble det ikke bedt om.',
  },
  'quote-not-requested': {
    kind: 'skip',
    en: 'Nobody has asked for the positions of this quote to become awork tasks.',
    de: 'Niemand hat verlangt, dass aus den Positionen dieses Angebots awork-Aufgaben werden.',
    no: 'Ingen har bedt om at linjene i dette tilbudet skal bli oppgaver i awork.',
  },
  'quote-empty': {
    kind: 'skip',
    en: 'The quote has no position that can become a task: mere texts and sums become none, and optional positions only where the settings say so.',
    de: 'Das Angebot hat keine Position, aus der eine Aufgabe werden kann: Reine Texte und Summen werden keine, und optionale Positionen nur, wenn die Einstellungen es vorsehen.',
    no: 'Tilbudet har ingen linje som kan bli en oppgave: Rene tekster og summer blir det ikke, og valgfrie linjer bare der innstillingene sier det.',
  },
  'quote-unknown': {
    kind: 'skip',
    isGone: true,
    en: 'HQ has no such quote.',
    de: 'HQ hat kein solches Angebot.',
    no: 'HQ har ikke noe slikt tilbud.',
  },
  'quote-elsewhere': {
    kind: 'park',
    en: 'HQ has this quote in another generation of its interface ({generation}) than the one this connection reads quotes in.',
    de: 'HQ führt dieses Angebot in einer anderen Generation seiner Schnittstelle ({generation}) als der, in der diese Verbindung Angebote liest.',
    no: 'HQ har dette tilbudet i en annen generasjon av grensesnittet sitt ({generation}) enn den denne tilkoblingen leser tilbud i.',
    todo: tellContact,
  },
  'quote-project-missing': {
    kind: 'park',
    en: 'The awork project that was to take the positions of the quote "{quote}" does not exist any more.',
    de: 'Das awork-Projekt, das die Positionen des Angebots „{quote}“ aufnehmen sollte, gibt es nicht mehr.',
    no: 'awork-prosjektet som skulle ta imot linjene i tilbudet «{quote}», finnes ikke lenger.',
    todo: {
      en: 'Please tell {contact} which awork project is to take them.',
      de: 'Bitte geben Sie {contact} Bescheid, welches awork-Projekt sie aufnehmen soll.',
      no: 'Gi {contact} beskjed om hvilket awork-prosjekt som skal ta imot dem.',
    },
  },
});
