import type { Wording } from '../../../../shared/wording.ts';

export const words = {
  search: {
    en: 'Search by id or systems',
    de: 'Nach Kennung oder Systemen suchen',
    no: 'Søk etter kode eller systemer',
  },
  searchNow: { en: 'Search', de: 'Suchen', no: 'Søk' },
  none: {
    en: 'There is no connection whose id or systems contain “{text}”.',
    de: 'Es gibt keine Verbindung, deren Kennung oder Systeme „{text}“ enthalten.',
    no: 'Det finnes ingen tilkobling med «{text}» i kode eller systemer.',
  },
  showAll: { en: 'Show all', de: 'Alle zeigen', no: 'Vis alle' },
  empty: {
    en: 'There is no connection yet. The first one comes from a connection file: write one for your customer, then store it with',
    de: 'Es gibt noch keine Verbindung. Die erste kommt aus einer Verbindungsdatei: Schreiben Sie eine für Ihren Kunden und speichern Sie sie mit',
    no: 'Det finnes ingen tilkobling ennå. Den første kommer fra en tilkoblingsfil: Skriv en for kunden din, og lagre den med',
  },
  emptyThen: {
    en: 'It then appears here, and its page leads to the start step by step.',
    de: 'Danach erscheint sie hier, und ihre Seite führt Schritt für Schritt zum Start.',
    no: 'Da vises den her, og siden dens fører til start trinn for trinn.',
  },
  connection: { en: 'Connection', de: 'Verbindung', no: 'Tilkobling' },
  systems: { en: 'Systems', de: 'Systeme', no: 'Systemer' },
  health: { en: 'State', de: 'Zustand', no: 'Tilstand' },
  why: { en: 'Why', de: 'Grund', no: 'Grunn' },
  oldest: { en: 'Oldest open', de: 'Ältestes Offene', no: 'Eldste åpne' },
  compared: { en: 'Compared', de: 'Abgeglichen', no: 'Sammenlignet' },
  differences: {
    en: '{count} {count|difference|differences} ({when})',
    de: '{count} {count|Abweichung|Abweichungen} ({when})',
    no: '{count} avvik ({when})',
  },
  hooks: { en: 'Webhooks', de: 'Webhooks', no: 'Webhooks' },
  hooksWell: { en: 'well', de: 'in Ordnung', no: 'i orden' },
  hooksTroubled: { en: 'trouble: {names}', de: 'gestört: {names}', no: 'problem: {names}' },
  asked: {
    en: '{name} asks for the start',
    de: '{name} bittet um den Start',
    no: '{name} ber om start',
  },
  pausedByHand: {
    en: 'An operator paused it.',
    de: 'Sie wurde von Hand angehalten.',
    no: 'Den ble satt på pause for hånd.',
  },
  andMore: {
    en: '{cause} – and {count} more',
    de: '{cause} – und {count} {count|weiterer|weitere}',
    no: '{cause} – og {count} til',
  },
  total: {
    en: '{count} {count|connection|connections}: {list}',
    de: '{count} {count|Verbindung|Verbindungen}: {list}',
    no: '{count} {count|tilkobling|tilkoblinger}: {list}',
  },
} as const satisfies Record<string, Required<Wording>>;
