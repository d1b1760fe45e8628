import { z } from 'zod';
import { type FieldProblems, type RefusalShape, unprocessable } from './refusal.ts';

export const calendarDay = z.iso.date();
export const text = z.string();
export const filledText = z.string().trim().min(1);
/** Clearing with `null` is guessed: the contract names the plain kinds only. */
export const clearableText = z.string().nullable();
export const money = z.number().min(0);
export const customProperties = z.record(z.string(), z.unknown());

/** Checks a request body; fields the contract does not name are dropped without a word, as the vendor does. */
export function accept<T>(schema: z.ZodType<T>, body: unknown, shape: RefusalShape): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const problems: FieldProblems = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'base');
    problems[field] ??= complaints(shape, isBlank(body, field));
  }
  throw unprocessable(shape, problems);
}

function isBlank(body: unknown, field: string): boolean {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  return value === undefined || value === null || value === '';
}

/** Observed on activities: German, and two complaints about a missing date. English elsewhere, as in the documented examples. */
function complaints(shape: RefusalShape, blank: boolean): string[] {
  if (shape === 'field-map')
    return blank ? ['muss ausgefüllt werden', 'ist nicht gültig'] : ['ist nicht gültig'];
  return blank ? ["can't be blank"] : ['is invalid'];
}
