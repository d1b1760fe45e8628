import { type AbsenceForm, changeAbsence, createAbsence, deleteAbsence } from './absences.ts';
import type { Gate } from './gate.ts';
import type { Hq } from './hq.ts';
import type { AbsenceRow, UserRow } from './records.ts';
import { createPlanPeople } from './person-plan.ts';
import { createProjectPeople } from './person-projects.ts';
import { createQuotePeople } from './person-quotes.ts';
import { createReportingPeople } from './person-reportings.ts';
import { found } from './refusal.ts';
import type { HqTenant } from './tenant.ts';

type UserForm = Pick<UserRow, 'firstName' | 'lastName' | 'email'>;
type Limits = Partial<Pick<HqTenant, 'callsPerMinute' | 'sendsRetryAfter'>>;

/** What people do in HQ's own screens. Throws where a rule forbids it. */
export function createPerson(hq: Hq, gate: Gate) {
  const updateUser = (id: number, changes: Partial<UserForm & Pick<UserRow, 'isDeactivated'>>): UserRow =>
    hq.users.put({ ...found(hq.users.get(id)), ...changes, updatedOn: hq.now() });
  return {
    createUser: ({ firstName, lastName, email }: UserForm): UserRow =>
      hq.users.put({ ...hq.stampNew('person'), firstName, lastName, email, isDeactivated: false }),
    updateUser,
    deactivateUser: (id: number): UserRow => updateUser(id, { isDeactivated: true }),
    createAbsence: (form: AbsenceForm): AbsenceRow => createAbsence(hq, 'person', form),
    changeAbsence: (id: number, changes: Partial<AbsenceForm>): AbsenceRow => changeAbsence(hq, id, changes),
    deleteAbsence: (id: number): void => deleteAbsence(hq, id),
    ...createProjectPeople(hq),
    ...createPlanPeople(hq),
    ...createReportingPeople(hq),
    ...createQuotePeople(hq),
    addToken: (token: string): void => gate.addToken(token),
    revokeToken: (token: string): void => gate.revokeToken(token),
    setLimits: (limits: Limits): void => void Object.assign(hq.tenant, limits),
  };
}
