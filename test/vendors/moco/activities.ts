import { accept } from './accept.ts';
import { showActivity } from './activity-record.ts';
import { bookingProblems, lockProblems, rounded, stopped } from './activity-rules.ts';
import { activityChanges, type ActivityChanges, newActivity } from './activity-schema.ts';
import type { Caller } from './caller.ts';
import { changed, type Office, stampNew } from './office.ts';
import type { ActivityRow, WebHookEvent } from './records.ts';
import { accessDenied, notFound, refuseIfAny, unprocessable } from './refusal.ts';

const shape = 'field-map';

const blank = {
  ...{
    seconds: 0,
    worked_seconds: 0,
    description: '',
    billable: true,
    billed: false,
    invoice_id: null,
    tag: '',
  },
  ...{ remote_service: '', remote_id: null, remote_url: null, timer_started_at: null },
};

export function createActivity(office: Office, caller: Caller, body: unknown): ActivityRow {
  const input = acceptActivity(newActivity, body);
  const { date, project_id, task_id } = input;
  const draft = {
    ...blank,
    date,
    project_id,
    task_id,
    user_id: caller.userId,
    id: 0,
    created_at: '',
    updated_at: '',
  };
  const row = { ...draft, ...written(office, caller, input) };
  refuseIfAny(shape, bookingProblems(office, row));
  const billable = row.billable && mayBeBilled(office, row);
  return save(office, caller, {
    row: { ...row, billable, ...stampNew(office, 'activity') },
    event: 'create',
  });
}

interface Update {
  activity: ActivityRow;
  body: unknown;
}

/** A plain write of `seconds` also takes back what a project leader set (guessed). */
export function updateActivity(office: Office, caller: Caller, { activity, body }: Update): ActivityRow {
  const input = acceptActivity(activityChanges, body);
  const before = input.stop_timer ? stopped(office, activity) : activity;
  refuseIfAny(shape, lockProblems(office, before));
  const changes = written(office, caller, input);
  const running = before.timer_started_at !== null && changes.seconds !== undefined;
  if (running) throw unprocessable(shape, { seconds: ['kann bei laufendem Timer nicht geändert werden'] });
  const merged = { ...before, ...changes };
  refuseIfAny(shape, bookingProblems(office, merged));
  const billable = merged.billable && mayBeBilled(office, merged);
  const row = changed<ActivityRow>(office, activity, { ...merged, billable });
  return save(office, caller, { row, event: 'update' });
}

function acceptActivity<T>(schema: Parameters<typeof accept<T>>[0], body: unknown): T {
  refuseUnknownService(body);
  return accept(schema, body, shape);
}

/** Observed text. */
function refuseUnknownService(body: unknown): void {
  const remote = activityChanges.pick({ remote_service: true }).safeParse(body);
  const wrong = remote.error?.issues.some((issue) => issue.path[0] === 'remote_service');
  if (wrong) throw unprocessable(shape, { remote_service: ['ist kein gültiger Wert'] });
}

function written(office: Office, caller: Caller, input: ActivityChanges): Partial<ActivityRow> {
  const { hours, seconds, company_id: _company, stop_timer: _stop, remote_service, ...fields } = input;
  const duration = seconds ?? (hours === undefined ? undefined : Math.round(hours * 3600));
  const spent = duration === undefined ? undefined : rounded(office, caller, duration);
  return {
    ...fields,
    ...(spent !== undefined && { seconds: spent, worked_seconds: spent }),
    ...(remote_service !== undefined && { remote_service: remote_service ?? '' }),
  };
}

/** Documented for services, guessed to win over `billable: true` without a word. */
function mayBeBilled(office: Office, { project_id, task_id }: ActivityRow): boolean {
  const customer = office.companies.get(office.projects.get(project_id)?.customer_id ?? 0);
  return Boolean(office.tasks.get(task_id)?.billable) && customer?.intern !== true;
}

export function deleteActivity(office: Office, caller: Caller, activity: ActivityRow): void {
  refuseIfAny(shape, lockProblems(office, activity));
  const { id } = activity;
  office.activities.remove(id);
  office.notices.tell(caller, { target: 'Activity', event: 'delete', body: () => ({ id }) });
}

interface SetBillableSeconds {
  activity: ActivityRow;
  seconds: number;
}

/** Documented: project leaders only. */
export function setBillableSeconds(office: Office, caller: Caller, change: SetBillableSeconds): ActivityRow {
  const { activity, seconds } = change;
  const project = office.projects.get(activity.project_id);
  if (project?.leader_id !== caller.userId && project?.co_leader_id !== caller.userId) throw accessDenied();
  refuseIfAny(shape, lockProblems(office, activity));
  return replace(office, caller, { activity, changes: { seconds } });
}

interface Replace {
  activity: ActivityRow;
  changes: Partial<ActivityRow>;
}

export function replace(office: Office, caller: Caller, { activity, changes }: Replace): ActivityRow {
  return save(office, caller, { row: changed(office, activity, changes), event: 'update' });
}

interface Save {
  row: ActivityRow;
  event: WebHookEvent;
}

function save(office: Office, caller: Caller, { row, event }: Save): ActivityRow {
  office.activities.put(row);
  office.notices.tell(caller, { target: 'Activity', event, body: () => showActivity(office, row) });
  return row;
}

/** Guessed: people without rights over others' times see only their own, the rest is not there for them. */
export function maySee(caller: Caller, activity: ActivityRow): boolean {
  return caller.permission.time_tracking === 'full' || activity.user_id === caller.userId;
}

export function findActivity(office: Office, caller: Caller, id: number): ActivityRow {
  const row = office.activities.get(id);
  if (!row || !maySee(caller, row)) throw notFound();
  return row;
}
