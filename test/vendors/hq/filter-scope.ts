import type { Fields } from './fields.ts';

export type Predicate<Row> = (row: Row) => boolean;

/** What a filter may name. */
export interface Scope<Row> {
  fields: Fields<Row>;
  /** By `Collection/any`; `read` takes what stands after the variable. */
  lambdas: Readonly<
    Record<
      string,
      (variable: string, read: <Other>(fields: Fields<Other>) => Predicate<Other>) => Predicate<Row>
    >
  >;
}
