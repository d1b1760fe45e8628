import {
  contractOf,
  createContract,
  deleteContract,
  hasHours,
  showContract,
  updateContract,
} from './contracts.ts';
import type { Office } from './office.ts';
import { ownerAtTheScreen } from './owner-at-the-screen.ts';
import { showProject } from './project-record.ts';
import type { ProjectChanges } from './project-schema.ts';
import {
  archiveProject,
  createProject,
  deleteProject,
  findProject,
  unarchiveProject,
  updateProject,
} from './projects.ts';
import { notFound } from './refusal.ts';
import {
  createTask,
  deleteTask,
  findTask,
  type NewTask,
  showTask,
  type TaskChanges,
  updateTask,
} from './tasks.ts';

/** Led by the account owner and in euros unless said otherwise. */
type ProjectAsked = ProjectChanges & { name: string; customer_id: number };

export function projectActions(office: Office) {
  return {
    createProject(input: ProjectAsked) {
      const defaults = { leader_id: office.account.accountOwnerId, currency: 'EUR', fixed_price: false };
      return showProject(office, createProject(office, ownerAtTheScreen(office), { ...defaults, ...input }));
    },
    updateProject(id: number, { active, ...changes }: ProjectChanges & { active?: boolean }) {
      if (active !== undefined) switchProject(office, id, active);
      const project = findProject(office, id);
      if (Object.keys(changes).length === 0) return showProject(office, project);
      return showProject(office, updateProject(office, ownerAtTheScreen(office), { project, body: changes }));
    },
    archiveProject: (id: number) => switchProject(office, id, false),
    deleteProject: (id: number) => deleteProject(office, ownerAtTheScreen(office), findProject(office, id)),
    ...taskActions(office),
    ...assignmentActions(office),
  };
}

function switchProject(office: Office, id: number, active: boolean) {
  const act = active ? unarchiveProject : archiveProject;
  return showProject(office, act(office, ownerAtTheScreen(office), findProject(office, id)));
}

function taskActions(office: Office) {
  return {
    addTask: (projectId: number, input: NewTask) =>
      showTask(
        createTask(office, ownerAtTheScreen(office), {
          project: findProject(office, projectId),
          body: input,
        }),
      ),
    updateTask: (id: number, changes: TaskChanges) =>
      showTask(updateTask(office, ownerAtTheScreen(office), { task: findTask(office, id), body: changes })),
    deleteTask: (id: number) => deleteTask(office, ownerAtTheScreen(office), findTask(office, id)),
  };
}

function assignmentActions(office: Office) {
  return {
    /** Also takes back a contract that was switched off. */
    assignUser(projectId: number, userId: number) {
      const contract = contractOf(office, projectId, userId);
      const project = findProject(office, projectId);
      const row = contract
        ? updateContract(office, ownerAtTheScreen(office), { contract, body: { active: true } })
        : createContract(office, ownerAtTheScreen(office), { project, body: { user_id: userId } });
      return showContract(office, row);
    },
    /** Switches the contract off where booked hours forbid deleting it. */
    unassignUser(projectId: number, userId: number) {
      const contract = contractOf(office, projectId, userId);
      if (!contract) throw notFound();
      if (!hasHours(office, contract)) return deleteContract(office, ownerAtTheScreen(office), contract);
      updateContract(office, ownerAtTheScreen(office), { contract, body: { active: false } });
    },
  };
}
