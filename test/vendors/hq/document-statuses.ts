import type { QuotationStatus } from './quote-records.ts';
import { staticRows } from './static-rows.ts';

/** In the order of the enumeration. */
export const documentStatusTypes = [
  ...[
    'Draft',
    'Feedback',
    'Quoted',
    'Planned',
    'Deferred',
    'Sent',
    'Accepted',
    'Delivered',
    'Paid',
    'Billed',
  ],
  ...['Declined', 'Canceled'],
];

/** Guessed: which status of version 1 is which of version 2. */
const types: readonly [QuotationStatus, string, string][] = [
  ['Draft', 'Draft', 'Entwurf'],
  ['WaitingForReview', 'Feedback', 'In Prüfung'],
  ['Sent', 'Sent', 'Versendet'],
  ['Accepted', 'Accepted', 'Angenommen'],
  ['Declined', 'Declined', 'Abgelehnt'],
  ['Canceled', 'Canceled', 'Storniert'],
  ['Share1', 'Quoted', 'Angeboten'],
  ['Share2', 'Planned', 'Geplant'],
];

/** The statuses of quotations. */
export const documentStatuses = staticRows(
  types.map(([status, type, name], at) => ({ id: at + 1, status, type, name, order: at + 1 })),
);

export type DocumentStatusRow = (typeof documentStatuses)[number];

export function documentStatusOf(status: QuotationStatus): DocumentStatusRow | undefined {
  return documentStatuses.find((each) => each.status === status);
}
