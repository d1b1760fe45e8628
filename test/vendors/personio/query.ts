import * as z from 'zod';
import type { Personio } from './personio.ts';
import { badRequest } from './refusal.ts';
import type { Call } from './routes.ts';

const one = z
  .array(z.string())
  .length(1, 'is given more than once')
  .transform(([text = '']) => text);

export const oneText = one.optional();

/** Several values, repeated or separated by commas. */
export const someTexts = z
  .array(z.string())
  .transform((values) => new Set(values.flatMap((value) => value.split(','))))
  .optional();

export const someIds = z
  .array(z.string())
  .transform((values) => values.flatMap((value) => value.split(',')))
  .pipe(z.array(z.guid('is no UUID')))
  .transform((ids) => new Set(ids.map((id) => id.toLowerCase())))
  .optional();

const wholeNumber = one.pipe(z.string().regex(/^\d{1,9}$/, 'is no number')).transform(Number);

export function limitUpTo(largest: number, fallback: number) {
  const limit = z.int().min(1, 'is below 1').max(largest, `is above ${largest}`);
  return wholeNumber.pipe(limit).default(fallback);
}

/** A limit that is cut down in silence. */
export function limitCutTo(largest: number, fallback: number) {
  const limit = z.int().min(1, 'is below 1');
  return wholeNumber.pipe(limit.transform((number) => Math.min(number, largest))).default(fallback);
}

export const offset = wholeNumber.default(0);

export const oneDay = one.pipe(z.iso.date('is no date')).optional();

export const someNumbers = z
  .array(z.string().regex(/^\d{1,9}$/, 'is no number'))
  .transform((values) => new Set(values))
  .optional();

/** The query by its documented parameters; anything else is refused or passed over, as the settings say. */
export function readQuery<Shape extends z.ZodRawShape>(
  { company }: Pick<Personio, 'company'>,
  { url }: Call,
  schema: z.ZodObject<Shape>,
): z.infer<z.ZodObject<Shape>> {
  const given: Record<string, string[]> = {};
  for (const [name, value] of url.searchParams) (given[name] ??= []).push(value);
  const unknown = Object.keys(given).find((name) => !(name in schema.shape));
  if (unknown !== undefined && company.unknownParameters === 'refused') {
    throw badRequest(`The parameter ${unknown} is unknown.`);
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw badRequest(`The parameter ${String(issue?.path[0])} ${issue?.message}.`);
}
