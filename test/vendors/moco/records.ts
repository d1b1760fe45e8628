/** How records lie on the collections. What the API shows of them is built by the `…-record.ts` files and `show…` functions. */

export interface Stamped {
  id: number;
  created_at: string;
  updated_at: string;
}

/** Keyed by the id of the definition, so that renaming a field renames the key everywhere. */
export type CustomValues = Record<string, string | string[]>;

export interface ProjectRow extends Stamped {
  identifier: string;
  name: string;
  active: boolean;
  archived_on: string | null;
  fixed_price: boolean;
  retainer: boolean;
  start_date: string | null;
  finish_date: string | null;
  color: string;
  currency: string;
  billing_variant: 'project' | 'task' | 'user';
  hourly_rate: number;
  budget: number | null;
  budget_monthly: number | null;
  budget_expenses: number | null;
  billing_address: string | null;
  billing_email_to: string | null;
  billing_email_cc: string | null;
  billing_notes: string | null;
  setting_include_time_report: boolean;
  info: string | null;
  retainer_billing_date: number | null;
  retainer_billing_title: string | null;
  retainer_billing_description: string | null;
  tags: string[];
  custom_properties: CustomValues;
  leader_id: number;
  co_leader_id: number | null;
  customer_id: number;
}

export interface TaskRow extends Stamped {
  project_id: number;
  name: string;
  billable: boolean;
  active: boolean;
  budget: number | null;
  hourly_rate: number;
  description: string | null;
  index: number;
}

export interface ContractRow extends Stamped {
  project_id: number;
  user_id: number;
  billable: boolean;
  active: boolean;
  budget: number | null;
  hourly_rate: number;
}

export interface ActivityRow extends Stamped {
  date: string;
  seconds: number;
  worked_seconds: number;
  description: string | null;
  billable: boolean;
  billed: boolean;
  invoice_id: number | null;
  tag: string;
  remote_service: string;
  remote_id: string | null;
  remote_url: string | null;
  project_id: number;
  task_id: number;
  user_id: number;
  timer_started_at: string | null;
}

/** An absence of one person on one day. */
export interface ScheduleRow extends Stamped {
  date: string;
  comment: string | null;
  am: boolean;
  pm: boolean;
  symbol: string | null;
  code: number;
  user_id: number;
}

export interface EmploymentRow extends Stamped {
  user_id: number;
  pattern: WeekPattern;
  from: string;
  to: string | null;
}

/** Hours, from Monday to Friday. */
export interface WeekPattern {
  am: number[];
  pm: number[];
}

export interface UserRow extends Stamped {
  uuid: string;
  firstname: string;
  lastname: string;
  active: boolean;
  extern: boolean;
  email: string;
  password: string;
  tags: string[];
  custom_properties: CustomValues;
  role_id: number;
}

export interface CompanyRow extends Stamped {
  type: 'customer' | 'supplier' | 'organization';
  name: string;
  identifier: string | null;
  intern: boolean;
  active: boolean;
  archived_on: string | null;
  website: string;
  email: string;
  phone: string;
  address: string;
  info: string;
  currency: string | null;
  country_code: string;
  vat_identifier: string;
  tags: string[];
  custom_properties: CustomValues;
  user_id: number | null;
}

export type CustomFieldKind = 'String' | 'Textarea' | 'Link' | 'Boolean' | 'Select' | 'MultiSelect' | 'Date';

export interface CustomFieldRow extends Stamped {
  name: string;
  name_alt: string;
  placeholder: string | null;
  placeholder_alt: string | null;
  entity: string;
  kind: CustomFieldKind;
  print_on_invoice: boolean;
  print_on_offer: boolean;
  print_on_timesheet: boolean;
  notification_enabled: boolean;
  api_only: boolean;
  defaults: string[];
}

export interface TaskTemplateRow extends Stamped {
  name: string;
  description: string | null;
  revenue_category: null;
  billable: boolean;
  project_default: boolean;
  index: number;
}

export type WebHookEvent = 'create' | 'update' | 'delete';

export interface WebHookRow extends Stamped {
  target: string;
  event: WebHookEvent;
  hook: string;
  disabled: boolean;
  disabled_at: string | null;
  failuresInARow: number;
}
