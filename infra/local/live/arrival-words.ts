import { vendorNames } from '../../../shared/vendor.ts';
import type { Change } from './changes.ts';
import { secondsText } from './quantities.ts';
import type { Told } from './told.ts';
import { tell } from './told.ts';

const caused = {
  added: {
    en: 'Entered in {vendor}: {what}',
    de: 'In {vendor} eingetragen: {what}',
    no: 'Ført i {vendor}: {what}',
  },
  changed: {
    en: 'Changed in {vendor}: {what}',
    de: 'In {vendor} geändert: {what}',
    no: 'Endret i {vendor}: {what}',
  },
  removed: {
    en: 'Removed in {vendor}: {what}',
    de: 'In {vendor} entfernt: {what}',
    no: 'Fjernet i {vendor}: {what}',
  },
};
const arrived = {
  added: {
    en: '{what} arrived in {vendor}{later}',
    de: 'In {vendor} angekommen{later}: {what}',
    no: '{what} kom fram i {vendor}{later}',
  },
  changed: {
    en: '{what} followed in {vendor}{later}',
    de: 'In {vendor} nachgezogen{later}: {what}',
    no: '{what} fulgte etter i {vendor}{later}',
  },
  removed: {
    en: '{what} left {vendor}{later}',
    de: 'Aus {vendor} verschwunden{later}: {what}',
    no: '{what} forsvant fra {vendor}{later}',
  },
};
const later = { en: ', {seconds} later', de: ', {seconds} später', no: ', {seconds} senere' };

export function causedSentence({ kind, record }: Change): Told {
  return tell(caused[kind], { what: record.phrase, vendor: vendorNames[record.vendor] });
}

/** The time it took is left out where nobody has seen how it began. */
export function arrivedSentence({ kind, record }: Change, tookMilliseconds: number | undefined): Told {
  return tell(arrived[kind], {
    what: record.phrase,
    vendor: vendorNames[record.vendor],
    later: tookMilliseconds === undefined ? '' : tell(later, { seconds: secondsText(tookMilliseconds) }),
  });
}
