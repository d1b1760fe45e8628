import type { Call } from './router.ts';
import { badRequest } from './refusal.ts';

export type Fields = Record<string, unknown>;

/** How one kind of record is shown, picked from and found. */
export interface Entity<T> {
  show(row: T): Fields;
  /** A record that an include may name although it is not nested in this one. */
  related?(row: T, name: string): Fields | undefined;
  /** Fields that lists can be filtered by as text, and as the id of another record. */
  textFilters?: readonly (keyof T & string)[];
  idFilters?: readonly (keyof T & string)[];
}

/** The record in full, or what the include asks for. Documented: `id` always comes along. */
export function present<T>(entity: Entity<T>, row: T, parts: readonly string[] | undefined): Fields {
  const fields = entity.show(row);
  if (!parts) return fields;
  const picked: Fields = { id: fields['id'] };
  for (const part of parts) Object.assign(picked, pick(entity, { row, fields, part }));
  return picked;
}

export function answerOne<T>(entity: Entity<T>, row: T, { parts }: Call, status = 200): Response {
  return Response.json(present(entity, row, parts), { status });
}

/** What is not nested; that `base` means this is guessed. */
export function baseOf(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => typeof value !== 'object' || value === null),
  );
}

function pick<T>(entity: Entity<T>, { row, fields, part }: { row: T; fields: Fields; part: string }): Fields {
  if (part === 'base') return baseOf(fields);
  const [name = '', inner] = part.split('.');
  const value = name in fields ? fields[name] : entity.related?.(row, name);
  if (value === undefined) throw badRequest(`Unknown include: ${part}`);
  if (inner === undefined) return { [name]: value };
  const innerValue: unknown =
    typeof value === 'object' && value !== null ? (Reflect.get(value, inner) ?? null) : null;
  return { [name + inner.charAt(0).toUpperCase() + inner.slice(1)]: innerValue };
}
