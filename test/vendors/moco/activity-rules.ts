import { contractOf } from './contracts.ts';
import type { Office } from './office.ts';
import type { ActivityRow } from './records.ts';
import type { FieldProblems } from './refusal.ts';

/** Guessed: an entry is no longer than a day. */
const maxSeconds = 24 * 60 * 60;
/** Observed where a description is mandatory. */
const minDescriptionCharacters = 3;

export type Booking = Pick<
  ActivityRow,
  'user_id' | 'project_id' | 'task_id' | 'date' | 'seconds' | 'description'
>;

/**
 * Whether somebody may book this. All of it but the description is guessed in status and text; the project is called
 * `assignment` because that is what it is mapped to.
 */
export function bookingProblems(office: Office, booking: Booking): FieldProblems {
  return {
    ...userProblems(office, booking),
    ...projectProblems(office, booking),
    ...taskProblems(office, booking),
    ...(isLocked(office, booking.date) && { date: ['liegt in einem gesperrten Zeitraum'] }),
    ...descriptionProblems(office, booking),
    ...(booking.seconds > maxSeconds && { seconds: ['ist zu lang'] }),
  };
}

function userProblems(office: Office, { user_id }: Booking): FieldProblems {
  return office.users.get(user_id)?.active ? {} : { user: ['ist nicht aktiv'] };
}

function projectProblems(office: Office, { project_id, user_id }: Booking): FieldProblems {
  const project = office.projects.get(project_id);
  if (!project) return { assignment: ['muss ausgefüllt werden'] };
  if (!project.active) return { assignment: ['ist archiviert'] };
  const assigned = contractOf(office, project_id, user_id)?.active;
  return assigned ? {} : { assignment: ['ist nicht zugewiesen'] };
}

function taskProblems(office: Office, { project_id, task_id }: Booking): FieldProblems {
  const task = office.tasks.get(task_id);
  if (task?.project_id !== project_id) return { task: ['ist nicht gültig'] };
  return task.active ? {} : { task: ['ist gesperrt'] };
}

function descriptionProblems({ account }: Office, { description }: Booking): FieldProblems {
  const length = (description ?? '').trim().length;
  if (!account.descriptionMandatory || length >= minDescriptionCharacters) return {};
  return { description: [`ist zu kurz (weniger als ${minDescriptionCharacters} Zeichen)`] };
}

/** Documented for deleting, guessed for changing: not once billed or locked, by period or by service. */
export function lockProblems(office: Office, activity: ActivityRow): FieldProblems {
  if (activity.billed) return { base: ['ist bereits verrechnet'] };
  if (isLocked(office, activity.date)) return { date: ['liegt in einem gesperrten Zeitraum'] };
  return office.tasks.get(activity.task_id)?.active ? {} : { task: ['ist gesperrt'] };
}

export function isLocked({ settings }: Office, date: string): boolean {
  const { lockedUntilDate } = settings.current();
  return lockedUntilDate !== null && date <= lockedUntilDate;
}

/** Always up to the next step; the account setting also knows up and down. */
export function rounded({ account }: Office, caller: { origin: 'api' | '' }, seconds: number): number {
  const step = account.roundingMinutes * 60;
  if (step === 0 || (caller.origin === 'api' && !account.roundsApiEntries)) return seconds;
  return Math.ceil(seconds / step) * step;
}

/** The entry with its running time written back; as it is if no timer runs. */
export function stopped(office: Office, activity: ActivityRow): ActivityRow {
  if (activity.timer_started_at === null) return activity;
  const ran = Math.max(
    0,
    Math.floor((office.world.now().getTime() - Date.parse(activity.timer_started_at)) / 1000),
  );
  const { seconds, worked_seconds } = activity;
  return {
    ...activity,
    seconds: seconds + ran,
    worked_seconds: worked_seconds + ran,
    timer_started_at: null,
  };
}
