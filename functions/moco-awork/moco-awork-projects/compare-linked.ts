import type { ListedStretch, Stray, Suspect, Total } from '../../../shared/reconcile/listed-stretch.ts';
import type { AworkProject, AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { ProjectLink, Sides } from '../../../shared/vendors/awork/projects/listed-projects.ts';
import { leadsElsewhere } from '../../../shared/vendors/awork/projects/project-address.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { readProjectLink } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';
import { knownPeople } from './assigned-people.ts';
import { findLinkedClient } from './client-link.ts';
import { ignoredFields } from '../../../shared/vendors/awork/projects/ignored-writes.ts';
import { planProject } from './plan-project.ts';
import { isWanted, sharedFields, textField } from './project-source.ts';
import { unlessGone } from './read-held.ts';

/** Tasks of so many projects are read at once: far below awork's 50 calls a second, and a hundred take no minute. */
const AT_ONCE = 5;

interface ComparedOne {
  what: string;
  isSuspect: boolean;
  strays: readonly Stray[];
  /** Absent where the project does not belong in awork any more. */
  counts?: { projects: Count; tasks: Count };
}
type Count = Pick<Total, 'source' | 'target' | 'others'>;

/** Compares linked projects by what the lists of both sides show. */
export async function compareLinked(
  part: readonly ProjectLink[],
  { projects }: Sides,
  run: MocoAworkRun,
): Promise<Omit<ListedStretch, 'next'>> {
  const sources = new Map<number, MocoProject>();
  for await (const project of run.moco.projects({ ids: part.map(({ sourceId }) => sourceId) }))
    sources.set(project.id, project);
  const compared: ComparedOne[] = [];
  for (let start = 0; start < part.length; start += AT_ONCE) {
    const some = part.slice(start, start + AT_ONCE);
    const one = (link: ProjectLink) =>
      compareOne(link, { source: sources.get(link.sourceId), target: projects.get(link.targetId) }, run);
    compared.push(...(await Promise.all(some.map(one))));
  }
  return {
    compared: compared.filter(({ counts }) => counts).length,
    totals: [total('projects', compared), total('tasks', compared)],
    suspects: part.flatMap(({ sourceId }, index) => suspect(sourceId, compared[index])),
    strays: compared.flatMap(({ strays }) => strays),
  };
}

type Pair = { source: MocoProject | undefined; target: AworkProject | undefined };

async function compareOne(
  link: ProjectLink,
  { source, target }: Pair,
  run: MocoAworkRun,
): Promise<ComparedOne> {
  const data = readProjectLink(link.data);
  if (!source || !isWanted(source, run.settings)) {
    const what = source ? sharedFields(source).name : (target?.name ?? `MOCO project ${link.sourceId}`);
    return { what, isSuspect: !data.ended, strays: [] };
  }
  const what = sharedFields(source).name;
  const tasks = target && (await run.awork.projectTasks(target.id).catch(unlessGone));
  if (!target || !tasks || tasks === 'gone')
    return { what, isSuspect: true, strays: [], counts: countOf(source, data, undefined, run) };
  const isSuspect =
    (await looksDifferent({ source, target, tasks }, link, run)) ||
    leadsElsewhere(
      textField(source, run.settings.linkField),
      { ...link, url: data.url },
      await run.workspaceUrl(),
    );
  const counts = countOf(source, data, tasks, run);
  return { what, isSuspect, strays: doubledTasks(tasks, data, what), counts };
}

/** Whether a repair would do anything, by what the lists show. */
async function looksDifferent(
  held: { source: MocoProject; target: AworkProject; tasks: readonly AworkTask[] },
  { targetId, fingerprints, data: remembered }: ProjectLink,
  run: MocoAworkRun,
): Promise<boolean> {
  const state = { fingerprints, data: readProjectLink(remembered) };
  const plan = planProject(
    {
      ...{ ...held, targetId, ...state },
      ...{ isSyncFieldGone: false, looksAgain: true, restores: true },
      ...{ adoption: { kind: 'none' }, templateIds: [], people: await knownPeople(held.source, run) },
      client: await findLinkedClient(held.source.customer, run),
      ignored: await ignoredFields(held.target, state, run),
    },
    run.settings,
  );
  return !(plan.kind === 'nothing' || (plan.kind === 'steps' && plan.steps.length === 0));
}

/** `tasks` are undefined where awork has the project no more. */
function countOf(
  source: MocoProject,
  data: ProjectLinkData,
  tasks: readonly AworkTask[] | undefined,
  { settings }: MocoAworkRun,
): Record<'projects' | 'tasks', Count> {
  const items = source.tasks.filter(
    ({ id, name, active }) => data.tasks[id] ?? (active && !settings.unassignedServiceItem.includes(name)),
  );
  const ours = new Set(items.map(({ id }) => data.tasks[id]?.taskId));
  const present = tasks?.filter(({ id }) => ours.has(id)).length ?? 0;
  return {
    projects: { source: 1, target: tasks ? 1 : 0, others: 0 },
    tasks: { source: items.length, target: present, others: (tasks?.length ?? 0) - present },
  };
}

/** Tasks in our list that are named like one of ours and belong to no service item. */
function doubledTasks(
  tasks: readonly AworkTask[],
  { tasks: bound, listId }: ProjectLinkData,
  what: string,
): Stray[] {
  const ours = new Set(Object.values(bound).map(({ taskId }) => taskId));
  const names = new Set(tasks.filter(({ id }) => ours.has(id)).map(({ name }) => name));
  return tasks
    .filter(
      ({ id, name, lists }) => !ours.has(id) && names.has(name) && lists.some((list) => list.id === listId),
    )
    .map(({ id, name }) => ({ cause: 'doubled', targetId: id, what: `task "${name}" in "${what}"` }));
}

function suspect(sourceId: number, one: ComparedOne | undefined): Suspect[] {
  return one?.isSuspect ? [{ entity: 'project', id: String(sourceId), what: one.what }] : [];
}

function total(what: 'projects' | 'tasks', compared: readonly ComparedOne[]): Total {
  const sum = (side: keyof Count) =>
    compared.reduce((whole, { counts }) => whole + (counts?.[what][side] ?? 0), 0);
  const counts = { source: sum('source'), target: sum('target'), others: sum('others') };
  return { group: { what }, unit: 'records', ...counts };
}
