import type { Cause } from '../../../../shared/reconcile/cause.ts';
import type { Wording } from '../../../../shared/wording.ts';

const elsewhere: Wording = {
  en: 'differs for a known reason',
  de: 'weicht aus bekanntem Grund ab',
  no: 'er ulik av en kjent grunn',
};

/** What a full comparison found and nothing explains. */
export const foundWords = {
  found: {
    en: 'Unexplained differences: {count}',
    de: 'Unerklärte Abweichungen: {count}',
    no: 'Uforklarte avvik: {count}',
  },
  compared: {
    en: 'Found when both sides were compared in full, {when}.',
    de: 'Gefunden beim vollständigen Abgleich beider Seiten, {when}.',
    no: 'Funnet da begge sider ble sammenlignet fullt ut, {when}.',
  },
  more: { en: '… and {count} more.', de: '… und {count} weitere.', no: '… og {count} til.' },
  field: {
    en: '{field}: {held}, should be {wanted}',
    de: '{field}: {held}, soll {wanted}',
    no: '{field}: {held}, skal være {wanted}',
  },
  causes: {
    missing: {
      en: 'in {source}, but not in {target}',
      de: 'in {source}, aber nicht in {target}',
      no: 'i {source}, men ikke i {target}',
    },
    gone: {
      en: 'somebody removed it in {target}',
      de: 'in {target} von jemandem entfernt',
      no: 'fjernet av noen i {target}',
    },
    differs: { en: 'not the same', de: 'verschieden', no: 'ulikt' },
    doubled: {
      en: 'in {target} more often than once',
      de: 'in {target} mehr als einmal',
      no: 'mer enn én gang i {target}',
    },
    'source-gone': {
      en: 'in {target}, but no longer in {source}',
      de: 'in {target}, aber nicht mehr in {source}',
      no: 'i {target}, men ikke lenger i {source}',
    },
    'not-linked': {
      en: 'in both, but not connected yet',
      de: 'in beiden, aber noch nicht verbunden',
      no: 'i begge, men ikke koblet ennå',
    },
    ...{ removed: elsewhere, parked: elsewhere, locked: elsewhere, waiting: elsewhere },
    'not-ours': { en: 'not from here', de: 'nicht von hier', no: 'ikke herfra' },
  },
} as const satisfies Record<string, Wording | Record<Cause, Wording>>;
