import type { Wording } from '../../../shared/wording.ts';

/** Parts of the checklist, as they are named where HQ refuses them. */
export const partWords = {
  hqKey: { en: 'HQ token', de: 'HQ-Token' },
  tenant: { en: 'HQ system', de: 'HQ-System' },
  generations: { en: 'interface of HQ', de: 'Schnittstelle von HQ' },
  hqRights: { en: 'rights of the HQ token', de: 'Rechte des HQ-Tokens' },
  fields: { en: 'HQ project fields', de: 'HQ-Projektfelder' },
  linksOfHq: { en: 'HQ projects', de: 'HQ-Projekte' },
  people: { en: 'people', de: 'Personen' },
  types: { en: 'HQ task types and awork types of work', de: 'HQ-Aufgabentypen und awork-Tätigkeiten' },
  settings: { en: 'HQ settings', de: 'HQ-Einstellungen' },
} as const satisfies Record<string, Wording>;
