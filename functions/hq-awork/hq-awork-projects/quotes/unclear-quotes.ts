import { defineReasons } from '../../../../shared/reason.ts';

/** What an operator typed that leads to no quote, project or position, or to several. Said to nobody else. */
export const unclearQuotes = defineReasons({
  'quote-number-unclear': {
    kind: 'skip',
    en: '"{asked}" can mean several quotes: {quotes}. Give the id of the one that is meant.',
    de: '„{asked}“ kann mehrere Angebote bedeuten: {quotes}. Nennen Sie die Id des gemeinten.',
    no: '«{asked}» kan bety flere tilbud: {quotes}. Oppgi ID-en til det som er ment.',
  },
  'quote-project-unknown': {
    kind: 'skip',
    en: 'There is no awork project "{asked}". Give its address from the browser, its id, its key or its whole name.',
    de: 'Es gibt kein awork-Projekt „{asked}“. Nennen Sie seine Adresse aus dem Browser, seine Id, sein Kürzel oder seinen vollen Namen.',
    no: 'Det finnes ikke noe awork-prosjekt «{asked}». Oppgi adressen fra nettleseren, ID-en, nøkkelen eller hele navnet.',
  },
  'quote-project-unclear': {
    kind: 'skip',
    en: 'Several awork projects are called "{asked}": {projects}. Say which one with --project and its address or id.',
    de: 'Mehrere awork-Projekte heißen „{asked}“: {projects}. Sagen Sie mit --project und Adresse oder Id, welches gemeint ist.',
    no: 'Flere awork-prosjekter heter «{asked}»: {projects}. Si hvilket med --project og adressen eller ID-en.',
  },
  'quote-project-open': {
    kind: 'skip',
    en: 'No awork project is linked to the HQ project of this quote, and none has its name. Say with --project which one is to take the tasks.',
    de: 'Mit dem HQ-Projekt dieses Angebots ist kein awork-Projekt verknüpft, und keines trägt seinen Namen. Sagen Sie mit --project, welches die Aufgaben aufnehmen soll.',
    no: 'Ikke noe awork-prosjekt er koblet til HQ-prosjektet for dette tilbudet, og ingen bærer navnet dets. Si med --project hvilket som skal ta imot oppgavene.',
  },
  'quote-positions-unreadable': {
    kind: 'skip',
    en: '"{asked}" names no positions. Write for example 1,3-5, by the numbers that "ops quotes show" prints.',
    de: '„{asked}“ nennt keine Positionen. Schreiben Sie zum Beispiel 1,3-5, mit den Nummern, die „ops quotes show“ zeigt.',
    no: '«{asked}» angir ingen linjer. Skriv for eksempel 1,3-5, med numrene som «ops quotes show» viser.',
  },
  'quote-positions-unknown': {
    kind: 'skip',
    en: 'The quote has no position {numbers}. It has {count} of them.',
    de: 'Das Angebot hat keine Position {numbers}. Es hat {count} davon.',
    no: 'Tilbudet har ingen linje {numbers}. Det har {count} av dem.',
  },
});

/** What somebody should agree to before it is done. */
export const quoteWarnings = {
  declined: {
    en: 'The quote "{quote}" is {status} in HQ.',
    de: 'Das Angebot „{quote}“ hat in HQ den Status {status}.',
    no: 'Tilbudet «{quote}» har status {status} i HQ.',
  },
  otherProject: {
    en: 'Positions of the quote "{quote}" are tasks in another awork project already; only new ones go to "{project}".',
    de: 'Positionen des Angebots „{quote}“ sind bereits Aufgaben in einem anderen awork-Projekt; nur neue kommen in „{project}“.',
    no: 'Linjer i tilbudet «{quote}» er allerede oppgaver i et annet awork-prosjekt; bare nye kommer i «{project}».',
  },
} as const;
