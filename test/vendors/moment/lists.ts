import { timestampOf } from './company.ts';
import { baseOf, type Entity, present } from './entity.ts';
import type { Moment } from './moment.ts';
import type { Stamped } from './records.ts';
import { badRequest } from './refusal.ts';
import type { Call } from './router.ts';
import type { MomentService } from './service.ts';
import { arrange } from './sort.ts';

type Keep<T> = (row: T) => boolean;

/** Answers one page in the observed shape. Parameters it does not know are ignored (guessed). */
export function answerList<T extends Stamped>(
  { service }: Moment,
  call: Call,
  rows: readonly T[],
  entity: Entity<T>,
): Response {
  const { query, parts } = call;
  const filters = [
    ...idFilters(query, entity),
    ...dateFilters(query, service),
    ...textFilters(query, entity, service),
  ];
  const found = filters.length === 0 ? rows : rows.filter((row) => filters.every((keep) => keep(row)));
  const sorted = arrange(found, query.get('sort'));
  const { number, size } = askedPage(query, service, sorted.length);
  const start = Math.max(0, number - service.firstPage) * size;
  const show = (row: T) =>
    parts || !service.listsAreThin ? present(entity, row, parts) : baseOf(entity.show(row));
  return Response.json({
    content: sorted.slice(start, start + size).map(show),
    page: {
      number: answered(number, service),
      size,
      totalElements: sorted.length,
      totalPages: Math.ceil(sorted.length / size),
    },
  });
}

function answered(number: number, { firstPage, firstPageAnswered }: MomentService): number {
  return firstPageAnswered === 'as-asked' ? number : number - firstPage + firstPageAnswered;
}

/** Guessed: a size above the most is cut without a word. */
function askedPage(query: URLSearchParams, { firstPage, ...service }: MomentService, total: number) {
  if (query.get('noLimit') === 'true') return { number: firstPage, size: Math.max(1, total) };
  const number = wholeNumber(query, 'page') ?? firstPage;
  const size = wholeNumber(query, 'size') ?? service.pageSizeDefault;
  if (size === 0) throw badRequest('Invalid size');
  return { number, size: Math.min(size, service.pageSizeMost) };
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const written = query.get(name);
  if (written === null) return undefined;
  if (!/^\d{1,9}$/.test(written)) throw badRequest(`Invalid ${name}`);
  return Number(written);
}

function idFilters<T extends Stamped>(
  query: URLSearchParams,
  { idFilters: names = [] }: Entity<T>,
): Keep<T>[] {
  const ids = query.get('ids')?.split(',').map(Number);
  const byIds: Keep<T>[] = ids ? [(row) => ids.includes(row.id)] : [];
  const byName = (['id', ...names] as (keyof T & string)[]).flatMap((name): Keep<T>[] => {
    const wanted = wholeNumber(query, name);
    return wanted === undefined ? [] : [(row) => row[name] === wanted];
  });
  return [...byIds, ...byName];
}

function textFilters<T>(
  query: URLSearchParams,
  { textFilters: names = [] }: Entity<T>,
  service: MomentService,
): Keep<T>[] {
  if (service.textFilters === 'ignored') return [];
  return names.flatMap((name): Keep<T>[] => {
    const wanted = query.get(name);
    if (wanted === null) return [];
    if (service.textFilters === 'exact') return [(row) => row[name] === wanted];
    return [(row) => String(row[name]).startsWith(wanted)];
  });
}

/** Observed: rows outside the range come along. How far outside is guessed: a day on both sides. */
function dateFilters(query: URLSearchParams, { listsOutOfRangeRows }: MomentService): Keep<Stamped>[] {
  const slackMilliseconds = listsOutOfRangeRows ? 24 * 3_600_000 : 0;
  return (['createdDate', 'lastModifiedDate'] as const).flatMap((field): Keep<Stamped>[] => {
    const from = instant(query, `${field}From`, -slackMilliseconds);
    const to = instant(query, `${field}To`, slackMilliseconds);
    return [
      ...(from === undefined ? [] : [(row: Stamped) => row[field] >= from]),
      ...(to === undefined ? [] : [(row: Stamped) => row[field] <= to]),
    ];
  });
}

function instant(query: URLSearchParams, name: string, shiftMilliseconds: number): string | undefined {
  const written = query.get(name);
  if (written === null) return undefined;
  const milliseconds = /^\d{4}-\d\d-\d\dT/.test(written) ? Date.parse(written) : NaN;
  if (Number.isNaN(milliseconds)) throw badRequest(`Invalid ${name}`);
  return timestampOf(new Date(milliseconds + shiftMilliseconds));
}
