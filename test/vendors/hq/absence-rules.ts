import { isClockTimeType, isFullDayType } from './absence-types.ts';
import type { Hq } from './hq.ts';
import { instantOf } from './timestamps.ts';
import type { AbsenceRow } from './records.ts';
import { invalid } from './refusal.ts';
import type { HqTenant } from './tenant.ts';

/** What the rules look at. `id` is absent while an absence is new. */
export type Period = Pick<AbsenceRow, 'userId' | 'type' | 'start' | 'end'> & { id?: number };

/** The period as it is stored, or a refusal. */
export function settlePeriod(hq: Hq, period: Period): Period {
  if (period.end <= period.start) throw invalid('End', 'The end must be after the start.');
  const settled = isClockTimeType(period.type) ? period : settleDays(hq.tenant, period);
  if (hq.tenant.overlapsRefused && overlapsAnother(hq, settled))
    throw invalid('Start', 'The user is already absent at this time.');
  return settled;
}

function settleDays(tenant: HqTenant, period: Period): Period {
  const edges = [period.start, period.end];
  if (!edges.every((edge) => /T(?:00|12):00:00$/.test(edge)))
    throw invalid('Start', 'This type of absence takes days and half days only.');
  const hasHalf = edges.some((edge) => edge.endsWith('T12:00:00'));
  if (!hasHalf) return period;
  if (isFullDayType(period.type)) return settleFullDays(tenant, period);
  if (tenant.halfDaysSplit && touchesSeveralDays(period))
    throw invalid('End', 'A half day cannot be part of several days.');
  return period;
}

function settleFullDays(tenant: HqTenant, period: Period): Period {
  if (tenant.fullDayOnlyRefusesHalves) throw invalid('Type', 'This type of absence takes full days only.');
  const start = `${period.start.slice(0, 10)}T00:00:00`;
  const end = period.end.endsWith('T12:00:00') ? midnightAfter(period.end) : period.end;
  return { ...period, start, end };
}

function touchesSeveralDays({ start, end }: Period): boolean {
  return Date.parse(`${end}Z`) > Date.parse(`${midnightAfter(start)}Z`);
}

function midnightAfter(moment: string): string {
  const next = Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) + 86_400_000;
  return new Date(next).toISOString().slice(0, 19);
}

function overlapsAnother({ absences, tenant }: Hq, period: Period): boolean {
  const at = (moment: string) => instantOf(moment, tenant.timeZone);
  return absences
    .having(period.userId)
    .filter((other) => other.id !== period.id)
    .some((other) => at(other.start) < at(period.end) && at(period.start) < at(other.end));
}
