import type { Tracked } from './records.ts';

export const quotationStatuses = [
  'Draft',
  'WaitingForReview',
  'Sent',
  'Accepted',
  'Declined',
  'Canceled',
  'Share1',
  'Share2',
] as const;
export type QuotationStatus = (typeof quotationStatuses)[number];

export interface QuoteRow extends Tracked {
  number: string;
  subject: string;
  status: QuotationStatus;
  /** Without a zone. */
  date: string;
  companyId: number | null;
  projectId: number | null;
}

/** A subtotal is in version 1 only, a page break in version 2 only (guessed). */
export type PositionKind = 'group' | 'position' | 'service' | 'text' | 'pageBreak' | 'subtotal';

export interface PositionRow extends Tracked {
  quoteId: number;
  kind: PositionKind;
  /** The group it lies in; of a subtotal, the group it sums up. */
  parentId: number | null;
  /** HTML. */
  text: string;
  amount: number;
  /** A text; version 2 has an id instead. */
  unit: string;
  price: number;
  isOptional: boolean;
  taskTypeId: number | null;
}
