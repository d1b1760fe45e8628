import type { Hq } from './hq.ts';
import { memberOf } from './members.ts';
import type { ReportingRow } from './plan-records.ts';

export type ChargeRates = Pick<ReportingRow, 'chargeRateValue' | 'internalChargeRateValue'>;

const none: ChargeRates = { chargeRateValue: null, internalChargeRateValue: null };

/** By the member's role and the type of the task; without either there is no rate. Guessed: a member's own rate goes first. */
export function chargeRatesOf(
  hq: Hq,
  { projectId, userId, taskId }: Pick<ReportingRow, 'projectId' | 'userId' | 'taskId'>,
): ChargeRates {
  const member = memberOf(hq, projectId, userId);
  const taskTypeId = taskId === null ? null : hq.tasks.get(taskId)?.taskTypeId;
  if (member?.projectRoleId == null || taskTypeId == null) return none;
  const rate = hq.rates.having(member.projectRoleId).find((each) => each.taskTypeId === taskTypeId);
  return {
    chargeRateValue: member.externalChargeRateValue ?? rate?.chargeRateValue ?? null,
    internalChargeRateValue: rate?.internalChargeRateValue ?? null,
  };
}
