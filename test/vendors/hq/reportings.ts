import { DateTime } from 'luxon';
import { type ChargeRates, chargeRatesOf } from './charge-rates.ts';
import { tellDeleted } from './deletions.ts';
import type { Hq } from './hq.ts';
import { memberOf } from './members.ts';
import type { ReportingRow } from './plan-records.ts';
import type { Author, Tracked } from './records.ts';
import { found, invalid, Refusal } from './refusal.ts';
import { stampTracked, touched } from './stamps.ts';

/** `startOn` as it was sent, durations in seconds. */
export interface ReportingForm {
  userId: number;
  projectId: number;
  startOn: string;
  duration: number;
  taskId?: number | null | undefined;
  note?: string | null | undefined;
  breakDuration?: number | null | undefined;
  isApproved?: boolean | null | undefined;
  /** By HQ's own rules where they are not given. */
  rates?: ChargeRates;
}

type Fields = Omit<ReportingRow, keyof Tracked | 'isBilled' | 'lastSyncOn'>;

export function createReporting(hq: Hq, author: Author, form: ReportingForm): ReportingRow {
  if (!hq.projects.get(form.projectId)) throw invalid('ProjectId', 'The project does not exist.');
  checkUser(hq, form);
  checkTask(hq, form);
  const fields = settleFields(hq, form);
  return hq.reportings.put({
    ...{ ...stampTracked(hq, author), ...fields, isBilled: false, lastSyncOn: null },
  });
}

/** The full update: what the form lacks is reset. */
export function replaceReporting(hq: Hq, author: Author, id: number, form: ReportingForm): ReportingRow {
  const before = found(hq.reportings.get(id));
  refuseSettled(hq, author, before);
  if (form.userId !== before.userId) throw invalid('UserId', 'A reporting stays with its user.');
  if (form.projectId !== before.projectId) throw invalid('ProjectId', 'A reporting stays in its project.');
  if ((form.taskId ?? null) !== before.taskId) checkTask(hq, form);
  return hq.reportings.put({ ...before, ...settleFields(hq, form), ...touched(hq, author) });
}

/** What people do, who change one thing at a time. */
export function changeReporting(hq: Hq, id: number, changes: Partial<ReportingForm>): ReportingRow {
  return replaceReporting(hq, 'person', id, { ...found(hq.reportings.get(id)), ...changes });
}

export function deleteReporting(hq: Hq, author: Author, id: number): void {
  const reporting = found(hq.reportings.get(id));
  refuseSettled(hq, author, reporting);
  hq.reportings.remove(id);
  tellDeleted(hq, author, 'UserReporting', id);
}

/** Guessed: an approval stands in the way of the API only, an invoice in everybody's. */
function refuseSettled({ tenant }: Hq, author: Author, { isApproved, isBilled }: ReportingRow): void {
  if (!tenant.settledReportingsRefuse) return;
  if (isBilled) throw new Refusal(400, 'The reporting is invoiced.');
  if (isApproved && author === 'api') throw new Refusal(400, 'The reporting is approved.');
}

function checkUser(hq: Hq, { userId, projectId }: ReportingForm): void {
  const user = hq.users.get(userId);
  if (!user) throw invalid('UserId', 'The user does not exist.');
  if (user.isDeactivated) throw invalid('UserId', 'The user is deactivated.');
  if (hq.tenant.reportingNeedsMember && !memberOf(hq, projectId, userId))
    throw invalid('UserId', 'The user is no member of the project.');
}

function checkTask(hq: Hq, { projectId, taskId }: ReportingForm): void {
  if (taskId == null) return;
  const task = hq.tasks.get(taskId);
  if (task?.projectId !== projectId) throw invalid('TaskId', 'The task does not belong to the project.');
  if (task.isDone && hq.tenant.doneTasksRefuse) throw invalid('TaskId', 'The task is done.');
}

/** Guessed: rates are decided on writing; durations are rounded to whole seconds. */
function settleFields(hq: Hq, form: ReportingForm): Fields {
  const { userId, projectId } = form;
  const duration = Math.round(form.duration);
  if (duration <= 0) throw invalid('Duration', 'The duration must be positive.');
  const taskId = form.taskId ?? null;
  return {
    ...{ userId, projectId, taskId, duration },
    note: form.note ?? null,
    breakDuration: Math.round(form.breakDuration ?? 0),
    startOn: utcOf(form.startOn, hq.tenant.reportingTimesKept),
    isApproved: form.isApproved ?? false,
    ...(form.rates ?? chargeRatesOf(hq, { userId, projectId, taskId })),
  };
}

/** Guessed: a moment without a zone is UTC as it stands. */
function utcOf(text: string, isTimeKept: boolean): string {
  const moment = DateTime.fromISO(text, { zone: 'utc' });
  return (isTimeKept ? moment : moment.startOf('day')).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
