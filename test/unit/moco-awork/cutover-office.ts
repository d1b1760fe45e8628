import { SWEEP, createPointer } from '../../../shared/pointer.ts';
import { createLinkedProject } from '../ops/linked-project.ts';
import { connectionId } from '../ops/ops-harness.ts';

export type Harness = Awaited<ReturnType<typeof createLinkedProject>>;

/** Everything is compared anew, as after a start. */
export async function compareAll({ operator, work, now, project, aworkProject, pass }: Harness) {
  const send = (direction: string, entity: string, id: string) =>
    operator.queue.send([
      createPointer({ direction, connection: connectionId, entity, id }, 'operator', now()),
    ]);
  await send('moco-awork-projects', 'project', String(project.id));
  await work();
  pass(10);
  await send('awork-moco-times', SWEEP, `project:${aworkProject}`);
  await work();
}

/** Hours that the integration before us has booked, without our mark. */
export async function createCutover() {
  const harness = await createLinkedProject();
  const { moco, project, book, links, operator, now } = harness;
  const users = moco.state().users;
  const userId = users.find(({ email }) => email === 'jonas@example.org')?.id ?? 0;
  moco.person.assignUser(project.id, userId);
  const booked = (changes: object = {}) =>
    moco.person.createActivity(userId, {
      ...{ date: '2026-03-02', project_id: project.id, task_id: project.tasks[0]?.id ?? 0, seconds: 3600 },
      ...{ description: 'Früher übertragen', billable: true, ...changes },
    });
  /** Everything that is there now is older than the connection. */
  const goLive = async () => {
    harness.pass(60);
    const connection = await operator.connections.get(connectionId);
    if (connection) await operator.connections.put({ ...connection, liveSince: now().toISOString() });
    harness.pass(60);
  };
  const outcomeOf = async (entry: { id: string }) =>
    (await links.get({ connection: connectionId, entity: 'time', sourceId: entry.id }))?.outcome;
  return { ...harness, book, booked, goLive, outcomeOf };
}
