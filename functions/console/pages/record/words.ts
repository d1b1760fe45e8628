import type { Wording } from '../../../../shared/wording.ts';

export const words = {
  found: { en: 'Found for “{text}”', de: 'Gefunden zu „{text}“', no: 'Funnet for «{text}»' },
  nothingFound: { en: 'Nothing was found.', de: 'Es wurde nichts gefunden.', no: 'Ingenting ble funnet.' },
  now: { en: 'What happens next', de: 'Was als Nächstes geschieht', no: 'Det som skjer nå' },
  nothing: {
    en: 'Nothing: both sides agree.',
    de: 'Nichts: Beide Seiten stimmen überein.',
    no: 'Ingenting: Begge sider er like.',
  },
  staysSo: {
    en: 'Nothing by itself: what differs below stays so until somebody changes it.',
    de: 'Von selbst nichts: Was unten abweicht, bleibt so, bis es jemand ändert.',
    no: 'Ingenting av seg selv: Det som avviker under, forblir slik til noen endrer det.',
  },
  sides: {
    en: 'Both sides as they are now',
    de: 'Beide Seiten, wie sie jetzt sind',
    no: 'Begge sider slik de er nå',
  },
  gone: {
    en: 'It is gone on the other side.',
    de: 'Auf der anderen Seite gibt es diesen Datensatz nicht mehr.',
    no: 'Den er borte på den andre siden.',
  },
  notYet: {
    en: '{vendor} does not have it yet. This is what {source} has now:',
    de: 'In {vendor} gibt es dazu noch nichts. Das steht jetzt in {source}:',
    no: 'Det finnes ikke i {vendor} ennå. Dette har {source} nå:',
  },
  notThere: {
    en: '{vendor} does not have it. This is what {source} has now:',
    de: 'In {vendor} gibt es dazu nichts. Das steht jetzt in {source}:',
    no: 'Det finnes ikke i {vendor}. Dette har {source} nå:',
  },
  inVendor: { en: 'In {vendor}', de: 'In {vendor}', no: 'I {vendor}' },
  id: { en: 'Id in {vendor}: {id}', de: 'Id in {vendor}: {id}', no: 'ID i {vendor}: {id}' },
  unread: {
    en: 'One of the two sides could not be read now.',
    de: 'Eine der beiden Seiten war gerade nicht lesbar.',
    no: 'En av de to sidene kunne ikke leses nå.',
  },
  leftAlone: {
    en: 'The other side is left as it is. This is what {source} has now:',
    de: 'Die andere Seite bleibt, wie sie ist. Das steht jetzt in {source}:',
    no: 'Den andre siden blir stående som den er. Dette har {source} nå:',
  },
  notCompared: {
    en: 'There is nothing to compare yet.',
    de: 'Es gibt noch nichts zu vergleichen.',
    no: 'Det er ikke noe å sammenligne ennå.',
  },
  field: { en: 'Field', de: 'Feld', no: 'Felt' },
  wanted: { en: 'Should be', de: 'Soll', no: 'Skal være' },
  held: { en: 'Is there', de: 'Ist', no: 'Er der' },
  empty: { en: 'empty', de: 'leer', no: 'tomt' },
  differs: { en: 'differs', de: 'weicht ab', no: 'avviker' },
  differsStill: {
    en: 'differs: {why}',
    de: 'weicht ab: {why}',
    no: 'avviker: {why}',
  },
  same: { en: 'same', de: 'gleich', no: 'likt' },
  comparison: { en: 'Compared', de: 'Vergleich', no: 'Sammenlignet' },
  history: { en: 'What was done', de: 'Was bisher geschah', no: 'Det som er gjort' },
  needsYou: {
    en: 'It does not go on until somebody acts: {sentence}',
    de: 'Er geht erst weiter, wenn jemand handelt: {sentence}',
    no: 'Den går ikke videre før noen gjør noe: {sentence}',
  },
  planned: { en: 'Planned: {steps}.', de: 'Vorgesehen: {steps}.', no: 'Planlagt: {steps}.' },
  bringBack: {
    en: 'Make it again in {vendor}',
    de: 'In {vendor} wieder anlegen',
    no: 'Lag den på nytt i {vendor}',
  },
  onLook: {
    en: 'Nothing by itself. “Look again” would do this: {steps}.',
    de: 'Von selbst nichts. „Erneut prüfen“ würde dies tun: {steps}.',
    no: 'Ingenting av seg selv. «Se på nytt» ville gjøre dette: {steps}.',
  },
  neverHandled: {
    en: 'It was never handled.',
    de: 'Dieser Datensatz wurde noch nie bearbeitet.',
    no: 'Den er aldri behandlet.',
  },
  remembered: {
    en: 'A change of it is remembered until the connection runs again.',
    de: 'Eine Änderung ist vorgemerkt, bis die Verbindung wieder läuft.',
    no: 'En endring er notert til tilkoblingen er i gang igjen.',
  },
} as const satisfies Record<string, Wording>;
