import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import { unknownFields } from '../../http/vendor-record.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { Unreadable } from './port.ts';

export interface RowSource {
  http: VendorHttp;
  onDrift(fields: readonly string[]): void;
}

/** How rows of one list are read, and the record whose unknown fields are worth counting. */
export interface RowKind<T> {
  row: z.ZodType<T>;
  documented: z.ZodType;
}

const identified = z.looseObject({ id: z.union([z.string().min(1), z.int()]) });

/** One bad row does not hold up the others, as long as its id says which one it is. */
export function listed<T>(record: z.ZodType<T>): z.ZodType<T | Unreadable> {
  return identified.transform((row) => {
    const parsed = record.safeParse(row);
    if (parsed.success) return parsed.data;
    return { id: String(row.id), unreadable: parsed.error.issues[0]?.path.join('.') ?? '' };
  });
}

export function isReadable<T extends object>(row: T | Unreadable): row is T {
  return !('unreadable' in row);
}

/** Reads the rows of one page; one that does not fit throws `answer-unreadable` with its place. */
export function readRows<T>(
  source: RowSource,
  place: string,
  rows: readonly unknown[],
  { row, documented }: RowKind<T>,
): T[] {
  const { data, error } = z.array(row).safeParse(rows);
  if (!data) throw unreadable([place, ...(error.issues[0]?.path ?? [])].join('.'), error.issues[0]?.message);
  const drift = unknownFields(documented, rows);
  if (drift.length > 0) source.onDrift(drift);
  return data;
}

/** Passes on what was not seen before: rows move between pages while they are read. */
export function takeNew<T extends { id: string }>(rows: readonly T[], known: Set<string>): T[] {
  const fresh: T[] = [];
  for (const row of rows) {
    if (known.has(row.id)) continue;
    known.add(row.id);
    fresh.push(row);
  }
  return fresh;
}

export function unreadable(path: string, problem = '?'): Failure {
  return new Failure(commonReasons['answer-unreadable'], { details: { vendor: 'personio', path, problem } });
}
