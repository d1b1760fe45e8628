import type { Hq } from './hq.ts';
import type { MemberRow, RateRow, RoleRow } from './plan-records.ts';
import { found, invalid } from './refusal.ts';
import { stampTracked, touched } from './stamps.ts';

export interface MemberForm {
  projectId: number;
  userId: number;
  projectRoleId?: number | null;
  externalChargeRateValue?: number | null;
}

export interface RateForm {
  projectRoleId: number;
  taskTypeId: number;
  chargeRateValue?: number | null;
  internalChargeRateValue?: number | null;
}

export function createProjectRole(hq: Hq, name: string): RoleRow {
  return hq.roles.put({ ...stampTracked(hq, 'person'), name, isRequired: false });
}

/** Somebody who is a member already gets the role and the rate given. */
export function addProjectMember(hq: Hq, form: MemberForm): MemberRow {
  const { projectId, userId, projectRoleId = null, externalChargeRateValue = null } = form;
  found(hq.projects.get(projectId));
  found(hq.users.get(userId));
  if (projectRoleId !== null) found(hq.roles.get(projectRoleId));
  const before = memberOf(hq, projectId, userId) ?? stampTracked(hq, 'person');
  return hq.members.put({
    ...{ ...before, projectId, userId, projectRoleId, externalChargeRateValue },
    ...touched(hq, 'person'),
  });
}

export function memberOf(hq: Hq, projectId: number, userId: number): MemberRow | undefined {
  return hq.members.having(projectId).find((member) => member.userId === userId);
}

export function setRoleRate(hq: Hq, form: RateForm): RateRow {
  const { projectRoleId, taskTypeId, chargeRateValue = null, internalChargeRateValue = null } = form;
  if (!hq.roles.get(projectRoleId)) throw invalid('ProjectRoleId', 'The role does not exist.');
  const before = hq.rates.having(projectRoleId).find((rate) => rate.taskTypeId === taskTypeId);
  return hq.rates.put({
    ...(before ?? stampTracked(hq, 'person')),
    ...{ projectRoleId, taskTypeId, chargeRateValue, internalChargeRateValue },
    ...touched(hq, 'person'),
  });
}
