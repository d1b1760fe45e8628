import { auditV1 } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import type { MemberRow, RoleRow } from './plan-records.ts';
import { found } from './refusal.ts';
import { relatedOne } from './relation.ts';
import type { Call, Routes } from './routes.ts';

export const memberFieldsV1: Fields<MemberRow> = {
  UserId: ({ userId }) => userId,
  ProjectRoleId: ({ projectRoleId }) => projectRoleId,
  ProjectId: ({ projectId }) => projectId,
  ExternalChargeRateValue: ({ externalChargeRateValue }) => externalChargeRateValue,
  ExternalChargeRateCurrency: () => 'EUR',
  ...auditV1,
};

const roleFields: Fields<RoleRow> = {
  Name: ({ name }) => name,
  IsRequired: ({ isRequired }) => isRequired,
  ...auditV1,
};

export function addMemberRoutesV1(routes: Routes, hq: Hq): void {
  const roleOf = ({ projectRoleId }: MemberRow) =>
    projectRoleId === null ? undefined : hq.roles.get(projectRoleId);
  const members = createEntityV1(memberFieldsV1, { ProjectRole: relatedOne(roleOf, roleFields) });
  const roles = createEntityV1(roleFields);
  routes.add('GET', '/v1/ProjectRoles', (call) => listV1(call, hq.roles.all(), roles));
  routes.add('GET', '/v1/ProjectRoles({id})', (call) =>
    singleV1(call, found(hq.roles.get(call.id('id'))), roles),
  );
  const membersIn = (call: Call) => hq.members.having(found(hq.projects.get(call.id('id'))).id);
  routes.add('GET', '/v1/Projects({id})/Members', (call) => listV1(call, membersIn(call), members));
  routes.add('GET', '/v1/Projects({id})/Members({memberId})', (call) => {
    const member = membersIn(call).find(({ id }) => id === call.id('memberId'));
    return singleV1(call, found(member), members);
  });
}
