/** A quote (Angebot) in either generation. */
export interface HqQuote {
  /** A whole number in both generations. */
  id: string;
  number: string;
  subject: string;
  projectId: number | null;
  /** In HQ's own words, such as `Accepted`. */
  status: string;
  updatedOn: string;
}

/** What a position is, whatever generation says it: a group with a sum, something offered in it, or a mere text. */
export type HqPositionKind = 'group' | 'position' | 'subtotal' | 'text';

export interface HqPosition {
  id: string;
  kind: HqPositionKind;
  /** The group it belongs to; undefined at the top, and in v1, which does not say: there the order does. */
  parentId?: string;
  /** Ascending. */
  order: number;
  /** HTML, as HQ holds it. */
  html: string;
  amount: number | null;
  /** Such as `h`, `Std.` or `Tage`; empty where there is none, and in v2. */
  unit: string;
  /** v2 only: one or two, with ids of units, whose names no documented call tells. */
  amounts?: readonly { amount: number; unitId: number | null }[];
  isOptional: boolean;
  taskTypeId: number | null;
}

export interface HqQuotePort {
  quotes(query: { projectId?: number; updatedSince?: string }): AsyncIterable<HqQuote>;
  /** By its id or its number; undefined when there is none. */
  quote(idOrNumber: string): Promise<HqQuote | undefined>;
  /** With exactly that number. */
  quotesNumbered(number: string): Promise<HqQuote[]>;
  /** In their order. */
  positions(quoteId: string): Promise<HqPosition[]>;
}
