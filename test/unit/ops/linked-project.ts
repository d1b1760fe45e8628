import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { connectionId, createOpsHarness } from './ops-harness.ts';

/** A MOCO project with one service item that has reached awork, a person of both systems, and one time entry. */
export async function createLinkedProject() {
  const harness = createOpsHarness();
  const { moco, awork, operator, now } = harness;
  await harness.add();
  await setUpConnection(connectionId, operator);
  const customer = moco.person.createCompany({ name: 'Nordlicht Verlag GmbH' });
  const project = moco.person.createProject({
    name: 'Relaunch',
    customer_id: customer.id,
    tags: ['Sync to awork'],
  });
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  const person = awork.person.createUser({
    firstName: 'Jonas',
    lastName: 'Keller',
    email: 'Jonas@example.org',
  });
  const direction = 'moco-awork-projects';
  const target = { direction, connection: connectionId, entity: 'project', id: String(project.id) };
  await operator.queue.send([createPointer(target, 'webhook', now())]);
  await harness.work();
  const aworkProject = awork.state().projects[0]?.id ?? '';
  const book = (userId = person.id) =>
    awork.person.createTimeEntry({
      userId,
      projectId: aworkProject,
      typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '',
      startDateLocal: '2026-03-02',
      durationSeconds: 3600,
    });
  return { ...harness, project, aworkProject, person, book };
}
