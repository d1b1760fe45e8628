import type { Details, Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';

/** What is written down about a connection, as its sentence reads after a time and a name. */
export const acts = {
  added: { en: 'added the connection', de: 'hat die Verbindung angelegt', no: 'la til tilkoblingen' },
  changed: { en: 'changed its settings', de: 'hat die Einstellungen geändert', no: 'endret innstillingene' },
  'keys-stored': {
    en: 'stored keys for {systems}',
    de: 'hat Zugangsdaten für {systems} hinterlegt',
    no: 'lagret nøkler for {systems}',
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
    en: 'looked at what going live would do: {creates} new records',
    de: 'hat angesehen, was beim Start geschähe: {creates} neue Datensätze',
    no: 'så på hva oppstart ville gjøre: {creates} nye poster',
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
    en: 'had {count} records looked at again',
    de: 'hat {count} Datensätze erneut prüfen lassen',
    no: 'lot {count} poster bli sett på igjen',
  },
  swept: {
    en: 'had both sides compared',
    de: 'hat beide Seiten abgleichen lassen',
    no: 'lot begge sider bli sammenlignet',
  },
  repaired: {
    en: 'had {count} differences repaired',
    de: 'hat {count} Abweichungen beheben lassen',
    no: 'lot {count} avvik bli rettet',
  },
  replayed: {
    en: 'sent {count} dead letters again',
    de: 'hat {count} liegen gebliebene Datensätze erneut gesendet',
    no: 'sendte {count} parkerte poster på nytt',
  },
  discarded: {
    en: 'discarded {count} dead letters',
    de: 'hat {count} liegen gebliebene Datensätze verworfen',
    no: 'forkastet {count} parkerte poster',
  },
  'quote-sent': {
    en: 'sent the quote {quote}',
    de: 'hat das Angebot {quote} gesendet',
    no: 'sendte tilbudet {quote}',
  },
} as const satisfies Record<string, Required<Wording>>;

export type Act = keyof typeof acts;

export function actText(act: Act, details: Details, language: Language): string {
  return say(acts[act], details, language);
}
