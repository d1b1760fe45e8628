import * as z from 'zod';

/** Fields that one answer may leave out or say null of without the whole of it being unreadable. */
export function orNull<T>(field: z.ZodType<T>) {
  return field.nullish().transform((value) => value ?? null);
}

export function orUndefined<T>(field: z.ZodType<T>) {
  return field.nullish().transform((value) => value ?? undefined);
}

export function or<T>(field: z.ZodType<T>, missing: T) {
  return field.nullish().transform((value) => value ?? missing);
}

export const text = orNull(z.string());
export const words = or(z.string(), '');
export const no = or(z.boolean(), false);

export function listOf<T>(record: z.ZodType<T>) {
  return or(z.array(record), []);
}
