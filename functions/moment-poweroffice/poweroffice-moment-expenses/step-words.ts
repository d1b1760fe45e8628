import type { Wording } from '../../../shared/wording.ts';

/** What each step comes to, as what happened. */
export const stepWords = {
  'create-expense': { en: 'expense entered', de: 'Ausgabe angelegt', no: 'kostnad registrert' },
  'link-expense': { en: 'expense of ours found', de: 'eigene Ausgabe gefunden', no: 'egen kostnad funnet' },
  'adopt-expense': {
    en: 'equal expense taken as it is',
    de: 'gleiche Ausgabe übernommen, wie sie ist',
    no: 'lik kostnad beholdt som den er',
  },
  'find-documents': { en: 'documents attached', de: 'Unterlagen angehängt', no: 'dokumenter lagt ved' },
} satisfies Record<string, Wording>;

export const entityWords = {
  voucher: { en: 'voucher', de: 'Beleg', no: 'bilag' },
} satisfies Record<string, Wording>;
