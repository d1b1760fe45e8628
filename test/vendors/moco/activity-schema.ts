import { z } from 'zod';
import { calendarDay, clearableText, text } from './accept.ts';

/** Documented; `awork` is not among them. */
const remoteServices = [
  ...['', 'trello', 'jira', 'asana', 'basecamp', 'wunderlist', 'basecamp2', 'basecamp3', 'toggl', 'mite'],
  ...['github', 'youtrack'],
];

/** No `user_id`: the entry belongs to whoever acts, and the field is ignored. */
export const activityChanges = z.object({
  date: calendarDay.exactOptional(),
  project_id: z.int().exactOptional(),
  task_id: z.int().exactOptional(),
  seconds: z.int().min(0).exactOptional(),
  hours: z.number().min(0).exactOptional(),
  description: clearableText.exactOptional(),
  billable: z.boolean().exactOptional(),
  tag: text.exactOptional(),
  remote_service: z.enum(remoteServices).nullable().exactOptional(),
  remote_id: clearableText.exactOptional(),
  remote_url: clearableText.exactOptional(),
  company_id: z.int().exactOptional(),
  stop_timer: z.boolean().exactOptional(),
});

export const newActivity = activityChanges.required({ date: true, project_id: true, task_id: true });

export type ActivityChanges = z.infer<typeof activityChanges>;
export type NewActivity = z.infer<typeof newActivity>;
