export const vendors = ['moco', 'awork', 'hq', 'personio', 'moment', 'poweroffice'] as const;
export type Vendor = (typeof vendors)[number];

/** As their makers write them, and people read them. */
export const vendorNames: Readonly<Record<Vendor, string>> = {
  moco: 'MOCO',
  awork: 'awork',
  hq: 'HQ',
  personio: 'Personio',
  moment: 'Moment',
  poweroffice: 'PowerOffice Go',
};

export const connectors = ['moco-awork', 'hq-awork', 'personio-hq', 'moment-poweroffice'] as const;
export type ConnectorId = (typeof connectors)[number];

export const connectorNames: Readonly<Record<ConnectorId, string>> = {
  'moco-awork': 'MOCO ↔ awork',
  'hq-awork': 'HQ ↔ awork',
  'personio-hq': 'Personio → HQ',
  'moment-poweroffice': 'Moment ↔ PowerOffice Go',
};
