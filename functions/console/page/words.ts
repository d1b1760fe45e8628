import type { Wording } from '../../../shared/wording.ts';

/** What the frame around every page says. */
export const words = {
  skip: { en: 'Skip to the content', de: 'Zum Inhalt springen', no: 'Hopp til innholdet' },
  back: { en: 'Back to the connection', de: 'Zurück zur Verbindung', no: 'Tilbake til tilkoblingen' },
  openIn: { en: 'Open {vendor}', de: '{vendor} öffnen', no: 'Åpne {vendor}' },
  navigation: { en: 'Pages', de: 'Seiten', no: 'Sider' },
  connections: { en: 'Connections', de: 'Verbindungen', no: 'Tilkoblinger' },
  overview: { en: 'Overview', de: 'Übersicht', no: 'Oversikt' },
  language: { en: 'Language', de: 'Sprache', no: 'Språk' },
  signedIn: { en: 'Signed in: {name}', de: 'Angemeldet: {name}', no: 'Logget inn: {name}' },
  live: { en: 'Live page', de: 'Live-Seite', no: 'Direktesiden' },
  signOut: { en: 'Sign out', de: 'Abmelden', no: 'Logg ut' },
  signIn: { en: 'Sign in', de: 'Anmelden', no: 'Logg inn' },
  signInAs: {
    en: 'You sign in to Tandem as {name}. This link works once.',
    de: 'Sie melden sich bei Tandem als {name} an. Dieser Link gilt einmal.',
    no: 'Du logger inn i Tandem som {name}. Denne lenken virker én gang.',
  },
  refusedTitle: {
    en: 'Please ask for a new link',
    de: 'Bitte lassen Sie sich einen neuen Link senden',
    no: 'Be om en ny lenke',
  },
  refused: {
    en: 'You are not signed in, and this link does not sign you in: it may be incomplete, expired or used already. Whoever sent it to you can send a new one.',
    de: 'Sie sind nicht angemeldet, und dieser Link meldet Sie nicht an: Er ist vielleicht unvollständig, abgelaufen oder schon benutzt. Wer ihn Ihnen gesendet hat, kann Ihnen einen neuen senden.',
    no: 'Du er ikke logget inn, og denne lenken logger deg ikke inn: Den kan være ufullstendig, utløpt eller allerede brukt. Den som sendte deg lenken, kan sende deg en ny.',
  },
  signedOutTitle: { en: 'You are signed out', de: 'Sie sind abgemeldet', no: 'Du er logget ut' },
  signedOut: {
    en: 'You can close this window.',
    de: 'Sie können dieses Fenster schließen.',
    no: 'Du kan lukke dette vinduet.',
  },
  notFoundTitle: { en: 'There is no such page', de: 'Diese Seite gibt es nicht', no: 'Siden finnes ikke' },
  notFound: {
    en: 'The address may be incomplete, or what it showed is gone.',
    de: 'Die Adresse ist vielleicht unvollständig, oder es gibt nicht mehr, was sie zeigte.',
    no: 'Adressen kan være ufullstendig, eller det den viste, er borte.',
  },
  notDoneTitle: { en: 'That was not done', de: 'Das wurde nicht ausgeführt', no: 'Det ble ikke gjort' },
  staleForm: {
    en: 'The page was open for too long, or was opened from elsewhere. Open it again and repeat what you did.',
    de: 'Die Seite war zu lange offen oder wurde von anderswo aufgerufen. Bitte öffnen Sie sie neu und wiederholen Sie die Eingabe.',
    no: 'Siden var åpen for lenge, eller ble åpnet fra et annet sted. Åpne den på nytt og gjenta det du gjorde.',
  },
  brokenTitle: { en: 'Something went wrong', de: 'Etwas ist schiefgegangen', no: 'Noe gikk galt' },
  broken: {
    en: 'Please try again in a minute. If it stays so, please tell {contact}.',
    de: 'Bitte versuchen Sie es in einer Minute noch einmal. Bleibt es so, geben Sie bitte {contact} Bescheid.',
    no: 'Prøv igjen om et minutt. Hvis det ikke hjelper, gi beskjed til {contact}.',
  },
} as const satisfies Record<string, Wording>;

export const languageNames = { en: 'English', de: 'Deutsch', no: 'Norsk' } as const;
