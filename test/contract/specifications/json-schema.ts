import type { ApiDocument } from './documents.ts';

/** A schema of OpenAPI 3.0 or Swagger 2.0, and what becomes of it: a JSON schema of 2019-09. */
export type Schema = Record<string, unknown>;

/** What a message must hold of the properties that a schema lists without requiring them. */
export type Presence =
  /** Nothing: only `required` counts. */
  | 'required'
  /** Those that are never null, which a .NET service always writes. */
  | 'never-null'
  /** All but objects by reference. */
  | 'listed'
  /** All but objects and lists, which OData leaves out unless they are asked for. */
  | 'plain';

export interface Reading {
  document: ApiDocument;
  /** Fields that only the other side writes are neither required nor missed. */
  direction: 'answer' | 'request';
  presence: Presence;
}

export interface Translation {
  schema: Schema;
  /** By the names that schemas refer to: whatever was not translated before. */
  definitions: Map<string, Schema>;
}

/**
 * Whatever lists its properties and says nothing else about further ones takes no others. OpenAPI 3.0 knows `nullable` and
 * ignores what stands beside a `$ref`; JSON schema has neither. A definition is translated once, so that it is compiled once.
 */
export function createTranslator(reading: Reading): (schema: Schema) => Translation {
  const known = new Set<string>();
  let definitions = new Map<string, Schema>();
  const translate = (each: unknown, isPart: boolean): Schema => {
    const source = (each ?? {}) as Schema;
    if (typeof source['$ref'] !== 'string') return nullable(source, rewrite(source, isPart));
    const { direction, presence } = reading;
    const name = [direction, presence, source['$ref'].replace(/\W+/g, '.'), isPart && 'part'].join('.');
    if (!known.has(name)) {
      known.add(name);
      definitions.set(name, translate(resolveReference(reading.document, source['$ref']), isPart));
    }
    return { $ref: name };
  };
  const rewrite = (source: Schema, isPart: boolean): Schema => ({
    ...typed(source),
    ...combined(source, (each) => translate(each, true)),
    ...(source['items'] !== undefined && { items: translate(source['items'], false) }),
    ...listed(source, reading, (each) => translate(each, false)),
    ...(!isPart && isClosed(source, reading.document) && { unevaluatedProperties: false }),
  });
  return (source) => {
    definitions = new Map();
    return { schema: translate(source, false), definitions };
  };
}

export function resolveReference(document: ApiDocument, reference: string): Schema {
  const steps = reference.replace(/^#\//, '').split('/');
  const found = steps.reduce<unknown>((at, step) => (at as Schema | undefined)?.[decode(step)], document);
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return found as Schema;
}

function decode(step: string): string {
  return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
}

const kept = [
  'enum',
  'format',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'minimum',
  'maximum',
];

function typed(source: Schema): Schema {
  const type = source['type'] ?? (source['properties'] === undefined ? undefined : 'object');
  const own = kept.filter((keyword) => source[keyword] !== undefined);
  return {
    ...(type !== undefined && { type }),
    ...Object.fromEntries(own.map((keyword) => [keyword, source[keyword]])),
  };
}

function combined(source: Schema, translate: (each: unknown) => Schema): Schema {
  const ways = (['allOf', 'anyOf', 'oneOf'] as const).filter((way) => Array.isArray(source[way]));
  return Object.fromEntries(ways.map((way) => [way, (source[way] as unknown[]).map(translate)]));
}

function listed(source: Schema, reading: Reading, translate: (each: unknown) => Schema): Schema {
  const { properties, additionalProperties: further } = source;
  const isMap = typeof further === 'object' && Object.keys(further as Schema).length > 0;
  if (properties === undefined) return isMap ? { additionalProperties: translate(further) } : {};
  const named = Object.entries(properties as Record<string, Schema>);
  return {
    properties: Object.fromEntries(named.map(([name, each]) => [name, translate(each)])),
    required: named.filter(([name, each]) => isExpected(source, name, each, reading)).map(([name]) => name),
    ...(isMap && { additionalProperties: translate(further) }),
  };
}

function isExpected(
  owner: Schema,
  name: string,
  property: Schema,
  { direction, presence }: Reading,
): boolean {
  if (property[direction === 'answer' ? 'writeOnly' : 'readOnly'] === true) return false;
  if (Array.isArray(owner['required']) && owner['required'].includes(name)) return true;
  if (direction === 'request' || presence === 'required' || property['deprecated'] === true) return false;
  if (property['$ref'] !== undefined) return false;
  if (presence === 'plain') return property['type'] !== 'array' && property['type'] !== 'object';
  return presence === 'listed' || property['nullable'] !== true;
}

/** An object is closed if its properties are known and nothing says that more may come. */
function isClosed(source: Schema, document: ApiDocument): boolean {
  const { properties, additionalProperties: further, allOf } = source;
  if (further !== undefined && further !== false) return false;
  if (properties !== undefined) return Object.keys(properties as Schema).length > 0;
  const parts = Array.isArray(allOf) ? (allOf as Schema[]) : [];
  return parts.some((part) =>
    isClosed(typeof part['$ref'] === 'string' ? resolveReference(document, part['$ref']) : part, document),
  );
}

/** By a condition, because alternatives would hide which field is wrong. */
function nullable(source: Schema, translated: Schema): Schema {
  if (source['nullable'] !== true) return translated;
  return { if: { type: 'null' }, then: {}, else: translated };
}
