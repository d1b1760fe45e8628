import { createHqHarness } from './harness.ts';
import type { HqTenant } from './tenant.ts';

/** A simulator with a company, a project, a task type and a task beside the user. */
export function createProjectHarness(tenant: Partial<HqTenant> = {}) {
  const harness = createHqHarness(tenant);
  const { person, send, user } = harness;
  const company = person.createCompany({ name: 'Nord GmbH' });
  const project = person.createProject({ name: 'Relaunch', number: 'P-1', companyId: company.id });
  const taskType = person.createTaskType({ name: 'Konzept' });
  const task = person.createTask({ projectId: project.id, name: 'Workshop', taskTypeId: taskType.id });
  const book = (more = {}) =>
    send('POST', `/v1/Projects(${project.id})/do.CreateReporting`, {
      ...{ UserId: user.id, TaskId: task.id, StartDate: '2026-06-08T00:00:00', Duration: 5400 },
      ...more,
    });
  const single = (id: number) => `/v1/Users(${user.id})/Reportings(${id})`;
  const listed = async (path: string) => (await send('GET', path)).body.value;
  return { ...harness, company, project, taskType, task, book, single, listed };
}
