import { maySee } from './activities.ts';
import { showActivity } from './activity-record.ts';
import { byGlobals, commaList, hasTerm, inDays, inList, isFlag, sorted } from './list-filters.ts';
import type { Office } from './office.ts';
import { pageOf } from './paging.ts';
import type { ActivityRow } from './records.ts';
import type { Call } from './router.ts';

export function listActivities(office: Office, call: Call): Response {
  const { query, caller } = call;
  const filters = [byGlobals(query), byDays(query), byReferences(office, query), byText(query)];
  const rows = candidates(office, query)
    .filter((row) => maySee(caller, row))
    .filter((row) => filters.every((filter) => filter(row)));
  return pageOf(call, sorted(rows, query), (row) => showActivity(office, row));
}

function candidates(office: Office, query: URLSearchParams): ActivityRow[] {
  const remoteIds = commaList(query, 'remote_id');
  if (!remoteIds) return office.activities.all();
  return [...remoteIds].filter(Boolean).flatMap((remoteId) => office.activities.having(remoteId));
}

function byDays(query: URLSearchParams) {
  const inPeriod = inDays(query, 'from', 'to');
  return (row: ActivityRow) => inPeriod(row.date);
}

function byReferences(office: Office, query: URLSearchParams) {
  const [worked, onProject, onTask] = [
    inList(query, 'user_id'),
    inList(query, 'project_id'),
    inList(query, 'task_id'),
  ];
  const [billable, billed, forCompany] = [
    isFlag(query, 'billable'),
    isFlag(query, 'billed'),
    inList(query, 'company_id'),
  ];
  const noDeal = !query.has('deal_id');
  return (row: ActivityRow) =>
    noDeal &&
    worked(row.user_id) &&
    onProject(row.project_id) &&
    onTask(row.task_id) &&
    billable(row.billable) &&
    billed(row.billed) &&
    forCompany(office.projects.get(row.project_id)?.customer_id ?? null);
}

/** Documented: the term is looked for in tag, description and remote id. */
function byText(query: URLSearchParams) {
  const [hasText, tagged] = [hasTerm(query), inList(query, 'tag')];
  return (row: ActivityRow) => hasText(row.tag, row.description, row.remote_id) && tagged(row.tag);
}
