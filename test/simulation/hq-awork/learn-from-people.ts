import * as z from 'zod';
import type { Agency } from './agency.ts';
import type { Facts, SharedField } from './facts.ts';
import { leadsTo, sharedFields } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import type { AworkProject } from './project-state.ts';
import { changedFields, changesOf } from './snapshot.ts';

/** What people have done between two moments. */
export function learnFromPeople(before: Snapshot, after: Snapshot, facts: Facts, agency: Agency): void {
  learnProjects(before, after, facts, agency);
  const { linkField } = agency.settings;
  for (const { id, before: was, after: is } of changesOf(before.hqProjects, after.hqProjects))
    if (was?.fields[linkField] !== is?.fields[linkField]) {
      facts.addressWrittenAt.set(id, agency.now().getTime());
      for (const project of after.projects.values())
        if (leadsTo(is?.fields[linkField] ?? '', project)) giveValues(project, sharedFields, facts);
    }
  for (const { id } of changesOf(before.entries, after.entries)) facts.touched.add(id);
  for (const { id } of changesOf(before.hqTasks, after.hqTasks)) facts.touched.add(id);
  for (const change of changesOf(before.reportings, after.reportings)) {
    const values = ['startOn', 'duration', 'note', 'taskId'];
    if (change.before && changedFields(change).some((field) => values.includes(field)))
      facts.touched.add(change.id);
    if (change.before && !change.after) {
      facts.touched.add(change.id);
      rememberLoss(change.before, facts, agency);
    }
  }
}

/** Only what we had brought there in this version, with nothing on its way or waiting, counts as removed and not as never arrived. */
function rememberLoss(
  { id, taskId }: { id: number; taskId: number | null },
  { lost }: Facts,
  { stores, awork }: Agency,
): void {
  const { links } = stores;
  const [link] = links.items(({ entity, targetId }) => entity === 'time' && targetId === String(id));
  if (!link) {
    // Made, perhaps found already, and not yet written down.
    const [owner] = links.items(({ entity, sourceId }) => entity === 'reporting' && sourceId === String(id));
    if (owner?.targetId) lost.set(owner.targetId, 'unclear');
    for (const { sourceId } of links.items(
      ({ entity, data }) => entity === 'time' && isBegunOn(taskId, data),
    ))
      lost.set(sourceId, 'unclear');
    return;
  }
  const entry = awork.state().timeEntries.find(({ id }) => id === link.sourceId);
  const isOpen = [link.lease, link.unfinishedSince, link.openSince].some((mark) => mark !== undefined);
  const isBrought = !isOpen && entry !== undefined && link.sourceVersion === entry.updatedOn;
  lost.set(link.sourceId, isBrought ? entry.updatedOn : 'unclear');
}

const begunTimes = z.looseObject({ begun: z.array(z.looseObject({ taskId: z.int() })) });

function isBegunOn(taskId: number | null, data: unknown): boolean {
  const { data: link } = begunTimes.safeParse(data);
  return link?.begun.some((each) => each.taskId === taskId) ?? false;
}

function learnProjects(before: Snapshot, after: Snapshot, facts: Facts, { stores, now }: Agency): void {
  for (const change of changesOf(before.projects, after.projects)) {
    const { id, after: project } = change;
    if (!project) {
      facts.deletedProjects.add(id);
      continue;
    }
    const changed: readonly string[] = change.before ? changedFields(change) : sharedFields;
    const isSeen = stores.links
      .items()
      .some(({ entity, targetId }) => entity === 'project' && targetId === id);
    if (!change.before || (changed.includes('name') && !isSeen)) facts.madeByPeople.add(id);
    if (change.before && changed.includes('name')) facts.renamedAt.set(id, now().getTime());
    giveValues(
      project,
      sharedFields.filter((field) => changed.includes(field)),
      facts,
    );
  }
}

function giveValues(project: AworkProject, fields: readonly SharedField[], { given }: Facts): void {
  const values = given.get(project.id) ?? new Map<SharedField, Set<string | null>>();
  for (const field of fields)
    values.set(field, (values.get(field) ?? new Set<string | null>()).add(shown(project[field])));
  given.set(project.id, values);
}

/** Days without their time, as both systems mean them. */
export function shown(value: string | null): string | null {
  return value !== null && /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value;
}
