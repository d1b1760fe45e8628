import { type Fields, show } from './fields.ts';
import type { Scope } from './filter-scope.ts';

/** What a record leads to, shown and filtered by only when it is expanded (documented for v1). */
export interface Relation<Row> {
  show(row: Row): unknown;
  scope(name: string): Scope<Row>;
}

export type Relations<Row> = Readonly<Record<string, Relation<Row>>>;

export function relatedOne<Row, Other>(
  of: (row: Row) => Other | undefined,
  fields: Fields<Other>,
): Relation<Row> {
  const ofOther = (read: Fields<Other>[string]) => (row: Row) => {
    const other = of(row);
    return other === undefined ? null : read(other);
  };
  const reads: Fields<Row> = Object.fromEntries(
    Object.entries(fields).map(([name, read]) => [name, ofOther(read)] as const),
  );
  return {
    show(row) {
      const other = of(row);
      return other === undefined ? null : show(other, fields);
    },
    scope: (name) => ({ fields: below(name, reads), lambdas: {} }),
  };
}

export function relatedMany<Row, Other>(
  of: (row: Row) => readonly Other[],
  fields: Fields<Other>,
): Relation<Row> {
  return {
    show: (row) => of(row).map((other) => show(other, fields)),
    scope: (name) => ({
      fields: {},
      lambdas: {
        [`${name}/any`]: (variable, read) => {
          const inner = read(below(variable, fields));
          return (row) => of(row).some(inner);
        },
      },
    }),
  };
}

/** The same fields as they are named below something. */
function below<Row>(name: string, fields: Fields<Row>): Fields<Row> {
  const named: Record<string, Fields<Row>[string]> = {};
  for (const [field, value] of Object.entries(fields)) named[`${name}/${field}`] = value;
  return named;
}

/** The scope of a filter over these fields and what is expanded beside them. */
export function scopeOf<Row>(
  fields: Fields<Row>,
  relations: Relations<Row>,
  expanded: readonly string[],
): Scope<Row> {
  return expanded.reduce<Scope<Row>>(
    (scope, name) => {
      const more = relations[name]?.scope(name);
      return {
        fields: { ...scope.fields, ...more?.fields },
        lambdas: { ...scope.lambdas, ...more?.lambdas },
      };
    },
    { fields, lambdas: {} },
  );
}

export function showRelated<Row>(row: Row, relations: Relations<Row>, expanded: readonly string[]): object {
  return Object.fromEntries(expanded.map((name) => [name, relations[name]?.show(row)]));
}
