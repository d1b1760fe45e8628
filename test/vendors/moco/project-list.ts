import { findCompany } from './companies.ts';
import { byCustomValues } from './custom-filter.ts';
import { byGlobals, commaList, flag, hasTerm, inDays, inList, isFlag, sorted } from './list-filters.ts';
import type { Office } from './office.ts';
import { pageOf } from './paging.ts';
import { showProject, showProjectWithCompany } from './project-record.ts';
import type { ProjectRow } from './records.ts';
import type { Call } from './router.ts';

/** Documented: archived projects only on demand; guessed: also when asked for by `ids` or `updated_after`. */
export function listProjects(office: Office, call: Call): Response {
  const { query } = call;
  const filters = [
    byGlobals(query),
    byReferences(query),
    byDays(query),
    byTags(query),
    byText(office, query),
  ];
  const custom = byCustomValues(office, 'Project', query);
  const rows = office.projects
    .all()
    .filter((row) => row.active || flag(query, 'include_archived'))
    .filter((row) => filters.every((filter) => filter(row)) && custom(row.custom_properties));
  const show = flag(query, 'include_company') ? showProjectWithCompany : showProject;
  return pageOf(call, sorted(rows, query), (row) => show(office, row));
}

type ProjectFilter = (row: ProjectRow) => boolean;

/** No project of ours has a deal or a group, so asking for one finds nothing. */
function byReferences(query: URLSearchParams): ProjectFilter {
  const led = inList(query, 'leader_id');
  const bought = inList(query, 'company_id');
  const numbered = inList(query, 'identifier');
  const retained = isFlag(query, 'retainer');
  const nothing = query.has('deal_id') || query.has('project_group_id');
  return (row) =>
    !nothing &&
    led(row.leader_id) &&
    bought(row.customer_id) &&
    numbered(row.identifier) &&
    retained(row.retainer);
}

function byDays(query: URLSearchParams): ProjectFilter {
  const created = inDays(query, 'created_from', 'created_to');
  const updated = inDays(query, 'updated_from', 'updated_to');
  return (row) => created(row.created_at) && updated(row.updated_at);
}

/** Guessed: all tags named must be there. */
function byTags(query: URLSearchParams): ProjectFilter {
  const tags = [...(commaList(query, 'tags') ?? [])];
  return (row) => tags.every((tag) => row.tags.includes(tag));
}

function byText(office: Office, query: URLSearchParams): ProjectFilter {
  const hasText = hasTerm(query);
  return (row) => hasText(row.name, row.identifier, findCompany(office, row.customer_id).name);
}

/** Not paged (observed). Only the acting user's active assignments (documented). */
export function listAssigned(office: Office, call: Call): Response {
  const wanted = isFlag(call.query, 'active');
  const assigned = office.projects.all().flatMap((row) => {
    const contract = office.contracts.having(row.id).find((each) => each.user_id === call.caller.userId);
    if (!contract?.active || !wanted(row.active)) return [];
    const { id, identifier, name, active, billable, customer, tasks } = showProject(office, row);
    const services = tasks.map((task) => {
      return { id: task.id, name: task.name, active: task.active, billable: task.billable };
    });
    const own = { user_id: contract.user_id, active: contract.active };
    return [{ id, identifier, name, active, billable, customer, tasks: services, contract: own }];
  });
  return Response.json(assigned);
}
