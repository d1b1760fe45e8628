import { DateTime } from 'luxon';
import type { Compared } from '../../../shared/direction.ts';
import {
  isClockTimeType,
  isHqAbsenceType,
  hqAbsenceTypes,
} from '../../../shared/vendors/hq/absence-types.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import { dayBefore } from './hq-period.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';

/** Of an HQ user. */
export type NameOf = (userId: number) => string;

type Told = Omit<HqAbsence, 'id' | 'createdOn'>;

/** Both sides as people see them in HQ; undefined where HQ never had the absence, or was not to have it. */
export async function comparedAbsence(
  wanted: Wanted,
  { held, link, former }: AbsenceFacts,
  names: () => Promise<NameOf>,
): Promise<Compared | undefined> {
  const shown = held ?? (former?.kind === 'equal' ? former.absence : undefined);
  const should = wanted.kind === 'present' ? wanted.fields : undefined;
  if (!shown) return should && link.targetId !== undefined ? 'gone' : undefined;
  if (!should && wanted.kind !== 'absent') return undefined;
  const nameOf = await names();
  const [left, right] = [should && textsOf(should, nameOf), textsOf(shown, nameOf)];
  return fieldNames.map((field) => ({ field, wanted: left?.[field] ?? null, held: right[field] }));
}

const fieldNames = ['person', 'type', 'from', 'to', 'note', 'approved'] as const;

function textsOf(
  { userId, type, start, end, note, isApproved = true }: Told,
  nameOf: NameOf,
): Record<(typeof fieldNames)[number], string> {
  return {
    person: nameOf(userId),
    type: typeLabel(type),
    from: momentText(type, start),
    to: lastMomentText(type, end),
    note,
    approved: isApproved ? 'yes' : 'no',
  };
}

/** As HQ's own screens call it. */
export function typeLabel(type: string): string {
  return isHqAbsenceType(type) ? hqAbsenceTypes[type].label : type;
}

/** A day that begins at midnight is just that day. */
function momentText(type: string, moment: string): string {
  if (isClockTimeType(type))
    return DateTime.fromISO(moment, { zone: 'utc' }).toFormat("yyyy-MM-dd HH:mm 'UTC'");
  const [day = '', clock = ''] = moment.split('T');
  return clock === '00:00:00' ? day : `${day} ${clock.slice(0, 5)}`;
}

/** HQ names the midnight after the last day, people the last day. */
function lastMomentText(type: string, end: string): string {
  if (isClockTimeType(type) || !end.endsWith('T00:00:00')) return momentText(type, end);
  return dayBefore(end.slice(0, 10));
}
