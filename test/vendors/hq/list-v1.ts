import { type Fields, show } from './fields.ts';
import { createJsonTexts, jsonText } from './json-texts.ts';
import { pageOf } from './query.ts';
import { badQuery } from './refusal.ts';
import { type Relations, scopeOf, showRelated } from './relation.ts';
import type { Call } from './routes.ts';

/** One kind of record as version 1 writes it. */
export interface EntityV1<Row> {
  fields: Fields<Row>;
  relations: Relations<Row>;
  textOf(row: Row): string;
}

export function createEntityV1<Row extends object>(
  fields: Fields<Row>,
  relations: Relations<Row> = {},
): EntityV1<Row> {
  return { fields, relations, textOf: createJsonTexts((row: Row) => show(row, fields)) };
}

/** Parameters without `$` are custom ones to OData, which ignores those it does not know. */
export function listV1<Row>(call: Call, rows: Row[], entity: EntityV1<Row>): Response {
  const { url } = call;
  const parameter = (name: string) => url.searchParams.get(`$${name}`) ?? undefined;
  const expanded = expandedIn(call, entity);
  const page = pageOf(rows, scopeOf(entity.fields, entity.relations, expanded), parameter);
  const context = JSON.stringify(`${url.origin}/v1/$metadata#${url.pathname.replace('/v1/', '')}`);
  const count = parameter('count') === 'true' ? `"@odata.count":${page.matching},` : '';
  const texts = page.rows.map((row) => textWith(row, entity, expanded));
  return jsonText(`{"@odata.context":${context},${count}"value":[${texts.join(',')}]}`);
}

export function singleV1<Row>(call: Call, row: Row, entity: EntityV1<Row>): Response {
  return jsonText(textWith(row, entity, expandedIn(call, entity)));
}

export function createdV1<Row>(row: Row, entity: EntityV1<Row>): Response {
  return Response.json(show(row, entity.fields), { status: 201 });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

function textWith<Row>(row: Row, { fields, relations, textOf }: EntityV1<Row>, expanded: string[]): string {
  if (expanded.length === 0) return textOf(row);
  return JSON.stringify({ ...show(row, fields), ...showRelated(row, relations, expanded) });
}

/** Options within an expansion are not simulated. */
function expandedIn<Row>({ url }: Call, { relations }: EntityV1<Row>): string[] {
  const names = (url.searchParams.get('$expand') ?? '').split(',').map((name) => name.trim());
  const expanded = names.filter((name) => name !== '');
  for (const name of expanded) {
    if (!Object.hasOwn(relations, name)) throw badQuery(`Cannot expand '${name}'.`);
  }
  return expanded;
}
