import type { Details, Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';

/** What is written down about a connection, as its sentence reads after a time and a name. */
export const acts = {
  added: { en: 'added the connection', de: 'hat die Verbindung angelegt', no: 'la til tilkoblingen' },
  changed: { en: 'changed its settings', de: 'hat die Einstellungen geändert', no: 'endret innstillingene' },
  'types-chosen': {
    en: 'changed which types become which: {what_en}',
    de: 'hat die Zuordnung der Arten geändert: {what_de}',
    no: 'endret hvilke typer som blir til hvilke: {what_no}',
  },
  'keys-stored': {
    en: 'stored keys for {systems}',
    de: 'hat Zugangsdaten für {systems} hinterlegt',
    no: 'lagret nøkler for {systems}',
  },
  'access-renewed': {
    en: 'renewed the access to {vendor}',
    de: 'hat den Zugang zu {vendor} erneuert',
    no: 'fornyet tilgangen til {vendor}',
  },
  'signature-keys': {
    en: 'changed the signature keys of {vendor}, {count} in all now',
    de: 'hat die Signaturschlüssel von {vendor} geändert, nun {count}',
    no: 'endret signaturnøklene til {vendor}, nå {count}',
  },
  'signed-in': {
    en: 'signed in to {vendor}',
    de: 'hat sich bei {vendor} angemeldet',
    no: 'logget inn i {vendor}',
  },
  'set-up': { en: 'ran the set-up', de: 'hat die Einrichtung ausgeführt', no: 'kjørte oppsettet' },
  planned: {
    en: 'looked at what going live would do: {creates} new {creates|record|records}',
    de: 'hat angesehen, was beim Start geschähe: {creates} {creates|neuer Datensatz|neue Datensätze}',
    no: 'så på hva oppstart ville gjøre: {creates} {creates|ny post|nye poster}',
  },
  'live-asked': {
    en: 'asked to start the connection',
    de: 'hat um den Start der Verbindung gebeten',
    no: 'ba om at tilkoblingen startes',
  },
  'went-live': {
    en: 'started the connection',
    de: 'hat die Verbindung gestartet',
    no: 'startet tilkoblingen',
  },
  paused: {
    en: 'paused the connection',
    de: 'hat die Verbindung angehalten',
    no: 'satte tilkoblingen på pause',
  },
  stopped: {
    en: 'stopped the connection: {why_en}',
    de: 'hat die Verbindung angehalten: {why_de}',
    no: 'stanset tilkoblingen: {why_no}',
  },
  resumed: {
    en: 'let the connection run again',
    de: 'hat die Verbindung fortgesetzt',
    no: 'lot tilkoblingen fortsette',
  },
  cancelled: { en: 'ended the connection', de: 'hat die Verbindung beendet', no: 'avsluttet tilkoblingen' },
  'left-to-do': {
    en: 'ended the connection, and left to be done by hand: {left_en}',
    de: 'hat die Verbindung beendet; von Hand zu tun bleibt: {left_de}',
    no: 'avsluttet tilkoblingen; dette må gjøres for hånd: {left_no}',
  },
  'end-set': {
    en: 'set the end of the connection to {endsAt}',
    de: 'hat das Ende der Verbindung auf {endsAt} gesetzt',
    no: 'satte slutten for tilkoblingen til {endsAt}',
  },
  'end-taken-back': {
    en: 'took back the end of the connection',
    de: 'hat das Ende der Verbindung zurückgenommen',
    no: 'tok tilbake slutten for tilkoblingen',
  },
  'looked-again': {
    en: 'had {count} {count|record|records} looked at again',
    de: 'hat {count} {count|Datensatz|Datensätze} erneut prüfen lassen',
    no: 'lot {count} {count|post|poster} bli sett på igjen',
  },
  'looked-at-one': {
    en: 'had {record_en} looked at again',
    de: 'hat erneut prüfen lassen: {record_de}',
    no: 'lot {record_no} bli sett på igjen',
  },
  'brought-back': {
    en: 'had {record_en} made again, which somebody had removed',
    de: 'hat wieder anlegen lassen, was jemand entfernt hatte: {record_de}',
    no: 'fikk laget på nytt det noen hadde fjernet: {record_no}',
  },
  swept: {
    en: 'had both sides compared',
    de: 'hat beide Seiten abgleichen lassen',
    no: 'lot begge sider bli sammenlignet',
  },
  repaired: {
    en: 'had {count} {count|difference|differences} repaired',
    de: 'hat {count} {count|Abweichung|Abweichungen} beheben lassen',
    no: 'lot {count} avvik bli rettet',
  },
  replayed: {
    en: 'sent {count} parked {count|record|records} again',
    de: 'hat {count} liegen {count|gebliebenen Datensatz|gebliebene Datensätze} erneut gesendet',
    no: 'sendte {count} {count|parkert post|parkerte poster} på nytt',
  },
  discarded: {
    en: 'set {count} parked {count|record|records} aside',
    de: 'hat {count} liegen {count|gebliebenen Datensatz|gebliebene Datensätze} zurückgestellt',
    no: 'la {count} {count|parkert post|parkerte poster} til side',
  },
  'mail-bounced': {
    en: 'could not deliver a mail to {address}',
    de: 'konnte eine E-Mail an {address} nicht zustellen',
    no: 'fikk ikke levert en e-post til {address}',
  },
  'mail-unwanted': {
    en: 'learned that {address} reported a mail as unwanted',
    de: 'hat erfahren, dass {address} eine E-Mail als unerwünscht gemeldet hat',
    no: 'fikk vite at {address} meldte en e-post som uønsket',
  },
  invited: {
    en: 'invited {name} to these pages',
    de: 'hat {name} zu diesen Seiten eingeladen',
    no: 'inviterte {name} til disse sidene',
  },
  'access-ended': {
    en: 'signed everybody out of these pages',
    de: 'hat alle von diesen Seiten abgemeldet',
    no: 'logget alle ut av disse sidene',
  },
  'quote-sent': {
    en: 'sent the quote {quote}',
    de: 'hat das Angebot {quote} gesendet',
    no: 'sendte tilbudet {quote}',
  },
  'hooks-mended': {
    en: 'brought the webhooks of {vendor} back: {what_en}. Between {from} and {to} none may have come; what changed meanwhile was looked for, nothing is lost',
    de: 'hat die Webhooks von {vendor} wiederhergestellt: {what_de}. Zwischen {from} und {to} kam vielleicht keiner; was sich in dieser Zeit änderte, wurde gesucht, es ging nichts verloren',
    no: 'fikk webhookene fra {vendor} i gang igjen: {what_no}. Mellom {from} og {to} kom det kanskje ingen; det som ble endret i mellomtiden, er funnet frem, ingenting er tapt',
  },
  'hooks-mended-found': {
    en: 'brought the webhooks of {vendor} back: {what_en} between {from} and {to}. Changes found of that time: {count}; nothing is lost',
    de: 'hat die Webhooks von {vendor} wiederhergestellt: {what_de} zwischen {from} und {to}. Gefundene Änderungen aus dieser Zeit: {count}; es ging nichts verloren',
    no: 'fikk webhookene fra {vendor} i gang igjen: {what_no} mellom {from} og {to}. Endringer funnet fra denne tiden: {count}; ingenting er tapt',
  },
  'hooks-mended-paused': {
    en: 'brought the webhooks of {vendor} back: {what_en}. What changed meanwhile is looked for as soon as the connection runs again',
    de: 'hat die Webhooks von {vendor} wiederhergestellt: {what_de}. Was sich in dieser Zeit änderte, wird gesucht, sobald die Verbindung wieder läuft',
    no: 'fikk webhookene fra {vendor} i gang igjen: {what_no}. Det som ble endret i mellomtiden, blir funnet frem så snart tilkoblingen går igjen',
  },
  'hooks-tidied': {
    en: 'removed doubled webhooks of {vendor}',
    de: 'hat doppelte Webhooks von {vendor} entfernt',
    no: 'fjernet doble webhooker fra {vendor}',
  },
  'hooks-troubled': {
    en: 'noticed trouble with the webhooks of {vendor}: {what_en}',
    de: 'hat ein Problem mit den Webhooks von {vendor} bemerkt: {what_de}',
    no: 'oppdaget et problem med webhookene fra {vendor}: {what_no}',
  },
  'hooks-well': {
    en: 'found the webhooks of {vendor} in order again',
    de: 'fand die Webhooks von {vendor} wieder in Ordnung',
    no: 'fant webhookene fra {vendor} i orden igjen',
  },
} as const satisfies Record<string, Wording>;

export type Act = keyof typeof acts;

export function actText(act: Act, details: Details, language: Language): string {
  return say(acts[act], details, language);
}
