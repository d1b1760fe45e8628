import type { Right } from './company.ts';

export interface Door {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  pattern: string;
  right: Right;
  /** Calls of doors with the same name share a limit. */
  limit: 'persons' | 'absence-types' | 'absence-periods' | 'breakdowns' | 'webhooks' | 'employees' | 'v1';
}
