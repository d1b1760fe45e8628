import type * as z from 'zod';

/** The part of a record that a form knows, which is what a patch may touch. */
export function pickShape(form: z.ZodObject, record: object): object {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.fromEntries(Object.keys(form.shape).map((field) => [field, values.get(field) ?? null]));
}
