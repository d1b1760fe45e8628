import type { Wording } from '../../../shared/wording.ts';

/** What each step comes to, as what happened. */
export const stepWords = {
  'create-customer': { en: 'customer created', de: 'Kunde angelegt', no: 'kunde opprettet' },
  'change-customer': { en: 'customer changed', de: 'Kunde geändert', no: 'kunde endret' },
  'create-project': { en: 'project created', de: 'Projekt angelegt', no: 'prosjekt opprettet' },
  'change-project': { en: 'project changed', de: 'Projekt geändert', no: 'prosjekt endret' },
  'create-voucher': { en: 'invoice posted', de: 'Rechnung gebucht', no: 'faktura bokført' },
  'link-voucher': {
    en: 'posted invoice found',
    de: 'gebuchte Rechnung gefunden',
    no: 'bokført faktura funnet',
  },
  'adopt-voucher': {
    en: 'posted invoice taken as it is',
    de: 'gebuchte Rechnung übernommen, wie sie ist',
    no: 'bokført faktura beholdt som den er',
  },
  'attach-pdf': { en: 'PDF attached', de: 'PDF angehängt', no: 'PDF lagt ved' },
  'read-number': { en: 'voucher number noted', de: 'Belegnummer notiert', no: 'bilagsnummer notert' },
} satisfies Record<string, Wording>;

export const entityWords = {
  invoice: { en: 'invoice', de: 'Rechnung', no: 'faktura' },
  creditNote: { en: 'credit note', de: 'Gutschrift', no: 'kreditnota' },
  customer: { en: 'customer', de: 'Kunde', no: 'kunde' },
  project: { en: 'project', de: 'Projekt', no: 'prosjekt' },
} satisfies Record<string, Wording>;
