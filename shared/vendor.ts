export const vendors = ['moco', 'awork', 'hq', 'personio', 'moment', 'poweroffice'] as const;
export type Vendor = (typeof vendors)[number];

export const connectors = ['moco-awork', 'hq-awork', 'personio-hq', 'moment-poweroffice'] as const;
export type ConnectorId = (typeof connectors)[number];
