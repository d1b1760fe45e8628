import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { listOf, no, or, orNull, orUndefined, text, words } from '../lenient-fields.ts';

/** Fields and their meaning: https://github.com/everii-Group/mocoapp-api-docs, sections projects, activities, users. */
const day = orNull(z.iso.date());
/** Nobody is taken for switched off because an answer does not say so. */
const isActive = or(z.boolean(), true);

export const mocoTask = vendorRecord({ id: z.int(), name: words, active: isActive }, [
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

export const mocoContract = vendorRecord(
  { id: z.int(), user_id: z.int(), active: isActive, firstname: words, lastname: words },
  ['billable', 'budget', 'hourly_rate', 'project', 'created_at', 'updated_at'],
);
export type MocoContract = z.infer<typeof mocoContract>;

export const mocoProject = vendorRecord(
  {
    id: z.int(),
    identifier: text,
    name: words,
    active: isActive,
    start_date: day,
    finish_date: day,
    tags: listOf(z.string()),
    custom_properties: or(z.record(z.string(), z.unknown()), {}),
    customer: orNull(vendorRecord({ id: z.int(), name: words })),
    leader: orNull(vendorRecord({ id: z.int(), firstname: words, lastname: words })),
    tasks: listOf(mocoTask),
    contracts: listOf(mocoContract),
    billing_variant: text,
    /** A project is read also where its rate is not. */
    hourly_rate: z.number().nullish().catch(undefined),
  },
  [
    'archived_on',
    'billable',
    'fixed_price',
    'retainer',
    'color',
    'currency',
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
    'updated_at',
  ],
);
export type MocoProject = z.infer<typeof mocoProject>;

export const mocoActivity = vendorRecord(
  {
    id: z.int(),
    date: z.iso.date(),
    /** What is billed of it: leads of projects lower it. */
    seconds: or(z.int(), 0),
    worked_seconds: orUndefined(z.int()),
    description: text,
    billable: z.boolean(),
    billed: no,
    remote_id: text,
    created_at: orUndefined(z.string()),
    updated_at: orUndefined(z.string()),
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
    'invoice_id',
    'tag',
    'remote_service',
    'remote_url',
    'customer',
    'deal',
    'hourly_rate',
    'timer_started_at',
  ],
);
export type MocoActivity = z.infer<typeof mocoActivity>;

export const mocoUser = vendorRecord(
  {
    id: z.int(),
    firstname: words,
    lastname: words,
    active: isActive,
    email: words,
    role: z.object({ id: z.int() }).nullish(),
  },
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
    'created_at',
    'updated_at',
    'credit_number',
  ],
);
export type MocoUser = z.infer<typeof mocoUser>;

/** One absence of one person on one day. Records of 2022 lack the code. Sections schedules. */
export const mocoSchedule = vendorRecord(
  {
    id: z.int(),
    date: z.iso.date(),
    am: or(z.boolean(), true),
    pm: or(z.boolean(), true),
    assignment: z.object({ code: orUndefined(z.coerce.string()) }),
    user: vendorRecord({ id: z.int(), firstname: words, lastname: words }),
  },
  ['comment', 'symbol', 'created_at', 'updated_at'],
);
export type MocoSchedule = z.infer<typeof mocoSchedule>;

/** Hours of work from Monday to Friday, by half day. */
const weekHours = or(z.array(or(z.number(), 0)), []);

/** Section user_employments. */
export const mocoEmployment = vendorRecord(
  {
    id: z.int(),
    pattern: z.object({ am: weekHours, pm: weekHours }),
    from: z.iso.date(),
    to: orNull(z.iso.date()),
    user: vendorRecord({ id: z.int() }),
  },
  ['weekly_target_hours', 'created_at', 'updated_at'],
);
export type MocoEmployment = z.infer<typeof mocoEmployment>;

export const mocoFieldDefinition = vendorRecord(
  {
    id: z.int(),
    name: words,
    kind: words,
    entity: words,
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
  {
    id: z.int(),
    target: z.string(),
    event: z.string(),
    hook: z.string(),
    disabled: no,
    disabled_at: z.string().nullish(),
  },
  ['created_at', 'updated_at'],
);
export type MocoWebHook = z.infer<typeof mocoWebHook>;

/** What users of a role may do, by area of work: `none`, `full`, or levels that are not documented. */
export const mocoRole = vendorRecord(
  {
    id: z.int(),
    name: words,
    is_admin: no,
    permission: z.record(z.string(), z.string().nullish()).nullish(),
  },
  ['is_default', 'created_at', 'updated_at'],
);
export type MocoRole = z.infer<typeof mocoRole>;
