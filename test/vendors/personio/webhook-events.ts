/** The documented event names. Those of attendances and employments can be subscribed to but never happen here. */
export const webhookEvents = [
  'absence-period.created',
  'absence-period.updated.status',
  'absence-period.updated.timerange',
  'absence-period.deleted',
  'attendance-period.created',
  'attendance-period.updated',
  'attendance-period.deleted',
  'person.created',
  'person.updated',
  'person.deleted',
  'employment.created',
  'employment.updated',
  'employment.deleted',
  'employment.started',
  'employment.terminated',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];
export type AbsenceEvent = Extract<WebhookEvent, `absence-period.${string}`>;
export type PersonEvent = Extract<WebhookEvent, `person.${string}`>;
