import * as z from 'zod';

const documentedFields = new WeakMap<z.ZodType, ReadonlySet<string>>();

/**
 * The schema of a vendor's record: the fields we use, checked, and the documented ones we do not use, by name.
 * Everything else is tolerated, dropped, and counted as drift.
 */
export function vendorRecord<Shape extends z.ZodRawShape>(
  shape: Shape,
  alsoDocumented: readonly string[] = [],
) {
  const schema = z.object(shape);
  documentedFields.set(schema, new Set([...Object.keys(shape), ...alsoDocumented]));
  return schema;
}

/** Top-level fields of an answer (of the first record, for a list) that the vendor never documented. */
export function unknownFields(schema: z.ZodType, answer: unknown): string[] {
  const record: unknown = Array.isArray(answer) ? answer[0] : answer;
  const recordSchema = schema instanceof z.ZodArray ? schema.element : schema;
  const documented = recordSchema instanceof z.ZodType ? documentedFields.get(recordSchema) : undefined;
  if (!documented || typeof record !== 'object' || record === null) return [];
  return Object.keys(record).filter((field) => !documented.has(field));
}
