import { z } from 'zod';
import { accept, money } from './accept.ts';
import type { Caller } from './caller.ts';
import { changed, type Office, stampNew } from './office.ts';
import type { ContractRow, ProjectRow, WebHookEvent } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';
import { showUserName } from './users.ts';

const shape = 'error-map';

/** Documented: whose contract it is cannot change; sending `user_id` again is ignored (guessed). */
const contractChanges = z.object({
  billable: z.boolean().exactOptional(),
  active: z.boolean().exactOptional(),
  budget: money.nullable().exactOptional(),
  hourly_rate: money.exactOptional(),
});
const newContract = contractChanges.extend({ user_id: z.int() });

export function showContract(office: Office, row: ContractRow) {
  const { created_at, updated_at } = row;
  const project = office.projects.get(row.project_id);
  const reference = { id: row.project_id, name: project?.name ?? '' };
  return { ...embedded(office, row), project: reference, created_at, updated_at };
}

function embedded(office: Office, row: ContractRow) {
  const { id, user_id, billable, active, budget, hourly_rate } = row;
  const { firstname = '', lastname = '' } = showUserName(office, user_id) ?? {};
  return { id, user_id, firstname, lastname, billable, active, budget, hourly_rate };
}

export function showContractsOf(office: Office, project: ProjectRow) {
  return office.contracts.having(project.id).map((row) => embedded(office, row));
}

export function contractOf(office: Office, projectId: number, userId: number): ContractRow | undefined {
  return office.contracts.having(projectId).find((row) => row.user_id === userId);
}

interface Creation {
  project: ProjectRow;
  body: unknown;
}

/** Observed: the project's `updated_at` stays. */
export function createContract(office: Office, caller: Caller, { project, body }: Creation): ContractRow {
  const input = accept(newContract, body, shape);
  if (!office.users.get(input.user_id)?.active) throw unprocessable(shape, { user_id: ['is invalid'] });
  const taken = contractOf(office, project.id, input.user_id) !== undefined;
  if (taken) throw unprocessable(shape, { user_id: ['has already been taken'] });
  const defaults = { billable: true, active: true, budget: null, hourly_rate: 0 };
  const row: ContractRow = { ...defaults, ...input, project_id: project.id, ...stampNew(office, 'contract') };
  office.contracts.put(row);
  tell(office, caller, { event: 'create', body: () => showContract(office, row) });
  return row;
}

interface Update {
  contract: ContractRow;
  body: unknown;
}

export function updateContract(office: Office, caller: Caller, { contract, body }: Update): ContractRow {
  const row = changed<ContractRow>(office, contract, accept(contractChanges, body, shape));
  office.contracts.put(row);
  tell(office, caller, { event: 'update', body: () => showContract(office, row) });
  return row;
}

export function deleteContract(office: Office, caller: Caller, contract: ContractRow): void {
  if (hasHours(office, contract)) throw unprocessable(shape, { base: ['has hours on this project'] });
  office.contracts.remove(contract.id);
  tell(office, caller, { event: 'delete', body: () => ({ id: contract.id }) });
}

export function hasHours(office: Office, { project_id, user_id }: ContractRow): boolean {
  return office.activities.all().some((each) => each.project_id === project_id && each.user_id === user_id);
}

function tell(office: Office, caller: Caller, notice: { event: WebHookEvent; body(): unknown }): void {
  office.notices.tell(caller, { target: 'Contract', ...notice });
}

export function findContract(office: Office, id: number, projectId: number): ContractRow {
  const row = office.contracts.get(id);
  if (!row || row.project_id !== projectId) throw notFound();
  return row;
}
