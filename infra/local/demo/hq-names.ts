/** What the demo agency calls things in HQ. */
export const hqNames = {
  connection: 'nordagentur-hq',
  createField: 'awork-Projekt anlegen',
  linkField: 'awork Link',
  company: 'Hafenkontor GmbH',
} as const;
