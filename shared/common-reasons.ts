import { defineReasons } from './reason.ts';

/** Reasons that any direction can meet. */
export const commonReasons = defineReasons({
  'up-to-date': {
    kind: 'skip',
    en: 'Both sides already agree.',
    de: 'Beide Seiten stimmen bereits überein.',
  },
  'brought-in-line': {
    kind: 'skip',
    en: 'Done: {steps}.',
    de: 'Erledigt: {steps}.',
  },
  superseded: {
    kind: 'skip',
    en: 'A later reading already included this change.',
    de: 'Eine spätere Abfrage enthielt diese Änderung bereits.',
  },
  'connection-paused': {
    kind: 'wait',
    en: 'The connection is paused. The record follows as soon as it is resumed.',
    de: 'Die Verbindung ist angehalten. Der Datensatz folgt, sobald sie fortgesetzt wird.',
  },
  'rate-limited': {
    kind: 'retry',
    en: '{vendor} asked us to slow down. Nothing to do, the record is retried.',
    de: '{vendor} bittet um langsamere Anfragen. Nichts zu tun, der Datensatz wird wiederholt.',
  },
  'quota-booked': {
    kind: 'retry',
    en: 'The call budget of {vendor} is used up. The record has a later slot.',
    de: 'Das Anfragekontingent von {vendor} ist aufgebraucht. Der Datensatz hat einen späteren Platz.',
  },
  'claim-held': {
    kind: 'retry',
    en: 'The record is being worked on right now.',
    de: 'Der Datensatz wird gerade bearbeitet.',
  },
  'vendor-unavailable': {
    kind: 'retry',
    en: '{vendor} does not answer ({problem}). Nothing to do, the record is retried.',
    de: '{vendor} antwortet nicht ({problem}). Nichts zu tun, der Datensatz wird wiederholt.',
  },
  'answer-lost': {
    kind: 'retry',
    en: '{vendor} did not confirm a write ({problem}). We look first, before we write again.',
    de: '{vendor} hat eine Änderung nicht bestätigt ({problem}). Wir prüfen erst, bevor wir erneut schreiben.',
  },
  conflict: {
    kind: 'retry',
    en: '{vendor} reports a simultaneous change. The record is retried.',
    de: '{vendor} meldet eine gleichzeitige Änderung. Der Datensatz wird wiederholt.',
  },
  unexpected: {
    kind: 'retry',
    en: 'Something unexpected happened on our side ({message}). The record is retried.',
    de: 'Auf unserer Seite ist etwas Unerwartetes passiert ({message}). Der Datensatz wird wiederholt.',
  },
  'answer-unreadable': {
    kind: 'park',
    en: '{vendor} answered in a form we do not know, at {path}: {problem}. Please tell support.',
    de: '{vendor} hat in unbekannter Form geantwortet, bei {path}: {problem}. Bitte den Support informieren.',
  },
  'access-denied': {
    kind: 'park',
    en: '{vendor} does not let us do this ({call}): {problem}. Check the rights of the key.',
    de: '{vendor} erlaubt uns das nicht ({call}): {problem}. Bitte die Rechte des Schlüssels prüfen.',
  },
  'record-missing': {
    kind: 'park',
    en: 'A record we need is gone in {vendor} ({call}).',
    de: 'Ein benötigter Datensatz fehlt in {vendor} ({call}).',
  },
  'vendor-refused': {
    kind: 'park',
    en: '{vendor} refused the change ({call}): {problem}. Correct the record, then replay it.',
    de: '{vendor} hat die Änderung abgelehnt ({call}): {problem}. Bitte den Datensatz berichtigen und wiederholen.',
  },
  'gave-up': {
    kind: 'park',
    en: 'Retried for {days} days without success. Last reason: {last}.',
    de: '{days} Tage lang ohne Erfolg wiederholt. Letzter Grund: {last}.',
  },
  'pointer-unreadable': {
    kind: 'park',
    en: 'A queue message could not be read: {problem}.',
    de: 'Eine Nachricht in der Warteschlange war nicht lesbar: {problem}.',
  },
  'connection-unknown': {
    kind: 'park',
    en: 'The connection {connection} does not exist.',
    de: 'Die Verbindung {connection} gibt es nicht.',
  },
  crashed: {
    kind: 'park',
    en: 'The worker stopped several times while handling this record. Replay it, then tell support if it returns.',
    de: 'Der Prozess brach bei diesem Datensatz mehrfach ab. Bitte wiederholen und bei Rückkehr den Support informieren.',
  },
  'delete-breaker': {
    kind: 'park',
    en: 'More than {limit} deletions within {hours} hours: stopped to be safe. Check, then approve the deletions.',
    de: 'Mehr als {limit} Löschungen in {hours} Stunden: vorsichtshalber gestoppt. Bitte prüfen und freigeben.',
  },
  'credentials-refused': {
    kind: 'pause',
    en: '{vendor} refuses the key of this connection ({problem}). Store a valid key, then resume.',
    de: '{vendor} lehnt den Schlüssel dieser Verbindung ab ({problem}). Bitte gültigen Schlüssel hinterlegen und fortsetzen.',
  },
  'credentials-missing': {
    kind: 'pause',
    en: 'The stored credentials are incomplete: {problem}. Complete them, then resume.',
    de: 'Die hinterlegten Zugangsdaten sind unvollständig: {problem}. Bitte ergänzen und fortsetzen.',
  },
  'base-url-refused': {
    kind: 'pause',
    en: 'The address {url} does not belong to {domain}. Correct the connection, then resume.',
    de: 'Die Adresse {url} gehört nicht zu {domain}. Bitte die Verbindung berichtigen und fortsetzen.',
  },
});
