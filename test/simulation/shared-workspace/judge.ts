import { RUNNING } from './acts.ts';
import { linkedProjects } from './linked-projects.ts';
import type { Workspace } from './workspace.ts';
import type { Side } from './sides.ts';
import { connections, sides } from './sides.ts';

/** Neither side touches what is the other's, and every hour is in exactly the one system that its project belongs to. */
export function brokenInvariants(workspace: Workspace): string[] {
  return [
    ...eachProject(workspace),
    ...foreignWrites(workspace),
    ...eachEntry(workspace),
    ...surplus(workspace),
    ...hooks(workspace),
    ...undone(workspace),
  ];
}

/** Each has its own awork project, and no two share one. */
function eachProject(workspace: Workspace): string[] {
  const { moco, hq, awork } = workspace;
  const linked = linkedProjects(workspace);
  const names = new Map(awork.state().projects.map(({ id, name }) => [id, name]));
  const wanted = { 'moco-awork': moco.state().projects, 'hq-awork': hq.state().projects };
  const both = [...linked['moco-awork'].keys()].filter((id) => linked['hq-awork'].has(id));
  const ours = new Set(sides.flatMap((side) => [...linked[side].keys()]));
  const others = [...names].filter(([id, name]) => !ours.has(id) && name !== 'Internes aus awork');
  return [
    ...both.map((id) => `MOCO and HQ share the awork project ${id}`),
    ...others.map(([, name]) => `awork project "${name}" belongs to nobody`),
    ...sides.flatMap((side) =>
      wanted[side].flatMap(({ id, name }) => {
        const held = [...linked[side]].find(([, each]) => each === id)?.[0] ?? '';
        const isItsOwn = names.get(held)?.startsWith(RUNNING);
        return isItsOwn || names.get(held)?.endsWith(name)
          ? []
          : [`${side}: "${name}" is "${names.get(held)}" in awork`];
      }),
    ),
  ];
}

/** Writes to projects, tasks and lists of the other side; the side of HQ writes nothing but projects. */
function foreignWrites(workspace: Workspace): string[] {
  const linked = linkedProjects(workspace);
  const { tasks, taskLists } = workspace.awork.state();
  const projectOf = new Map([...tasks, ...taskLists].map(({ id, projectId }) => [id, projectId ?? '']));
  const isOf = (side: Side) => (id: string) => linked[side].has(projectOf.get(id) ?? id);
  return workspace.writes.flatMap(({ side, method, path, ids }) => {
    const other = side === 'hq-awork' ? 'moco-awork' : 'hq-awork';
    const isForeign = ids.some(isOf(other)) || path.includes('/webhooks');
    const isMore = side === 'hq-awork' && !/^\/api\/v1\/projects(?:\/|$)/.test(path);
    return isForeign || isMore ? [`${side} wrote ${method} ${path} in awork, which is not its own`] : [];
  });
}

function eachEntry(workspace: Workspace): string[] {
  const { moco, hq, awork, stores } = workspace;
  const linked = linkedProjects(workspace);
  const links = stores.links.items();
  return awork.state().timeEntries.flatMap(({ id, projectId, duration }) => {
    const activities = moco.state().activities.filter(({ remote_id }) => remote_id === `awork:${id}`);
    const link = links.find(
      ({ connection, entity, sourceId }) =>
        connection === connections['hq-awork'] && entity === 'time' && sourceId === id,
    );
    const reportings = hq.state().reportings.filter((row) => String(row.id) === link?.targetId);
    const isOf = (side: Side) => Number(linked[side].has(projectId ?? ''));
    const seconds = [...activities.map((row) => row.seconds), ...reportings.map((row) => row.duration)];
    const isRight =
      activities.length === isOf('moco-awork') &&
      reportings.length === isOf('hq-awork') &&
      seconds.every((each) => each === duration);
    const held = `${activities.length} times in MOCO and ${reportings.length} times in HQ`;
    return isRight ? [] : [`time entry ${id} of ${projectId} is ${held}, with ${seconds} of ${duration} s`];
  });
}

/** What stands for no entry. */
function surplus({ moco, hq, awork, stores }: Workspace): string[] {
  const entries = new Set(awork.state().timeEntries.map(({ id }) => id));
  const times = stores.links.items(
    ({ connection, entity }) => connection === connections['hq-awork'] && entity === 'time',
  );
  const owners = (id: number) =>
    times.filter(({ targetId, sourceId }) => targetId === String(id) && entries.has(sourceId));
  const activities = moco
    .state()
    .activities.filter(({ remote_id }) => !entries.has(remote_id?.replace('awork:', '') ?? ''));
  const reportings = hq.state().reportings.filter(({ id }) => owners(id).length !== 1);
  return [
    ...activities.map(({ id }) => `MOCO activity ${id} stands for no entry`),
    ...reportings.map(
      (row) => `HQ reporting ${JSON.stringify(row)} stands for ${owners(row.id).length} entries`,
    ),
  ];
}

function hooks({ awork }: Workspace): string[] {
  const { webhooks } = awork.state();
  const isWell = webhooks.length === sides.length && webhooks.every(({ isActive }) => isActive);
  return isWell ? [] : [`awork has the webhooks ${JSON.stringify(webhooks)}`];
}

/** Nothing in these worlds needs a person. */
function undone({ stores }: Workspace): string[] {
  return stores.links.items().flatMap(({ connection, entity, sourceId, outcome, openSince, lease }) => {
    const title = `${entity} ${sourceId} of ${connection}`;
    const isRecord = ['project', 'time', '*'].includes(entity);
    if (lease !== undefined && isRecord) return [`${title} is still claimed`];
    return openSince === undefined ? [] : [`${title} is ${outcome?.kind} ${outcome?.code}`];
  });
}
