import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';

/** Fields and their meaning: https://github.com/everii-Group/mocoapp-api-docs, sections projects, activities, users. */
const day = z.iso.date().nullable().default(null);

export const mocoTask = vendorRecord({ id: z.int(), name: z.string(), active: z.boolean() }, [
  'billable',
  'budget',
  'hourly_rate',
  'description',
  'revenue_category',
  'created_at',
  'updated_at',
  'index',
]);
export type MocoTask = z.infer<typeof mocoTask>;

export const mocoContract = vendorRecord({ id: z.int(), user_id: z.int(), active: z.boolean() }, [
  'firstname',
  'lastname',
  'billable',
  'budget',
  'hourly_rate',
  'project',
  'created_at',
  'updated_at',
]);
export type MocoContract = z.infer<typeof mocoContract>;

export const mocoProject = vendorRecord(
  {
    id: z.int(),
    identifier: z.string().nullable().default(null),
    name: z.string(),
    active: z.boolean(),
    start_date: day,
    finish_date: day,
    tags: z.array(z.string()).default([]),
    custom_properties: z.record(z.string(), z.unknown()).default({}),
    customer: vendorRecord({ id: z.int(), name: z.string() }).nullable().default(null),
    tasks: z.array(mocoTask).default([]),
    contracts: z.array(mocoContract).default([]),
    updated_at: z.string(),
  },
  [
    'archived_on',
    'billable',
    'fixed_price',
    'retainer',
    'color',
    'currency',
    'billing_variant',
    'hourly_rate',
    'budget',
    'budget_monthly',
    'budget_expenses',
    'billing_address',
    'billing_email_to',
    'billing_email_cc',
    'billing_notes',
    'setting_include_time_report',
    'info',
    'labels',
    'leader',
    'co_leader',
    'deal',
    'project_group',
    'billing_contact',
    'contact',
    'secondary_contact',
    'retainer_billing_date',
    'retainer_billing_title',
    'retainer_billing_description',
    'customer_report_url',
    'created_at',
  ],
);
export type MocoProject = z.infer<typeof mocoProject>;

export const mocoActivity = vendorRecord(
  {
    id: z.int(),
    date: z.iso.date(),
    seconds: z.int(),
    description: z.string().nullable().default(null),
    billable: z.boolean(),
    billed: z.boolean(),
    remote_id: z.string().nullable().default(null),
    updated_at: z.string().optional(),
    project: vendorRecord({
      id: z.int(),
      identifier: z.string().nullish(),
      name: z.string().nullish(),
      billable: z.boolean().nullish(),
    }),
    task: vendorRecord({ id: z.int(), name: z.string().nullish(), billable: z.boolean().nullish() }),
    user: vendorRecord({ id: z.int(), firstname: z.string().nullish(), lastname: z.string().nullish() }),
  },
  [
    'hours',
    'worked_seconds',
    'invoice_id',
    'tag',
    'remote_service',
    'remote_url',
    'customer',
    'deal',
    'hourly_rate',
    'timer_started_at',
    'created_at',
  ],
);
export type MocoActivity = z.infer<typeof mocoActivity>;

export const mocoUser = vendorRecord(
  { id: z.int(), firstname: z.string(), lastname: z.string(), active: z.boolean(), email: z.string() },
  [
    'extern',
    'mobile_phone',
    'work_phone',
    'home_address',
    'info',
    'birthday',
    'iban',
    'avatar_url',
    'tags',
    'custom_properties',
    'unit',
    'role',
    'created_at',
    'updated_at',
    'credit_number',
  ],
);
export type MocoUser = z.infer<typeof mocoUser>;

export const mocoFieldDefinition = vendorRecord(
  {
    id: z.int(),
    name: z.string(),
    kind: z.string(),
    entity: z.string(),
    defaults: z.array(z.string()).nullish(),
  },
  [
    'name_alt',
    'placeholder',
    'placeholder_alt',
    'print_on_invoice',
    'print_on_offer',
    'print_on_timesheet',
    'notification_enabled',
    'api_only',
    'created_at',
    'updated_at',
  ],
);

export const mocoWebHook = vendorRecord(
  { id: z.int(), target: z.string(), event: z.string(), hook: z.string(), disabled: z.boolean() },
  ['disabled_at', 'created_at', 'updated_at'],
);
export type MocoWebHook = z.infer<typeof mocoWebHook>;
