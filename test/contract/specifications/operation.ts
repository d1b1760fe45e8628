import type { ApiDocument } from './documents.ts';
import { resolveReference, type Schema } from './json-schema.ts';

/** One operation of a document, named by method and path as the document writes it. */
export interface Operation {
  name: string;
  /** Undefined where the document does not know the status; `schema` is absent where it shows no body. */
  answerTo(status: number): { schema?: Schema } | undefined;
  request: Schema | undefined;
  /** Their names. */
  parameters: string[];
}

/** The operation whose path fits; fixed steps win over parameters. */
export function findOperation(document: ApiDocument, method: string, path: string): Operation | undefined {
  const fitting = Object.keys(document.paths)
    .filter((template) => document.paths[template]?.[method.toLowerCase()] && patternOf(template).test(path))
    .toSorted((one, other) => parametersIn(one) - parametersIn(other));
  const template = fitting[0];
  if (template === undefined) return undefined;
  const described = document.paths[template]?.[method.toLowerCase()] as Schema;
  const responses = (described['responses'] ?? {}) as Record<string, Schema>;
  const follow = (each: Schema): Schema =>
    typeof each['$ref'] === 'string' ? resolveReference(document, each['$ref']) : each;
  return {
    name: `${method} ${template}`,
    answerTo(status) {
      const response = responses[status] ?? responses['default'];
      if (!response) return undefined;
      const schema = schemaIn(follow(response));
      return schema ? { schema } : {};
    },
    request: requestOf(described, follow),
    parameters: parametersOf(described, follow).map((each) => String(each['name'])),
  };
}

function patternOf(template: string): RegExp {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{[^}]+\}/g, '[^/]+?')}/?$`, 'i');
}

function parametersIn(template: string): number {
  return template.split('{').length;
}

function requestOf(described: Schema, follow: (each: Schema) => Schema): Schema | undefined {
  const body = described['requestBody'] as Schema | undefined;
  if (body) return schemaIn(follow(body));
  const parameter = parametersOf(described, follow).find((each) => each['in'] === 'body');
  return parameter?.['schema'] as Schema | undefined;
}

function parametersOf(described: Schema, follow: (each: Schema) => Schema): Schema[] {
  return ((described['parameters'] ?? []) as Schema[]).map(follow);
}

/** OpenAPI 3.0 names media types, Swagger 2.0 does not. */
function schemaIn(described: Schema): Schema | undefined {
  const content = (described['content'] ?? {}) as Record<string, Schema>;
  const type = Object.keys(content).find((each) => each.includes('json')) ?? Object.keys(content)[0];
  const media = type === undefined ? described : content[type];
  return (media?.['schema'] ?? shapeOf(media?.['example'])) as Schema | undefined;
}

/** What an example alone tells: which fields there are. */
function shapeOf(example: unknown): Schema | undefined {
  if (example === undefined) return undefined;
  if (Array.isArray(example)) return { type: 'array', items: shapeOf(example[0]) ?? {} };
  if (typeof example !== 'object' || example === null) return {};
  const shapes = Object.entries(example).map(([name, value]) => [name, shapeOf(value)]);
  return { type: 'object', properties: Object.fromEntries(shapes) as Schema };
}
