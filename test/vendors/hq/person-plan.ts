import type { Hq } from './hq.ts';
import {
  addProjectMember,
  createProjectRole,
  type MemberForm,
  type RateForm,
  setRoleRate,
} from './members.ts';
import type { MemberRow, RateRow, RoleRow, TaskRow, TaskTypeRow } from './plan-records.ts';
import type { TaskForm } from './task-fields.ts';
import { createTaskType } from './task-types.ts';
import { changeTask, createTask, deleteTask, finishTask, openTask } from './tasks.ts';

/** Tasks, their types, members and rates. */
export function createPlanPeople(hq: Hq) {
  return {
    createTaskType: (form: { name: string; isDefault?: boolean }): TaskTypeRow => createTaskType(hq, form),
    createTask: (form: TaskForm): TaskRow => createTask(hq, 'person', form),
    updateTask: (id: number, changes: Partial<TaskForm>): TaskRow => changeTask(hq, id, changes),
    deleteTask: (id: number): void => deleteTask(hq, 'person', id),
    finishTask: (id: number): TaskRow => finishTask(hq, 'person', id),
    openTask: (id: number): TaskRow => openTask(hq, 'person', id),
    createProjectRole: (name: string): RoleRow => createProjectRole(hq, name),
    setRoleRate: (form: RateForm): RateRow => setRoleRate(hq, form),
    addProjectMember: (form: MemberForm): MemberRow => addProjectMember(hq, form),
  };
}
