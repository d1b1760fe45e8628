import type { Tracked } from './records.ts';

export interface TaskTypeRow extends Tracked {
  name: string;
  isDefault: boolean;
  statuses: TaskTypeStatus[];
}

export interface TaskTypeStatus {
  id: number;
  name: string;
  isFinishedState: boolean;
}

export const chargeTypes = ['Fixed', 'Variable', 'Capped', 'NotChargeable', 'NotSet'] as const;

/** Efforts in hours; `startOn` and `endOn` are UTC instants. */
export interface TaskFields {
  projectId: number;
  name: string;
  parentId: number | null;
  order: number;
  isDone: boolean;
  plannedEffort: number;
  percentDone: number;
  description: string | null;
  startOn: string | null;
  endOn: string | null;
  taskTypeId: number | null;
  taskTypeStatusId: number | null;
  isAppointment: boolean;
  syncId: string | null;
  sync: boolean;
  jiraProjectName: string | null;
  remaining: number;
  projectBudgetId: number | null;
  chargeType: (typeof chargeTypes)[number];
  chargeValue: number;
}

export interface TaskRow extends Tracked, TaskFields {}

export interface RoleRow extends Tracked {
  name: string;
  isRequired: boolean;
}

export interface MemberRow extends Tracked {
  projectId: number;
  userId: number;
  projectRoleId: number | null;
  /** Replaces the role's. */
  externalChargeRateValue: number | null;
}

/** What an hour of a role costs, by the type of the task. Not in the API. */
export interface RateRow extends Tracked {
  projectRoleId: number;
  taskTypeId: number;
  chargeRateValue: number | null;
  internalChargeRateValue: number | null;
}

export interface ReportingRow extends Tracked {
  userId: number;
  projectId: number;
  taskId: number | null;
  note: string | null;
  /** Seconds. */
  duration: number;
  /** Seconds. */
  breakDuration: number;
  startOn: string;
  isApproved: boolean;
  isBilled: boolean;
  chargeRateValue: number | null;
  internalChargeRateValue: number | null;
  /** Only in version 2, kept for clients. */
  lastSyncOn: string | null;
}
