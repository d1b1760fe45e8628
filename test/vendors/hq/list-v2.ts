import { type Fields, show } from './fields.ts';
import type { Hq } from './hq.ts';
import { jsonText } from './json-texts.ts';
import { pageOf, type Parameter } from './query.ts';
import { type Relations, scopeOf, showRelated } from './relation.ts';
import type { Call } from './routes.ts';

/** One kind of record as version 2 writes it. */
export interface EntityV2<Row> {
  fields: Fields<Row>;
  /** Without what is expanded. */
  textOf(row: Row): string;
  relations?: Relations<Row>;
}

/** Seen live: older resources take both forms; a newer one silently ignores some of them. */
function parameterOf({ tenant }: Hq, { url }: Call): Parameter {
  return (name) => {
    const dollar = tenant.ignoresDollar ? null : url.searchParams.get(`$${name}`);
    const plain = tenant.requiresDollar ? null : url.searchParams.get(name);
    return dollar ?? plain ?? undefined;
  };
}

/** Seen live: the count is that of the whole collection, not of what the filter leaves. */
export function listV2<Row>(hq: Hq, call: Call, rows: Row[], entity: EntityV2<Row>): Response {
  const parameter = parameterOf(hq, call);
  const relations = entity.relations ?? {};
  const expanded = expandedIn(parameter, relations);
  const page = pageOf(rows, scopeOf(entity.fields, relations, expanded), parameter);
  const list = `[${page.rows.map((row) => textWith(row, entity, expanded)).join(',')}]`;
  return jsonText(hq.tenant.dataWrapped ? `{"data":${list}}` : list, {
    'hellohq-count': String(rows.length),
    'hellohq-nextlink': nextLink(call.url, page.nextSkip),
  });
}

export function singleV2<Row>(hq: Hq, call: Call, row: Row, entity: EntityV2<Row>): Response {
  const expanded = expandedIn(parameterOf(hq, call), entity.relations ?? {});
  return jsonText(textWith(row, entity, expanded));
}

function textWith<Row>(row: Row, { textOf, relations = {} }: EntityV2<Row>, expanded: string[]): string {
  if (expanded.length === 0) return textOf(row);
  const plain = JSON.parse(textOf(row)) as object;
  return JSON.stringify({ ...plain, ...showRelated(row, relations, expanded) });
}

/** Guessed: unknown names are ignored. */
function expandedIn<Row>(parameter: Parameter, relations: Relations<Row>): string[] {
  const names = (parameter('expand') ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => Object.hasOwn(relations, name));
}

function nextLink({ href }: URL, skip: number | undefined): string {
  if (skip === undefined) return '';
  const next = new URL(href);
  next.searchParams.delete('$skip');
  next.searchParams.set('skip', String(skip));
  return next.href;
}

/** The plain fields and nothing else. */
export function plainV2<Row>(fields: Fields<Row>): EntityV2<Row> {
  return { fields, textOf: (row) => JSON.stringify(show(row, fields)) };
}
