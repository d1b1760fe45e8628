import { defineReasons } from './reason.ts';

/** Reasons that any direction can meet. */
export const commonReasons = defineReasons({
  'up-to-date': {
    kind: 'skip',
    en: 'Both sides already agree.',
    de: 'Beide Seiten stimmen bereits überein.',
    no: 'Begge sider er allerede like.',
  },
  'brought-in-line': {
    kind: 'skip',
    en: 'Done: {steps}.',
    de: 'Erledigt: {steps}.',
    no: 'Utført: {steps}.',
  },
  superseded: {
    kind: 'skip',
    en: 'A later reading already included this change.',
    de: 'Eine spätere Abfrage enthielt diese Änderung bereits.',
    no: 'En senere lesing tok allerede med denne endringen.',
  },
  'connection-paused': {
    kind: 'wait',
    en: 'The connection is paused. The record follows as soon as it is resumed.',
    de: 'Die Verbindung ist angehalten. Der Datensatz folgt, sobald sie fortgesetzt wird.',
    no: 'Tilkoblingen er satt på pause. Posten følger så snart den gjenopptas.',
  },
  'rate-limited': {
    kind: 'retry',
    en: '{vendor} asked us to slow down. Nothing to do, the record is retried.',
    de: '{vendor} bittet um langsamere Anfragen. Nichts zu tun, der Datensatz wird wiederholt.',
    no: '{vendor} ber oss gå saktere. Ingenting å gjøre, posten prøves igjen.',
  },
  'quota-booked': {
    kind: 'retry',
    en: 'The call budget of {vendor} is used up. The record has a later slot.',
    de: 'Das Anfragekontingent von {vendor} ist aufgebraucht. Der Datensatz hat einen späteren Platz.',
    no: 'Kallkvoten hos {vendor} er brukt opp. Posten har fått en senere plass.',
  },
  'claim-held': {
    kind: 'retry',
    en: 'The record is being worked on right now.',
    de: 'Der Datensatz wird gerade bearbeitet.',
    no: 'Posten behandles akkurat nå.',
  },
  'vendor-unavailable': {
    kind: 'retry',
    en: '{vendor} does not answer ({problem}). Nothing to do, the record is retried.',
    de: '{vendor} antwortet nicht ({problem}). Nichts zu tun, der Datensatz wird wiederholt.',
    no: '{vendor} svarer ikke ({problem}). Ingenting å gjøre, posten prøves igjen.',
  },
  'answer-lost': {
    kind: 'retry',
    en: '{vendor} did not confirm a write ({problem}). We look first, before we write again.',
    de: '{vendor} hat eine Änderung nicht bestätigt ({problem}). Wir prüfen erst, bevor wir erneut schreiben.',
    no: '{vendor} bekreftet ikke en skriving ({problem}). Vi ser etter før vi skriver på nytt.',
  },
  conflict: {
    kind: 'retry',
    en: '{vendor} reports a simultaneous change. The record is retried.',
    de: '{vendor} meldet eine gleichzeitige Änderung. Der Datensatz wird wiederholt.',
    no: '{vendor} melder om en samtidig endring. Posten prøves igjen.',
  },
  'credentials-replaced': {
    kind: 'retry',
    en: 'The credentials of this connection were replaced meanwhile. Nothing to do, the record is retried with them.',
    de: 'Die Zugangsdaten dieser Verbindung wurden inzwischen ersetzt. Nichts zu tun, der Datensatz wird damit wiederholt.',
    no: 'Tilgangene til denne tilkoblingen ble byttet i mellomtiden. Ingenting å gjøre, posten prøves igjen med dem.',
  },
  unexpected: {
    kind: 'retry',
    en: 'Something unexpected happened on our side ({message}). The record is retried.',
    de: 'Auf unserer Seite ist etwas Unerwartetes passiert ({message}). Der Datensatz wird wiederholt.',
    no: 'Noe uventet skjedde hos oss ({message}). Posten prøves igjen.',
  },
  'answer-unreadable': {
    kind: 'park',
    en: '{vendor} answered in a form we do not know, at {path}: {problem}. Please tell support.',
    de: '{vendor} hat in unbekannter Form geantwortet, bei {path}: {problem}. Bitte den Support informieren.',
    no: '{vendor} svarte i en form vi ikke kjenner, ved {path}: {problem}. Gi beskjed til support.',
  },
  'access-denied': {
    kind: 'park',
    en: '{vendor} does not let us do this ({call}): {problem}. Check the rights of the key.',
    de: '{vendor} erlaubt uns das nicht ({call}): {problem}. Bitte die Rechte des Schlüssels prüfen.',
    no: '{vendor} lar oss ikke gjøre dette ({call}): {problem}. Sjekk rettighetene til nøkkelen.',
  },
  'record-missing': {
    kind: 'park',
    en: 'A record we need is gone in {vendor} ({call}).',
    de: 'Ein benötigter Datensatz fehlt in {vendor} ({call}).',
    no: 'En post vi trenger, er borte i {vendor} ({call}).',
  },
  'vendor-refused': {
    kind: 'park',
    en: '{vendor} refused the change ({call}): {problem}. Correct the record, then replay it.',
    de: '{vendor} hat die Änderung abgelehnt ({call}): {problem}. Bitte den Datensatz berichtigen und wiederholen.',
    no: '{vendor} avviste endringen ({call}): {problem}. Rett posten og send den på nytt.',
  },
  'gave-up': {
    kind: 'park',
    en: 'Retried for {days} days without success. Last reason: {last}.',
    de: '{days} Tage lang ohne Erfolg wiederholt. Letzter Grund: {last}.',
    no: 'Prøvd i {days} dager uten hell. Siste grunn: {last}.',
  },
  'pointer-unreadable': {
    kind: 'park',
    en: 'A queue message could not be read: {problem}.',
    de: 'Eine Nachricht in der Warteschlange war nicht lesbar: {problem}.',
    no: 'En kømelding kunne ikke leses: {problem}.',
  },
  'connection-unknown': {
    kind: 'park',
    en: 'The connection {connection} does not exist.',
    de: 'Die Verbindung {connection} gibt es nicht.',
    no: 'Tilkoblingen {connection} finnes ikke.',
  },
  crashed: {
    kind: 'park',
    en: 'The worker stopped several times while handling this record. Replay it, then tell support if it returns.',
    de: 'Der Prozess brach bei diesem Datensatz mehrfach ab. Bitte wiederholen und bei Rückkehr den Support informieren.',
    no: 'Prosessen stanset flere ganger ved denne posten. Send den på nytt, og gi beskjed til support hvis den kommer tilbake.',
  },
  'delete-breaker': {
    kind: 'park',
    en: 'More than {limit} deletions within {hours} hours: stopped to be safe. Check, then approve the deletions.',
    de: 'Mehr als {limit} Löschungen in {hours} Stunden: vorsichtshalber gestoppt. Bitte prüfen und freigeben.',
    no: 'Mer enn {limit} slettinger innen {hours} timer: stanset for sikkerhets skyld. Sjekk, og godkjenn så slettingene.',
  },
  'credentials-refused': {
    kind: 'pause',
    en: '{vendor} refuses the key of this connection ({problem}). Store a valid key, then resume.',
    de: '{vendor} lehnt den Schlüssel dieser Verbindung ab ({problem}). Bitte gültigen Schlüssel hinterlegen und fortsetzen.',
    no: '{vendor} avviser nøkkelen til denne tilkoblingen ({problem}). Legg inn en gyldig nøkkel og gjenoppta.',
  },
  'credentials-missing': {
    kind: 'pause',
    en: 'The stored credentials are incomplete: {problem}. Complete them, then resume.',
    de: 'Die hinterlegten Zugangsdaten sind unvollständig: {problem}. Bitte ergänzen und fortsetzen.',
    no: 'De lagrede tilgangene er ufullstendige: {problem}. Fyll dem ut og gjenoppta.',
  },
  'base-url-refused': {
    kind: 'pause',
    en: 'The address {url} does not belong to {domain}. Correct the connection, then resume.',
    de: 'Die Adresse {url} gehört nicht zu {domain}. Bitte die Verbindung berichtigen und fortsetzen.',
    no: 'Adressen {url} hører ikke til {domain}. Rett tilkoblingen og gjenoppta.',
  },
});
