import type { Applied } from '../../../shared/direction.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import { readTaskLink, taskKey } from './known-task.ts';
import { timeReasons } from './reasons.ts';
import type { Remembered } from './remember-reporting.ts';
import { valueDetails } from './value-words.ts';
import type { AbsentAs, WantedReporting } from './wanted-reporting.ts';

type Remark = Pick<Applied, 'reason' | 'details'>;

/** What somebody should know of a reporting that was written: what is worth most to a customer comes first. */
export async function remarkOn(
  reporting: HqReporting,
  wanted: WantedReporting,
  { adjusted }: Pick<Remembered, 'adjusted'>,
  run: HqAworkRun,
): Promise<Remark> {
  const { place, isForFallback, absentAs, personName: person, fields } = wanted;
  const about = { date: fields.date, person };
  const { links, connection } = run;
  const { missingType } = readTaskLink((await links.get(taskKey(connection.id, place.key)))?.data);
  if (lacksRate(reporting, place.kind.isChargeable)) {
    const details = { ...about, type: place.typeName || '–' };
    const hasType = place.typeName !== '' && missingType === undefined;
    if (!hasType) return { reason: timeReasons['rate-missing-type'], details };
    if (!isForFallback) return { reason: timeReasons['rate-missing'], details };
    const user = (await run.people.nameInHq(fields.userId)) ?? run.settings.fallbackPerson ?? '';
    return { reason: timeReasons['rate-missing-fallback'], details: { ...details, user } };
  }
  if (missingType !== undefined)
    return { reason: timeReasons['task-type-missing'], details: { ...about, type: missingType } };
  if (isForFallback && absentAs) return { reason: timeReasons[whyForFallback[absentAs]], details: about };
  if (adjusted.length > 0)
    return { reason: timeReasons['reporting-adjusted'], details: valueDetails('fields', adjusted) };
  return {};
}

const whyForFallback = {
  unknown: 'booked-for-fallback',
  'without-email': 'booked-for-addressless',
  deactivated: 'booked-for-inactive',
  deleted: 'booked-for-deleted',
} as const satisfies Record<AbsentAs, keyof typeof timeReasons>;

/** Where nothing is charged, no external rate is needed. HQ may answer none as 0: its rates are documented as plain numbers. */
export function lacksRate({ chargeRate, internalChargeRate }: HqReporting, isChargeable: boolean): boolean {
  return internalChargeRate === null || (isChargeable && !chargeRate);
}
