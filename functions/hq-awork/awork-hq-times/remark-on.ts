import type { Applied } from '../../../shared/direction.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import { readTaskLink, taskKey } from './known-task.ts';
import { timeReasons } from './reasons.ts';
import type { Remembered } from './remember-reporting.ts';
import { valueDetails } from './value-words.ts';
import type { WantedReporting } from './wanted-reporting.ts';

type Remark = Pick<Applied, 'reason' | 'details'>;

/** What somebody should know of a reporting that was written: what is worth most to a customer comes first. */
export async function remarkOn(
  reporting: HqReporting,
  { place, isForFallback, personName: person, fields, origin }: WantedReporting,
  { adjusted }: Pick<Remembered, 'adjusted'>,
  run: HqAworkRun,
): Promise<Remark> {
  const about = { date: fields.date, person };
  const { links, connection } = run;
  const { missingType } = readTaskLink((await links.get(taskKey(connection.id, place.key)))?.data);
  if (lacksRate(reporting, place.kind.isChargeable)) {
    const hasType = place.typeName !== '' && missingType === undefined;
    const code = hasType ? 'rate-missing' : 'rate-missing-type';
    return { reason: timeReasons[code], details: { ...about, type: place.typeName || '–' } };
  }
  if (missingType !== undefined)
    return { reason: timeReasons['task-type-missing'], details: { ...about, type: missingType } };
  if (isForFallback) {
    const code = origin.aworkUserId === null ? 'booked-for-deleted' : 'booked-for-fallback';
    return { reason: timeReasons[code], details: about };
  }
  if (adjusted.length > 0)
    return { reason: timeReasons['reporting-adjusted'], details: valueDetails('fields', adjusted) };
  return {};
}

/** Where nothing is charged, no external rate is needed. HQ may answer none as 0: its rates are documented as plain numbers. */
export function lacksRate({ chargeRate, internalChargeRate }: HqReporting, isChargeable: boolean): boolean {
  return internalChargeRate === null || (isChargeable && !chargeRate);
}
