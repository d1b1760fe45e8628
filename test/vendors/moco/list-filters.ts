import { badRequest } from './refusal.ts';
import type { Stamped } from './records.ts';

export function commaList(query: URLSearchParams, name: string): Set<string> | undefined {
  const written = query.get(name);
  return written === null ? undefined : new Set(written.split(',').map((part) => part.trim()));
}

/** True if the filter is absent or names the value. */
export function inList(query: URLSearchParams, name: string): (value: string | number | null) => boolean {
  const wanted = commaList(query, name);
  return (value) => wanted === undefined || wanted.has(String(value));
}

export function flag(query: URLSearchParams, name: string): boolean | undefined {
  const written = query.get(name);
  return written === null ? undefined : written === 'true' || written === '1';
}

export function isFlag(query: URLSearchParams, name: string): (value: boolean) => boolean {
  const wanted = flag(query, name);
  return (value) => wanted === undefined || wanted === value;
}

/** Days, both ends included. */
export function inDays(query: URLSearchParams, from: string, to: string): (moment: string) => boolean {
  const { first, last } = period(query, from, to);
  return (moment) => moment.slice(0, 10) >= first && moment.slice(0, 10) <= last;
}

/** True for what is in effect on a day of the period; without an end it goes on. */
export function touchesDays(
  query: URLSearchParams,
  from: string,
  to: string,
): (span: { from: string; to: string | null }) => boolean {
  const { first, last } = period(query, from, to);
  return (span) => span.from <= last && (span.to === null || span.to >= first);
}

/** The message for a bad range is documented. */
function period(query: URLSearchParams, from: string, to: string): { first: string; last: string } {
  const first = day(query, from) ?? '0000-00-00';
  const last = day(query, to) ?? '9999-99-99';
  if (first > last) throw badRequest('Invalid date range');
  return { first, last };
}

function day(query: URLSearchParams, name: string): string | undefined {
  const written = query.get(name);
  if (written === null) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(written) || Number.isNaN(Date.parse(written)))
    throw badRequest('Invalid date range');
  return written;
}

export function hasTerm(query: URLSearchParams): (...texts: (string | null)[]) => boolean {
  const term = query.get('term')?.toLowerCase();
  return (...texts) => !term || texts.some((each) => each?.toLowerCase().includes(term));
}

/** `ids` and `updated_after`, which nearly all lists take. Guessed: a change in the very second named is left out. */
export function byGlobals(query: URLSearchParams): (record: Stamped) => boolean {
  const changedSince = updatedAfter(query);
  const wanted = inList(query, 'ids');
  return (record) => wanted(record.id) && changedSince(record);
}

export function updatedAfter(query: URLSearchParams): (record: Stamped) => boolean {
  const written = query.get('updated_after');
  if (written === null) return () => true;
  const limit = Date.parse(written);
  if (Number.isNaN(limit)) throw badRequest('Invalid updated_after');
  return (record) => Date.parse(record.updated_at) > limit;
}

/** `sort_by=field` or `sort_by=field desc`; an unknown field changes nothing (guessed). */
export function sorted<T extends object>(rows: T[], query: URLSearchParams): T[] {
  const [field, order] = (query.get('sort_by') ?? '').split(' ');
  if (!field) return rows;
  const direction = order === 'desc' ? -1 : 1;
  return rows.toSorted(
    (left, right) => direction * compare(Reflect.get(left, field), Reflect.get(right, field)),
  );
}

function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right));
}
