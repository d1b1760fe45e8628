import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import { listResponse } from './paging.ts';
import { presentProjectStatus, presentTaskStatus } from './present-project.ts';
import type { TemplateRow } from './records.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';
import { foundationOf } from './store.ts';
import { createTaskList } from './task-lists.ts';
import { createTask, taskForm } from './tasks.ts';

/** A project whose template has not been unpacked yet. */
interface LaterFill {
  projectId: string;
  templateId: string;
  userId: string;
  dueAt: number;
}

const SLOW_MILLISECONDS = 3_000;

export interface NewTemplate {
  name: string;
  lists?: { name: string; tasks: string[] }[];
}

export function createTemplate({ store, stamps }: Awork, { name, lists = [] }: NewTemplate): TemplateRow {
  const { projectTypeId, workflowId, ownerId } = foundationOf(store);
  const fields = {
    name,
    lists,
    description: null,
    isBillableByDefault: 'auto' as const,
    projectTypeId,
    workflowId,
  };
  return store.templates.put({ ...stamps.created(ownerId), ...fields });
}

export function fillFromTemplate(awork: Awork, actor: Actor, projectId: string, template: TemplateRow): void {
  if (!awork.workspace.templatesAreSlow) return unpack(awork, actor, projectId, template);
  const dueAt = awork.world.now().getTime() + SLOW_MILLISECONDS;
  const fills = awork.world.collections.open<LaterFill>('laterFills');
  fills.put(projectId, { projectId, templateId: template.id, userId: actor.userId, dueAt });
}

/** Called before each request: unpacks what should be there by now. */
export function fillWhatIsDue(awork: Awork): void {
  if (!awork.workspace.templatesAreSlow) return;
  const fills = awork.world.collections.open<LaterFill>('laterFills');
  for (const { projectId, templateId, userId, dueAt } of fills.values()) {
    if (dueAt > awork.world.now().getTime()) continue;
    fills.remove(projectId);
    const template = awork.store.templates.get(templateId);
    if (template && awork.store.projects.get(projectId))
      unpack(awork, { userId, isAdmin: true }, projectId, template);
  }
}

function unpack(awork: Awork, actor: Actor, projectId: string, { lists }: TemplateRow): void {
  for (const { name, tasks } of lists) {
    const list = createTaskList(awork, actor, projectId, name);
    for (const task of tasks) {
      const form = { baseType: 'projecttask', entityId: projectId, name: task, lists: [{ id: list.id }] };
      createTask(awork, actor, taskForm.parse(form));
    }
  }
}

export function addTemplateRoutes(routes: Routes, awork: Awork): void {
  const { templates, projectStatuses, taskStatuses } = awork.store;
  routes.add('GET', '/projecttemplates', (call) =>
    listResponse(awork, call, templates.all(), ({ lists: _, resourceVersion: __, ...template }) => ({
      ...template,
      timeBudget: 0,
      defaultTaskListIdForEmails: null,
      hasRelativeTasks: false,
      hasImage: false,
      copyImageToProjectOnCreation: false,
    })),
  );
  routes.add('GET', '/projecttemplates/:templateId/projectstatuses', (call) => {
    const { workflowId } = found(templates.get(call.param('templateId')), 'project template');
    return listResponse(awork, call, projectStatuses.where('workflowId', workflowId), presentProjectStatus);
  });
  routes.add('GET', '/projecttemplates/:templateId/taskstatuses', (call) => {
    const { workflowId } = found(templates.get(call.param('templateId')), 'project template');
    return listResponse(awork, call, taskStatuses.where('workflowId', workflowId), presentTaskStatus);
  });
}
