import type { Wording } from '../../../shared/wording.ts';

/** Parts of the checklist, as they are named where HQ refuses them. */
export const partWords = {
  hqKey: { en: 'HQ token', de: 'HQ-Token', no: 'HQ-token' },
  tenant: { en: 'HQ system', de: 'HQ-System', no: 'HQ-system' },
  generations: { en: 'interface of HQ', de: 'Schnittstelle von HQ', no: 'grensesnitt i HQ' },
  hqRights: { en: 'rights of the HQ token', de: 'Rechte des HQ-Tokens', no: 'rettigheter til HQ-tokenet' },
  fields: { en: 'HQ project fields', de: 'HQ-Projektfelder', no: 'HQ-prosjektfelt' },
  linksOfHq: { en: 'HQ projects', de: 'HQ-Projekte', no: 'HQ-prosjekter' },
  people: { en: 'people', de: 'Personen', no: 'personer' },
  types: {
    en: 'HQ task types and awork types of work',
    de: 'HQ-Aufgabentypen und awork-Tätigkeiten',
    no: 'oppgavetyper i HQ og arbeidstyper i awork',
  },
  settings: { en: 'HQ settings', de: 'HQ-Einstellungen', no: 'innstillinger i HQ' },
} as const satisfies Record<string, Wording>;
