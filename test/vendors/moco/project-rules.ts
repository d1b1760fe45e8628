import type { Office } from './office.ts';
import type { ProjectRow } from './records.ts';
import { type FieldProblems, refuseIfAny } from './refusal.ts';

export function refuseBadProject(office: Office, row: ProjectRow): void {
  const problems: FieldProblems = {};
  if (!office.users.get(row.leader_id)?.active) problems['leader_id'] = ['is invalid'];
  if (row.co_leader_id !== null && !office.users.get(row.co_leader_id))
    problems['co_leader_id'] = ['is invalid'];
  if (office.companies.get(row.customer_id)?.type !== 'customer') problems['company_id'] = ['is invalid'];
  if (isTaken(office, row)) problems['identifier'] = ['has already been taken'];
  refuseIfAny('error-list', { ...problems, ...periodProblems(row) });
}

/** Guessed: project numbers are unique. */
function isTaken(office: Office, row: ProjectRow): boolean {
  const before = office.projects.get(row.id);
  if (before?.identifier === row.identifier) return false;
  return office.projects.all().some((each) => each.identifier === row.identifier && each.id !== row.id);
}

/** Documented: a retainer runs from the first to the last day of months and has a monthly budget. */
function periodProblems({ retainer, start_date, finish_date, budget_monthly }: ProjectRow): FieldProblems {
  const problems: FieldProblems = {};
  if (start_date && finish_date && start_date > finish_date)
    problems['finish_date'] = ['must be after start date'];
  if (!retainer) return problems;
  if (!start_date?.endsWith('-01')) problems['start_date'] = ['must be the first day of a month'];
  if (!finish_date || !isLastDayOfMonth(finish_date))
    problems['finish_date'] = ['must be the last day of a month'];
  if (budget_monthly === null) problems['budget_monthly'] = ["can't be blank"];
  return problems;
}

function isLastDayOfMonth(date: string): boolean {
  const dayAfter = new Date(Date.parse(date) + 24 * 60 * 60 * 1000);
  return dayAfter.getUTCDate() === 1;
}
