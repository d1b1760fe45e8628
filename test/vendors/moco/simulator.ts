import { createFaults } from '../kit/faults.ts';
import type { Simulator, SimulatorWorld } from '../kit/simulator.ts';
import { mocoActs } from './acts.ts';
import { completeAccount, type MocoAccount } from './account.ts';
import { showActivity } from './activity-record.ts';
import { activityRoutes } from './activity-routes.ts';
import { companyRoutes, showCompany } from './companies.ts';
import { contractRoutes } from './contract-routes.ts';
import { customFieldRoutes } from './custom-fields.ts';
import { employmentRoutes } from './employment-routes.ts';
import { showEmployment } from './employments.ts';
import { type Office, openOffice, stampNew } from './office.ts';
import { createPerson, type MocoPeople } from './person.ts';
import { showProject } from './project-record.ts';
import { projectRoutes } from './project-routes.ts';
import { adminRoleId } from './roles.ts';
import { createRouter, type Route } from './router.ts';
import { scheduleRoutes } from './schedule-routes.ts';
import { showSchedule } from './schedules.ts';
import { sessionRoutes } from './session.ts';
import { taggingRoutes } from './taggings.ts';
import { taskRoutes } from './task-routes.ts';
import { seedTaskTemplates, taskTemplateRoutes } from './task-templates.ts';
import { randomGuid, showUser, userRoutes } from './users.ts';
import { showWebHook, webHookRoutes } from './web-hooks.ts';

export type MocoSimulator = Omit<Simulator<MocoPeople>, 'state'> & { state(): MocoState };

export type MocoState = ReturnType<typeof stateOf>;

/** A new account holds its owner (an admin) and its default services, nothing else. */
export function createMocoSimulator(
  world: SimulatorWorld,
  account: Partial<MocoAccount> = {},
): MocoSimulator {
  const office = openOffice(world, completeAccount(account));
  seedOwner(office);
  seedTaskTemplates(office);
  const router = createRouter(office, routesOf(office));
  const faults = createFaults(world.now);
  return {
    fetch: (request) => faults.around(request, (each) => router.fetch(each)),
    person: createPerson(office),
    acts: mocoActs,
    faults,
    outbox: office.notices.outbox,
    state: () => stateOf(office),
    calls: router.calls,
  };
}

function routesOf(office: Office): Route[] {
  const sections = [
    ...[sessionRoutes, projectRoutes, taskRoutes, contractRoutes, taggingRoutes, activityRoutes],
    ...[userRoutes, companyRoutes, customFieldRoutes, webHookRoutes, taskTemplateRoutes],
    ...[scheduleRoutes, employmentRoutes],
  ];
  return sections.flatMap((section) => section(office));
}

function seedOwner(office: Office): void {
  const { accountOwnerId, subdomain } = office.account;
  if (office.users.get(accountOwnerId)) return;
  const stamps = { ...stampNew(office, 'user'), id: accountOwnerId };
  office.users.put({
    ...{ firstname: 'Olivia', lastname: 'Ortmann', email: `owner@${subdomain}.example`, password: '' },
    ...{ active: true, extern: false, tags: [], custom_properties: {}, role_id: adminRoleId },
    uuid: randomGuid(office),
    ...stamps,
  });
}

function stateOf(office: Office) {
  return {
    projects: office.projects.all().map((row) => showProject(office, row)),
    activities: office.activities.all().map((row) => showActivity(office, row)),
    schedules: office.schedules.all().map((row) => showSchedule(office, row)),
    employments: office.employments.all().map((row) => showEmployment(office, row)),
    users: office.users.all().map((row) => showUser(office, row)),
    companies: office.companies.all().map((row) => showCompany(office, row)),
    webHooks: office.webHooks.all().map(showWebHook),
    customProperties: office.customFields.all(),
  };
}
