import type { Hq } from './hq.ts';
import type { TaskFields, TaskTypeRow } from './plan-records.ts';
import { invalid } from './refusal.ts';
import { statusFor } from './task-types.ts';

/** Whatever is missing or null takes its default. */
export type TaskForm = Pick<TaskFields, 'projectId' | 'name'> & {
  [Name in keyof TaskFields]?: TaskFields[Name] | null | undefined;
};

/** Guessed: without a type the tenant's default type is taken, and without a remaining effort the planned one. */
export function settleTask(hq: Hq, form: TaskForm, id?: number): TaskFields {
  checkProject(hq, form);
  checkParent(hq, form, id);
  const type = typeOf(hq, form.taskTypeId ?? undefined);
  const { isDone, plannedEffort } = { isDone: form.isDone ?? false, plannedEffort: form.plannedEffort ?? 0 };
  return {
    ...textsOf(form),
    isDone,
    plannedEffort,
    remaining: form.remaining ?? plannedEffort,
    percentDone: form.percentDone ?? 0,
    order: form.order ?? 0,
    parentId: form.parentId ?? null,
    taskTypeId: type?.id ?? null,
    taskTypeStatusId:
      statusOf(type, form.taskTypeStatusId ?? undefined) ?? statusFor(type, isDone)?.id ?? null,
    isAppointment: form.isAppointment ?? false,
    sync: form.sync ?? false,
    projectBudgetId: form.projectBudgetId ?? null,
    chargeType: form.chargeType ?? 'Variable',
    chargeValue: form.chargeValue ?? 0,
  };
}

function textsOf(form: TaskForm) {
  const { projectId, name } = form;
  return {
    projectId,
    name,
    description: form.description ?? null,
    startOn: form.startOn ?? null,
    endOn: form.endOn ?? null,
    syncId: form.syncId ?? null,
    jiraProjectName: form.jiraProjectName ?? null,
  };
}

function checkProject(hq: Hq, { projectId }: TaskForm): void {
  if (!hq.projects.get(projectId)) throw invalid('ProjectId', 'The project does not exist.');
}

function checkParent(hq: Hq, { projectId, parentId }: TaskForm, id: number | undefined): void {
  for (let above = parentId ?? null; above !== null;) {
    const parent = hq.tasks.get(above);
    if (parent?.projectId !== projectId) throw invalid('ParentId', 'The parent is no task of this project.');
    if (parent.id === id) throw invalid('ParentId', 'A task cannot lie within itself.');
    above = parent.parentId;
  }
}

function typeOf(hq: Hq, id: number | undefined): TaskTypeRow | undefined {
  if (id === undefined) return hq.taskTypes.all().find(({ isDefault }) => isDefault);
  const type = hq.taskTypes.get(id);
  if (!type) throw invalid('TaskTypeId', 'The task type does not exist.');
  return type;
}

function statusOf(type: TaskTypeRow | undefined, id: number | undefined): number | undefined {
  if (id !== undefined && !type?.statuses.some((status) => status.id === id))
    throw invalid('TaskTypeStatusId', 'The status does not belong to the type of the task.');
  return id;
}
