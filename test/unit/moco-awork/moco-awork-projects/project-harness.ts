import { explainRecord } from '../../../../functions/ops/explain/explain-record.ts';
import { reconcileConnection } from '../../../../functions/ops/reconcile/reconcile.ts';
import type { Pointer, PointerCause } from '../../../../shared/pointer.ts';
import { createPointer, forced, SWEEP } from '../../../../shared/pointer.ts';
import { createLinkedProject } from '../../ops/linked-project.ts';
import { connectionId } from '../../ops/ops-harness.ts';

const direction = 'moco-awork-projects';

/** A linked project with one service item, and the workers of its direction with a clock that runs when they wait. */
export async function createProjectHarness() {
  const harness = await createLinkedProject();
  const { queue, moco, awork, operator, links, now, project, aworkProject } = harness;
  const later: { pointers: readonly Pointer[]; dueAt: number }[] = [];
  const { send } = queue;
  queue.send = async (pointers, delaySeconds = 0) => {
    if (delaySeconds === 0) return send(pointers);
    later.push({ pointers, dueAt: now().getTime() + delaySeconds * 1000 });
  };
  /** Until nothing is left to do, whatever has to be waited for. */
  const settle = async () => {
    await harness.work();
    for (let next = earliest(later); next; next = earliest(later)) {
      harness.pass(Math.max(0, next.dueAt - now().getTime()) / 1000);
      await Promise.all([moco.faults.flush(), awork.faults.flush()]);
      await send(next.pointers);
      await harness.work();
    }
  };
  const key = (id: number) => ({ connection: connectionId, entity: 'project', sourceId: String(id) });
  /** One attempt; what is to be tried again waits for `settle`. */
  const attempt = async (cause: PointerCause, id = project.id) => {
    harness.pass(10);
    const pointer = createPointer({ ...key(id), direction, id: String(id) }, cause, now());
    const isAsked = cause === 'operator' || cause === 'replay' || cause === 'repair';
    await queue.send([isAsked ? forced(pointer, cause, now()) : pointer]);
    await harness.work();
  };
  const handle = async (cause: PointerCause, id = project.id) => {
    await attempt(cause, id);
    await settle();
    return (await links.get(key(id)))?.outcome;
  };
  const sweep = async (scope: string) => {
    harness.pass(60);
    await queue.send([createPointer({ ...key(0), direction, entity: SWEEP, id: scope }, 'sweep', now())]);
    await settle();
  };
  return {
    ...harness,
    ...{ attempt, settle, handle, sweep },
    ...scene({ awork, aworkProject }),
    item: project.tasks[0]?.id ?? 0,
    outcome: async () => (await links.get(key(project.id)))?.outcome,
    explain: async (text = String(project.id)) =>
      (await explainRecord(connectionId, text, undefined, operator)).data,
    reconcile: async (repair = false) => {
      const { data, exitCode } = await reconcileConnection(connectionId, { direction, repair }, operator);
      await settle();
      return { exitCode, repaired: data.repaired, ...data.directions[0] };
    },
  };
}

export type ProjectHarness = Awaited<ReturnType<typeof createProjectHarness>>;

function earliest<T extends { dueAt: number }>(waiting: T[]): T | undefined {
  const [first] = waiting.toSorted((one, other) => one.dueAt - other.dueAt);
  if (first) waiting.splice(waiting.indexOf(first), 1);
  return first;
}

/** The linked project as people see it in awork. */
function scene({
  awork,
  aworkProject,
}: Pick<Awaited<ReturnType<typeof createLinkedProject>>, 'awork' | 'aworkProject'>) {
  const tasks = () => awork.state().tasks.filter(({ projectId }) => projectId === aworkProject);
  return {
    tasks,
    /** Their names and states, such as `Konzeption todo`. */
    shownTasks: () =>
      tasks()
        .map(({ name, status }) => `${name} ${status}`)
        .toSorted(),
    task: (name: string) => tasks().find((task) => task.name === name)?.id ?? '',
    lists: () => awork.state().taskLists.filter(({ projectId }) => projectId === aworkProject),
    held: () => awork.state().projects.find(({ id }) => id === aworkProject),
    members: () => awork.state().projectMembers.map(({ userId }) => userId),
  };
}
