import type { Wording } from '../../../../shared/wording.ts';

export const words = {
  title: { en: 'Access', de: 'Zugänge', no: 'Tilganger' },
  link: {
    en: 'Access: enter or renew keys',
    de: 'Zugänge: Schlüssel eintragen oder erneuern',
    no: 'Tilganger: legg inn eller forny nøkler',
  },
  intro: {
    en: 'Here you enter new keys when one has expired or was revoked. Each is tried before it is stored, and is never shown again.',
    de: 'Hier tragen Sie neue Schlüssel ein, wenn einer abgelaufen ist oder widerrufen wurde. Jeder wird geprüft, bevor er gespeichert wird, und nie wieder angezeigt.',
    no: 'Her legger du inn nye nøkler når en er utløpt eller trukket tilbake. Hver nøkkel prøves før den lagres, og vises aldri igjen.',
  },
  where: {
    en: '{renewal}, and enter here what {vendor} shows.',
    de: '{renewal} und tragen Sie hier ein, was {vendor} anzeigt.',
    no: '{renewal}, og skriv inn her det {vendor} viser.',
  },
  refusedSince: {
    en: '{vendor} refuses what is stored here, since {since}.',
    de: '{vendor} nimmt seit {since} nicht mehr an, was hier gespeichert ist.',
    no: '{vendor} har siden {since} ikke godtatt det som er lagret her.',
  },
  storedEnd: {
    en: 'Stored, ends in {end}. Left empty, it stays.',
    de: 'Gespeichert, endet auf {end}. Bleibt das Feld leer, bleibt es dabei.',
    no: 'Lagret, slutter på {end}. Er feltet tomt, blir det som det er.',
  },
  stored: {
    en: 'Stored. Left empty, it stays.',
    de: 'Gespeichert. Bleibt das Feld leer, bleibt es dabei.',
    no: 'Lagret. Er feltet tomt, blir det som det er.',
  },
  notStored: { en: 'Not stored yet.', de: 'Noch nicht gespeichert.', no: 'Ikke lagret ennå.' },
  store: { en: 'Check and store', de: 'Prüfen und speichern', no: 'Prøv og lagre' },
  signature: { en: 'Signature key', de: 'Signaturschlüssel', no: 'Signaturnøkkel' },
  signatureWhere: {
    en: '{vendor} signs its webhooks with it, and shows it in its overview under Settings → Extensions → API & Webhooks. Earlier ones stay valid here, so nothing is lost when it changes.',
    de: '{vendor} signiert damit seine Webhooks und zeigt ihn in der Übersicht unter Einstellungen → Erweiterungen → API & Webhooks. Frühere gelten hier weiter, damit beim Wechsel nichts verloren geht.',
    no: '{vendor} signerer webhookene sine med den, og viser den i oversikten under Settings → Extensions → API & Webhooks. Tidligere nøkler gjelder fortsatt her, så ingenting går tapt når den byttes.',
  },
  signatureEnds: {
    en: 'Stored: {ends}.',
    de: 'Gespeichert: {ends}.',
    no: 'Lagret: {ends}.',
  },
  signatureWrong: {
    en: 'That is no signature key of {vendor}: it has 32 characters, 0-9 and a-f. Please copy it again from the overview of the webhooks. Nothing was stored.',
    de: 'Das ist kein Signaturschlüssel von {vendor}: Er hat 32 Zeichen, 0-9 und a-f. Bitte kopieren Sie ihn noch einmal aus der Übersicht der Webhooks. Es wurde nichts gespeichert.',
    no: 'Dette er ingen signaturnøkkel fra {vendor}: Den har 32 tegn, 0-9 og a-f. Kopier den på nytt fra oversikten over webhooks. Ingenting ble lagret.',
  },
  signatureKept: {
    en: 'Stored. Webhooks that {vendor} signs with this key are taken from now on.',
    de: 'Gespeichert. Webhooks, die {vendor} mit diesem Schlüssel signiert, werden ab jetzt angenommen.',
    no: 'Lagret. Webhooker som {vendor} signerer med denne nøkkelen, blir tatt imot fra nå av.',
  },
  signatureKnown: {
    en: 'This key was already stored, so nothing has changed.',
    de: 'Dieser Schlüssel war schon gespeichert, es hat sich nichts geändert.',
    no: 'Denne nøkkelen var allerede lagret, så ingenting er endret.',
  },
} as const satisfies Record<string, Wording>;

/** For vendors that an admin lets us in to by signing in. */
export const signInWords = {
  about: {
    en: 'An admin signed in to {vendor} for this connection, so there is no key to enter. When {vendor} does not take that sign-in any more, an admin of {vendor} signs in anew.',
    de: 'Für diese Verbindung hat sich ein Admin bei {vendor} angemeldet, hier ist also kein Schlüssel einzutragen. Nimmt {vendor} diese Anmeldung nicht mehr an, meldet sich ein Admin von {vendor} neu an.',
    no: 'En administrator har logget på {vendor} for denne tilkoblingen, så det er ingen nøkkel å legge inn. Når {vendor} ikke lenger godtar den påloggingen, logger en administrator i {vendor} på på nytt.',
  },
  begin: { en: 'Sign in anew', de: 'Neu anmelden', no: 'Logg på på nytt' },
  beginAnew: { en: 'Begin once more', de: 'Noch einmal beginnen', no: 'Begynn en gang til' },
  there: {
    en: 'Sign in to {vendor} (opens a new window)',
    de: 'Bei {vendor} anmelden (öffnet ein neues Fenster)',
    no: 'Logg på {vendor} (åpner et nytt vindu)',
  },
  comeBack: {
    en: 'Then come back here within ten minutes:',
    de: 'Kommen Sie danach innerhalb von zehn Minuten hierher zurück:',
    no: 'Kom så tilbake hit innen ti minutter:',
  },
  finish: { en: 'I have signed in', de: 'Ich habe mich angemeldet', no: 'Jeg har logget på' },
} as const satisfies Record<string, Wording>;

/** What came of what was entered: what is wrong, and what to do where. */
export const outcomeWords = {
  'nothing-entered': {
    en: 'Nothing was entered, so nothing has changed. Please enter what is new.',
    de: 'Es wurde nichts eingetragen, daher hat sich nichts geändert. Bitte tragen Sie ein, was neu ist.',
    no: 'Ingenting ble skrevet inn, så ingenting er endret. Skriv inn det som er nytt.',
  },
  'no-keys': {
    en: 'That cannot be a key of {vendor}: it has blanks or characters that no key has. Please copy it again in {vendor}, without anything before or after it. Nothing was stored.',
    de: 'Das kann kein Schlüssel von {vendor} sein: Darin sind Leerzeichen oder Zeichen, die kein Schlüssel enthält. Bitte kopieren Sie ihn in {vendor} noch einmal, ohne etwas davor oder dahinter. Es wurde nichts gespeichert.',
    no: 'Dette kan ikke være en nøkkel fra {vendor}: Det inneholder mellomrom eller tegn som ingen nøkkel har. Kopier den på nytt i {vendor}, uten noe foran eller bak. Ingenting ble lagret.',
  },
  refused: {
    en: '{vendor} does not take what you entered, so nothing was stored. Please compare it with what {vendor} shows; if it is the same, make a new one as described here.',
    de: '{vendor} nimmt das Eingetragene nicht an, daher wurde nichts gespeichert. Bitte vergleichen Sie es mit dem, was {vendor} anzeigt; stimmt es überein, gehen Sie bitte noch einmal so vor, wie hier beschrieben.',
    no: '{vendor} godtar ikke det du skrev inn, så ingenting ble lagret. Sammenlign det med det {vendor} viser; hvis det er likt, gjør som beskrevet her en gang til.',
  },
  unanswered: {
    en: '{vendor} does not answer right now, so nothing was stored. Please enter it again in a few minutes.',
    de: '{vendor} antwortet gerade nicht, daher wurde nichts gespeichert. Bitte tragen Sie es in ein paar Minuten noch einmal ein.',
    no: '{vendor} svarer ikke akkurat nå, så ingenting ble lagret. Skriv det inn på nytt om noen minutter.',
  },
  'other-account': {
    en: 'This belongs to {account} in {vendor}, while this connection works with another account there, so nothing was stored. Please make it in the account that is connected; if the connection is to move to another one, please tell {contact}.',
    de: 'Das gehört in {vendor} zu {account}, diese Verbindung arbeitet dort aber mit einem anderen Account; daher wurde nichts gespeichert. Bitte legen Sie es in dem verbundenen Account an; soll die Verbindung zu einem anderen wechseln, geben Sie bitte {contact} Bescheid.',
    no: 'Dette hører til {account} i {vendor}, men denne tilkoblingen bruker en annen konto der, så ingenting ble lagret. Lag det i kontoen som er tilkoblet; skal tilkoblingen flyttes til en annen, gi beskjed til {contact}.',
  },
  'unnamed-account': {
    en: 'This belongs to another account of {vendor} than this connection works with, so nothing was stored. Please make it in the account that is connected; if the connection is to move to another one, please tell {contact}.',
    de: 'Das gehört zu einem anderen Account von {vendor} als dem, mit dem diese Verbindung arbeitet; daher wurde nichts gespeichert. Bitte legen Sie es in dem verbundenen Account an; soll die Verbindung zu einem anderen wechseln, geben Sie bitte {contact} Bescheid.',
    no: 'Dette hører til en annen konto i {vendor} enn den tilkoblingen bruker, så ingenting ble lagret. Lag det i kontoen som er tilkoblet; skal tilkoblingen flyttes til en annen, gi beskjed til {contact}.',
  },
  overtaken: {
    en: 'Somebody else stored another access to {vendor} a moment ago, so what you entered was not stored. If theirs is not the right one, please enter yours again.',
    de: 'Gerade eben hat jemand anderes einen anderen Zugang zu {vendor} gespeichert, daher wurde Ihrer nicht gespeichert. Ist der andere nicht der richtige, tragen Sie Ihren bitte noch einmal ein.',
    no: 'Noen andre lagret en annen tilgang til {vendor} for et øyeblikk siden, så det du skrev inn, ble ikke lagret. Er den andre ikke riktig, skriv inn din på nytt.',
  },
  awaited: {
    en: '{vendor} has not sent anybody back for this sign-in, or it was finished already. Please sign in first with the link; if that was more than ten minutes ago, please begin once more.',
    de: 'Für diese Anmeldung hat {vendor} noch niemanden zurückgeschickt, oder sie ist schon abgeschlossen. Bitte melden Sie sich zuerst über den Link an; ist das länger als zehn Minuten her, beginnen Sie bitte noch einmal.',
    no: '{vendor} har ikke sendt noen tilbake for denne påloggingen, eller den er alt fullført. Logg på med lenken først; er det mer enn ti minutter siden, begynn en gang til.',
  },
  declined: {
    en: 'The sign-in was declined in {vendor}, so nothing was stored. Please begin once more, and have an admin agree.',
    de: 'Die Anmeldung wurde in {vendor} abgelehnt, daher wurde nichts gespeichert. Bitte beginnen Sie noch einmal und lassen Sie einen Admin zustimmen.',
    no: 'Påloggingen ble avslått i {vendor}, så ingenting ble lagret. Begynn en gang til, og la en administrator godta.',
  },
  failed: {
    en: '{vendor} did not complete the sign-in, so nothing was stored. Please begin once more; if it stays so, please tell {contact}.',
    de: '{vendor} hat die Anmeldung nicht abgeschlossen, daher wurde nichts gespeichert. Bitte beginnen Sie noch einmal; bleibt es so, geben Sie bitte {contact} Bescheid.',
    no: '{vendor} fullførte ikke påloggingen, så ingenting ble lagret. Begynn en gang til; hvis det ikke hjelper, gi beskjed til {contact}.',
  },
  'as-before': {
    en: 'Stored: {vendor} takes it. You need not do anything else.',
    de: 'Gespeichert: {vendor} nimmt es an. Sie müssen nichts weiter tun.',
    no: 'Lagret: {vendor} godtar det. Du trenger ikke gjøre noe mer.',
  },
  resumed: {
    en: 'Stored: {vendor} takes it. The connection runs again, and what changed meanwhile follows by itself.',
    de: 'Gespeichert: {vendor} nimmt es an. Die Verbindung läuft wieder, und was sich inzwischen geändert hat, folgt von selbst.',
    no: 'Lagret: {vendor} godtar det. Tilkoblingen er i gang igjen, og det som er endret i mellomtiden, følger av seg selv.',
  },
  'paused-by-person': {
    en: 'Stored: {vendor} takes it. The connection stays paused, because somebody paused it on purpose; {contact} can tell you more.',
    de: 'Gespeichert: {vendor} nimmt es an. Die Verbindung bleibt angehalten, weil jemand sie absichtlich angehalten hat; bitte wenden Sie sich dazu an {contact}.',
    no: 'Lagret: {vendor} godtar det. Tilkoblingen er fortsatt på pause, fordi noen satte den på pause med vilje; spør {contact}.',
  },
  'waits-for-keys': {
    en: 'Stored: {vendor} takes it. The connection still stands, because {other} does not take its access. Please renew that one here too; then it runs again.',
    de: 'Gespeichert: {vendor} nimmt es an. Die Verbindung steht noch, weil {other} den dortigen Zugang nicht annimmt. Bitte erneuern Sie hier auch diesen; dann läuft sie wieder.',
    no: 'Lagret: {vendor} godtar det. Tilkoblingen er fortsatt stanset, fordi {other} ikke godtar tilgangen dit. Forny også den her; da går den igjen.',
  },
} as const satisfies Record<string, Wording>;
