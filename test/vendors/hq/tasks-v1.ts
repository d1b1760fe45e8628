import { show } from './fields.ts';
import type { Hq } from './hq.ts';
import { createdV1, createEntityV1, listV1, noContent, singleV1 } from './list-v1.ts';
import type { TaskRow } from './plan-records.ts';
import { found } from './refusal.ts';
import { relatedMany, relatedOne } from './relation.ts';
import { reportingFieldsV1 } from './reportings-v1.ts';
import type { Call, Routes } from './routes.ts';
import { taskFieldsV1 } from './task-fields-v1.ts';
import { taskFormOf } from './task-form-v1.ts';
import { statusRowsOf, taskTypeFieldsV1, taskTypeStatusFieldsV1 } from './task-types-v1.ts';
import { createTask, deleteTask, finishTask, openTask, replaceTask } from './tasks.ts';

export function addTaskRoutesV1(routes: Routes, hq: Hq): void {
  const tasks = createTaskEntity(hq);
  const single = '/v1/ProjectTasks({id})';
  const answer = (task: TaskRow) => Response.json(show(task, taskFieldsV1));
  const taskOf = (call: Call) => found(hq.tasks.get(call.id('id')));
  routes.add('GET', '/v1/ProjectTasks', (call) => listV1(call, hq.tasks.all(), tasks));
  routes.add('POST', '/v1/ProjectTasks', (call) => createdV1(createTask(hq, 'api', taskFormOf(call)), tasks));
  routes.add('GET', single, (call) => singleV1(call, taskOf(call), tasks));
  routes.add('PUT', single, (call) => {
    const { id } = taskOf(call);
    return answer(replaceTask(hq, 'api', id, taskFormOf(call)));
  });
  routes.add('DELETE', single, (call) => {
    deleteTask(hq, 'api', call.id('id'));
    return noContent();
  });
  routes.add('POST', `${single}/do.Finish`, (call) => answer(finishTask(hq, 'api', call.id('id'))));
  routes.add('POST', `${single}/do.Open`, (call) => answer(openTask(hq, 'api', call.id('id'))));
}

function createTaskEntity(hq: Hq) {
  const type = ({ taskTypeId }: TaskRow) => (taskTypeId === null ? undefined : hq.taskTypes.get(taskTypeId));
  const status = (task: TaskRow) => {
    const owner = type(task);
    return owner && statusRowsOf(owner).find(({ id }) => id === task.taskTypeStatusId);
  };
  const reportings = ({ id, projectId }: TaskRow) =>
    hq.reportings.having(projectId).filter(({ taskId }) => taskId === id);
  return createEntityV1(taskFieldsV1, {
    TaskType: relatedOne(type, taskTypeFieldsV1),
    TaskTypeStatus: relatedOne(status, taskTypeStatusFieldsV1),
    UserReportings: relatedMany(reportings, reportingFieldsV1),
  });
}
