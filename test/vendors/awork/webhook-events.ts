/** The documented event names. */
export const eventTypes = [
  'absence_added',
  'absence_deleted',
  'absence_updated',
  'company_added',
  'company_deleted',
  'company_type_changed',
  'company_updated',
  'project_added',
  'project_comment_added',
  'project_deleted',
  'projectmember_added',
  'projectmember_deleted',
  'project_status_changed',
  'project_type_changed',
  'project_updated',
  'task_added',
  'taskassignment_added',
  'taskassignment_deleted',
  'task_comment_added',
  'task_deleted',
  'tasklist_added',
  'tasklist_deleted',
  'tasklist_updated',
  'task_status_changed',
  'task_type_changed',
  'task_updated',
  'timetracking_added',
  'timetracking_deleted',
  'timetracking_type_changed',
  'timetracking_updated',
  'user_activation_changed',
  'user_added',
  'user_deleted',
  'user_status_changed',
  'user_updated',
] as const;

export type EventType = (typeof eventTypes)[number];

export function splitEvents(events: string): string[] {
  return events.split(',').map((event) => event.trim());
}
