import { createFaults } from '../kit/faults.ts';
import type { Simulator, SimulatorWorld } from '../kit/simulator.ts';
import { addAbsenceRoutes } from './absence-routes.ts';
import { aworkActs } from './acts.ts';
import type { Awork } from './awork.ts';
import { addCompanyRoutes } from './companies.ts';
import { addCustomFieldRoutes } from './custom-fields.ts';
import { seedWorkspace } from './foundation.ts';
import { type AccessToken, createGate } from './gate.ts';
import { type AworkPeople, createPerson } from './person.ts';
import { addProjectRoutes } from './project-routes.ts';
import { createQuota } from './quota.ts';
import { createRoutes, type Routes } from './routes.ts';
import { createStamps } from './stamps.ts';
import { openStore } from './store.ts';
import { addTaskListRoutes } from './task-lists.ts';
import { addTaskRoutes } from './task-routes.ts';
import { addTemplateRoutes, fillWhatIsDue } from './templates.ts';
import { addTimeEntryRoutes } from './time-entry-routes.ts';
import { addTokenRoutes } from './tokens.ts';
import { addTypeOfWorkRoutes } from './types-of-work.ts';
import { addUserRoutes } from './user-routes.ts';
import { addWebhookRoutes } from './webhook-routes.ts';
import { createHooks } from './webhooks.ts';
import { type AworkWorkspace, settleWorkspace } from './workspace.ts';

export type AworkState = ReturnType<typeof stateOf>;
export type AworkSimulator = Omit<Simulator<AworkPeople>, 'state'> & { state(): AworkState };

/** A new workspace holds its owner, an API user, a workflow, roles and its types of work, nothing else. */
export function createAworkSimulator(
  world: SimulatorWorld,
  given: Partial<AworkWorkspace> = {},
): AworkSimulator {
  const store = openStore(world.collections);
  const stamps = createStamps(world);
  const hooks = createHooks(world, store, stamps);
  const awork: Awork = { world, workspace: settleWorkspace(given), store, stamps, hooks };
  seedWorkspace(awork);
  const accessTokens = world.collections.open<AccessToken>('accessTokens');
  const quota = createQuota(world, awork.workspace);
  const gate = createGate({ world, workspace: awork.workspace, store, quota, accessTokens });
  const routes = createRoutes(awork, gate);
  addTokenRoutes(routes, awork, accessTokens);
  for (const add of sections) add(routes, awork);
  const faults = createFaults(world.now);
  return {
    fetch(request) {
      fillWhatIsDue(awork);
      return faults.around(request, (each) => routes.fetch(each));
    },
    person: createPerson(awork, gate),
    acts: aworkActs,
    faults,
    outbox: hooks.outbox,
    state: () => stateOf(awork),
    calls: routes.calls,
  };
}

const sections: ((routes: Routes, awork: Awork) => void)[] = [
  addUserRoutes,
  addCompanyRoutes,
  addTemplateRoutes,
  addTaskListRoutes,
  addTaskRoutes,
  addTimeEntryRoutes,
  addAbsenceRoutes,
  addTypeOfWorkRoutes,
  addCustomFieldRoutes,
  addWebhookRoutes,
  addProjectRoutes,
];

function stateOf(awork: Awork) {
  const { store } = awork;
  return {
    users: store.users.all(),
    companies: store.companies.all(),
    projects: store.projects.all(),
    projectMembers: store.projectMembers.all(),
    taskLists: store.taskLists.all(),
    tasks: store.tasks.all().map((task) => ({
      ...task,
      lists: task.listOrders,
      status: store.taskStatuses.get(task.taskStatusId)?.type,
    })),
    typesOfWork: store.typesOfWork.all(),
    timeEntries: store.timeEntries.all().map((entry) => ({
      ...entry,
      task: store.tasks.get(entry.taskId),
      typeOfWork: store.typesOfWork.get(entry.typeOfWorkId),
    })),
    absences: store.absences.all(),
    webhooks: store.webhooks.all(),
    templates: store.templates.all(),
  };
}
