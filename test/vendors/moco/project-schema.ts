import { z } from 'zod';
import { calendarDay, clearableText, customProperties, filledText, money, text } from './accept.ts';

const billingVariant = z
  .enum([
    ...(['project', 'task', 'user'] as const),
    ...(['billing_variant_rate_per_project', 'billing_variant_rate_per_task'] as const),
    'billing_variant_rate_per_user',
  ])
  .transform((written) => {
    if (written.endsWith('task')) return 'task';
    return written.endsWith('user') ? 'user' : 'project';
  });

/** `active` is not among them: archiving is an action of its own, and sending it is ignored (guessed). */
export const projectChanges = z.object({
  name: filledText.exactOptional(),
  identifier: filledText.exactOptional(),
  currency: filledText.exactOptional(),
  leader_id: z.int().exactOptional(),
  co_leader_id: z.int().nullable().exactOptional(),
  company_id: z.int().exactOptional(),
  customer_id: z.int().exactOptional(),
  fixed_price: z.boolean().exactOptional(),
  retainer: z.boolean().exactOptional(),
  start_date: calendarDay.nullable().exactOptional(),
  finish_date: calendarDay.nullable().exactOptional(),
  billing_variant: billingVariant.exactOptional(),
  hourly_rate: money.exactOptional(),
  budget: money.nullable().exactOptional(),
  budget_monthly: money.nullable().exactOptional(),
  budget_expenses: money.nullable().exactOptional(),
  billing_address: clearableText.exactOptional(),
  billing_email_to: clearableText.exactOptional(),
  billing_email_cc: clearableText.exactOptional(),
  billing_notes: clearableText.exactOptional(),
  setting_include_time_report: z.boolean().exactOptional(),
  info: clearableText.exactOptional(),
  retainer_billing_date: z.int().min(1).max(31).nullable().exactOptional(),
  retainer_billing_title: clearableText.exactOptional(),
  retainer_billing_description: clearableText.exactOptional(),
  tags: z.array(text).exactOptional(),
  labels: z.array(text).exactOptional(),
  custom_properties: customProperties.exactOptional(),
});

/** Documented as mandatory, less those that live answers did without. */
export const newProject = projectChanges.required({
  name: true,
  currency: true,
  leader_id: true,
  fixed_price: true,
});

export type ProjectChanges = z.infer<typeof projectChanges>;
export type NewProject = z.infer<typeof newProject>;
