/** How a task is charged, in HQ's words. */
export type HqChargeType = 'Fixed' | 'Variable' | 'Capped' | 'NotChargeable' | 'NotSet';

/** A task of a project's plan. Those without a parent are what HQ's pages call phases. */
export interface HqTask {
  id: number;
  projectId: number;
  parentId: number | null;
  name: string;
  plannedEffortHours: number | null;
  taskTypeId: number | null;
  isDone: boolean;
  chargeType: HqChargeType | null;
  /** Our reference; empty where there is none. */
  syncId: string;
  /** UTC instant. */
  createdOn: string;
}

export interface HqTaskFields {
  projectId: number;
  parentId: number | null;
  name: string;
  plannedEffortHours: number | null;
  taskTypeId: number | null;
  syncId: string;
  /** HQ's own choice where left out. */
  chargeType?: HqChargeType;
}

export interface HqTaskType {
  id: number;
  name: string;
  isDefault: boolean;
}

export interface HqPlanPort {
  tasks(projectId: number): AsyncIterable<HqTask>;
  /** Undefined when it is gone. */
  task(id: number): Promise<HqTask | undefined>;
  /** With that reference, in any project. */
  tasksWithSyncId(syncId: string): Promise<HqTask[]>;
  /** Not idempotent. The answer tells what HQ made of the fields. */
  createTask(fields: HqTaskFields): Promise<HqTask>;
  /** A full update: what HQ holds beside the changes is read first and sent along. */
  updateTask(id: number, changes: Partial<Omit<HqTaskFields, 'projectId'>>): Promise<HqTask>;
  /** One that is already gone is fine. */
  deleteTask(id: number): Promise<void>;
  taskTypes(): Promise<HqTaskType[]>;
}
