import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import { createCompany, updateCompany } from './companies.ts';
import type { AworkGate } from './gate.ts';
import { optionalInstant } from './form-fields.ts';
import { integrationsAbsences, personsAbsences } from './person-absences.ts';
import { personsTimes } from './person-times.ts';
import { replaceProject } from './project-changes.ts';
import { setTags } from './project-extras.ts';
import { projectForm } from './project-forms.ts';
import { connectRole, setResponsible } from './project-members.ts';
import { createProject, deleteProject } from './projects.ts';
import type { ProjectRow, TaskRow, WebhookRow } from './records.ts';
import { found } from './refusal.ts';
import { foundationOf } from './store.ts';
import { deleteTasks, replaceTask } from './task-changes.ts';
import { archiveTaskList, createTaskList, deleteTaskList, renameTaskList } from './task-lists.ts';
import { changeTaskLists, createTask, taskForm } from './tasks.ts';
import { createTemplate, type NewTemplate } from './templates.ts';
import { createTypeOfWork } from './types-of-work.ts';
import { createUser, deleteUser, type NewUser, updateUser, type UserChanges } from './users.ts';
import type { AworkApiKey } from './workspace.ts';

/** What people do in the product's own screens, by the same rules as through the API. The owner does what needs rights. */
export function createPerson(awork: Awork, gate: AworkGate) {
  const owner: Actor = { userId: foundationOf(awork.store).ownerId, isAdmin: true };
  return {
    ...personsTimes(awork, owner),
    ...personsAbsences(awork, owner),
    ...integrationsAbsences(awork, owner),
    ...personsProjects(awork, owner),
    ...personsTasks(awork, owner),
    ...personsSettings(awork, owner, gate),
    createUser: (user: NewUser) => createUser(awork, owner, user),
    updateUser: (id: string, changes: UserChanges) => updateUser(awork, owner, id, changes),
    deactivateUser: (id: string) => updateUser(awork, owner, id, { isDeactivated: true }),
    deleteUser: (id: string) => deleteUser(awork, owner, id),
    createCompany: (name: string) => createCompany(awork, owner, { name, description: null, industry: null }),
    renameCompany: (id: string, name: string) => updateCompany(awork, owner, id, { name }),
  };
}

export type AworkPeople = ReturnType<typeof createPerson>;

function personsProjects(awork: Awork, owner: Actor) {
  const project = (id: string) => found(awork.store.projects.get(id), 'project');
  return {
    createProject: (form: {
      name: string;
      companyId?: string;
      startDate?: string;
      dueDate?: string;
      projectKey?: string;
      timeBudget?: number;
    }) => createProject(awork, owner, projectForm.parse(form)),
    /** Changes only what is given, as the screens do. */
    updateProject(
      id: string,
      changes: Partial<Pick<ProjectRow, 'name' | 'companyId' | 'startDate' | 'dueDate'>>,
    ) {
      const { startDate, dueDate, ...others } = changes;
      const dates = {
        ...(startDate !== undefined && { startDate: optionalInstant.parse(startDate) }),
        ...(dueDate !== undefined && { dueDate: optionalInstant.parse(dueDate) }),
      };
      return replaceProject(awork, owner, project(id), { ...others, ...dates });
    },
    deleteProject: (id: string, { deleteTimeTrackings = false } = {}) =>
      deleteProject(awork, owner, project(id), deleteTimeTrackings),
    /** Its time budget is that of its retainers from then on. */
    addRetainer: (id: string, seconds: number) =>
      replaceProject(awork, owner, project(id), {
        retainerBudget: (project(id).retainerBudget ?? 0) + seconds,
      }),
    /** Makes somebody responsible in place of whoever was, or nobody. */
    setResponsible: (id: string, userId: string | null) => setResponsible(awork, owner, project(id), userId),
    /** Makes a project role available in these types of project only, or, with null, in all. */
    connectRole: (name: string, projectTypeIds: string[] | null) => connectRole(awork, name, projectTypeIds),
    setProjectTags: (id: string, tags: string[]) =>
      setTags(
        awork,
        owner,
        project(id),
        tags.map((name) => ({ name })),
      ),
  };
}

interface NewTask {
  projectId: string;
  name: string;
  listName?: string;
  typeOfWorkId?: string;
}

function personsTasks(awork: Awork, owner: Actor) {
  const { tasks, taskLists } = awork.store;
  return {
    createTask({ projectId, name, listName, typeOfWorkId }: NewTask) {
      const lists = taskLists.where('projectId', projectId);
      const list = listName
        ? (lists.find((each) => each.name === listName) ?? createTaskList(awork, owner, projectId, listName))
        : undefined;
      const form = {
        baseType: 'projecttask',
        entityId: projectId,
        name,
        lists: list ? [{ id: list.id }] : [],
        ...(typeOfWorkId && { typeOfWorkId }),
      };
      return createTask(awork, owner, taskForm.parse(form));
    },
    updateTask: (
      id: string,
      changes: Partial<Pick<TaskRow, 'name' | 'description' | 'plannedDuration' | 'dueOn'>>,
    ) => replaceTask(awork, owner, found(tasks.get(id), 'task'), changes),
    deleteTask: (id: string, { deleteTimeTrackings = false } = {}) =>
      deleteTasks(awork, owner, [found(tasks.get(id), 'task')], deleteTimeTrackings),
    deleteList: (id: string, { deleteTasks: isDeep = false } = {}) =>
      deleteTaskList(awork, owner, found(taskLists.get(id), 'task list'), {
        deleteTasks: isDeep,
        deleteTimes: false,
      }),
    /** In these lists, and no other. */
    putTaskInLists: (id: string, listIds: string[]) =>
      changeTaskLists(
        awork,
        owner,
        found(tasks.get(id), 'task'),
        listIds.map((listId) => ({ id: listId })),
      ),
    createList: (projectId: string, name: string) => createTaskList(awork, owner, projectId, name),
    renameList: (id: string, name: string) =>
      renameTaskList(awork, owner, found(taskLists.get(id), 'task list'), name),
    archiveList: (id: string) => archiveTaskList(awork, owner, found(taskLists.get(id), 'task list'), true),
  };
}

function personsSettings(awork: Awork, owner: Actor, gate: AworkGate) {
  const { webhooks } = awork.store;
  return {
    createTypeOfWork: ({ name }: { name: string }) => createTypeOfWork(awork, owner, name),
    createTemplate: (template: NewTemplate) => createTemplate(awork, template),
    revokeKey: (key: string) => gate.revokeKey(key),
    addKey: (key: AworkApiKey) => gate.addKey(key),
    /** `null` lifts a limit. */
    setLimits({
      requestsPerMinute,
      requestsPerSecond,
    }: {
      requestsPerMinute?: number | null;
      requestsPerSecond?: number | null;
    }) {
      if (requestsPerMinute !== undefined) awork.workspace.requestsPerMinute = requestsPerMinute ?? Infinity;
      if (requestsPerSecond !== undefined) awork.workspace.requestsPerSecond = requestsPerSecond ?? Infinity;
    },
    switchOffWebhook(id: string): WebhookRow {
      return webhooks.put({ ...found(webhooks.get(id), 'webhook'), isActive: false });
    },
  };
}
