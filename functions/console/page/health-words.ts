import type { Wording } from '../../../shared/wording.ts';
import type { Health } from '../../ops/health/health.ts';

export const healthWords = {
  'in-step': { en: 'In step', de: 'Im Takt', no: 'I takt' },
  waiting: { en: 'Waiting', de: 'Wartet', no: 'Venter' },
  'needs-you': { en: 'Needs you', de: 'Braucht Sie', no: 'Trenger deg' },
  stopped: { en: 'Stopped', de: 'Steht', no: 'Stanset' },
  prepared: { en: 'Not started yet', de: 'Noch nicht gestartet', no: 'Ikke startet ennå' },
  ended: { en: 'Ended', de: 'Beendet', no: 'Avsluttet' },
} as const satisfies Record<Health, Wording>;

/** What the word means for a connection. */
export const healthSentences = {
  'in-step': {
    en: 'Everything has arrived.',
    de: 'Alles ist angekommen.',
    no: 'Alt har kommet frem.',
  },
  waiting: {
    en: 'Some records have not arrived yet. They go on by themselves as soon as what each waits for is there; below it says what that is.',
    de: 'Einige Datensätze sind noch nicht angekommen. Sie gehen von selbst weiter, sobald da ist, worauf jeder wartet; unten steht, was das ist.',
    no: 'Noen poster har ikke kommet frem ennå. De går videre av seg selv så snart det de venter på, er på plass; under står det hva det er.',
  },
  'needs-you': {
    en: 'Some records do not go on until somebody acts. Each says below what to do.',
    de: 'Einige Datensätze gehen erst weiter, wenn jemand handelt. Bei jedem steht unten, was zu tun ist.',
    no: 'Noen poster går ikke videre før noen gjør noe. Under står det hva for hver av dem.',
  },
  stopped: {
    en: 'Nothing is transferred. Nothing is lost: changes follow as soon as it runs again.',
    de: 'Es wird nichts übertragen. Nichts geht verloren: Änderungen folgen, sobald die Verbindung wieder läuft.',
    no: 'Ingenting overføres. Ingenting går tapt: Endringer følger så snart den er i gang igjen.',
  },
  prepared: {
    en: 'It is being prepared; nothing is transferred before somebody starts it.',
    de: 'Sie wird vorbereitet; es wird nichts übertragen, bevor jemand sie startet.',
    no: 'Den forberedes; ingenting overføres før noen starter den.',
  },
  ended: {
    en: 'It has ended, and transfers nothing any more.',
    de: 'Sie ist beendet und überträgt nichts mehr.',
    no: 'Den er avsluttet og overfører ingenting mer.',
  },
} as const satisfies Record<Health, Wording>;

/** Nothing is on its way, and yet not all is the same. */
export const differingStill: Wording = {
  en: 'Nothing is on its way. {count} {count|record is|records are} not the same on both sides; below it says why.',
  de: 'Nichts ist unterwegs. {count} {count|Datensatz ist|Datensätze sind} auf beiden Seiten verschieden; unten steht, warum.',
  no: 'Ingenting er underveis. {count} {count|post er ulik|poster er ulike} på de to sidene; under står det hvorfor.',
};

/** Of one that was started a moment ago. */
export const beginning: Wording = {
  en: 'It was started a moment ago. Both sides are compared for the first time, and records arrive one after the other.',
  de: 'Sie wurde gerade gestartet. Beide Seiten werden zum ersten Mal abgeglichen, und die Datensätze kommen einer nach dem anderen an.',
  no: 'Den ble nettopp startet. Begge sider sammenlignes for første gang, og postene kommer frem én etter én.',
};

/** Which colour a word has; the word itself says the same. */
export const healthTones: Record<Health, 'good' | 'wait' | 'bad' | 'quiet'> = {
  ...{ 'in-step': 'good', waiting: 'wait', 'needs-you': 'bad', stopped: 'bad' },
  ...{ prepared: 'quiet', ended: 'quiet' },
};
