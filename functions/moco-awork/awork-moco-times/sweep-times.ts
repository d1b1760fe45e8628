import * as z from 'zod';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { TimeEntryQuery } from '../../../shared/vendors/awork/client.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { projectKey, readProjectLink } from '../linked-project.ts';
import { FRESH_SECONDS } from '../people.ts';
import type { MocoAworkRun } from '../run.ts';
import type { KnownLink } from './ask-matching.ts';
import { askMatching, endOfRun, goOn } from './ask-matching.ts';
import { aworkProjectOf, aworkUserOf } from './resync-filter.ts';

const cursorSchema = z.object({
  updatedSince: z.iso.datetime(),
  /** The last run stopped there, with changes left; `fromDay` if it listed everything from the start date. */
  goesOn: z.boolean().default(false),
  fromDay: z.iso.date().optional(),
});
/** Changes are read this far back again, because clocks differ and lists lag. */
const OVERLAP_MILLISECONDS = 120_000;

/** `changed`: entries changed since the last sweep, everything from the start date at first. */
export async function sweepChanged(cursor: unknown, run: MocoAworkRun) {
  const startedAt = run.now();
  const last = cursorSchema.safeParse(cursor).data;
  const query = changedQuery(last, run);
  const differs = (entry: AworkTimeEntry, link?: KnownLink) => link?.sourceVersion !== entry.updatedOn;
  const { sent, stoppedAt } = await askMatching(query, differs, run, { until: endOfRun(run) });
  if (stoppedAt === undefined) return { cursor: { updatedSince: startedAt.toISOString() }, sent };
  await goOn('changed', run);
  return { cursor: { updatedSince: stoppedAt, goesOn: true, fromDay: query.fromDay }, sent };
}

/** Entries come in the order of their changes, so a run that stopped is gone on with from its last one. */
function changedQuery(
  last: z.infer<typeof cursorSchema> | undefined,
  { settings }: MocoAworkRun,
): TimeEntryQuery {
  if (!last) return { fromDay: settings.startDate };
  const { updatedSince, goesOn, fromDay } = last;
  if (goesOn) return { updatedSince, ...(fromDay && { fromDay }) };
  return { updatedSince: new Date(Date.parse(updatedSince) - OVERLAP_MILLISECONDS).toISOString() };
}

/** `project:<awork id>`: the earlier entries of a project that was linked now. */
export async function sweepProject(projectId: string, cursor: unknown, run: MocoAworkRun) {
  const last = cursorSchema.safeParse(cursor).data;
  const query = {
    projectId,
    fromDay: run.settings.startDate,
    ...(last && { updatedSince: last.updatedSince }),
  };
  const differs = (entry: AworkTimeEntry, link?: KnownLink) =>
    !link?.targetId || link.sourceVersion !== entry.updatedOn;
  const { sent, stoppedAt } = await askMatching(query, differs, run, { until: endOfRun(run) });
  if (stoppedAt === undefined) return { cursor: undefined, sent };
  await goOn(`project:${projectId}`, run);
  return { cursor: { updatedSince: stoppedAt }, sent };
}

/** `waiting`: entries whose person, assignment or service item is there by now. */
export async function sweepWaiting(run: MocoAworkRun) {
  run.people.refresh();
  const over: string[] = [];
  for await (const link of run.links.listOpen(run.connection.id)) {
    if (link.key.entity === 'time' && (await isWaitOver(link, run))) over.push(link.key.sourceId);
  }
  // Other workers may still hold a directory without the person.
  await run.ask('time', over, 'sweep', FRESH_SECONDS + 1);
  return { cursor: undefined, sent: over.length };
}

/** Whether what an entry waits for is there by now. Timers, and entries without a person, are simply read again. */
export async function isWaitOver({ outcome, waitingFor = '' }: Link, run: MocoAworkRun): Promise<boolean> {
  if (outcome?.kind !== 'waiting') return false;
  const [kind = '', first = '', second = ''] = waitingFor.split(':');
  switch (kind) {
    case 'person':
      return (await run.people.mocoUserOf(first)).kind === 'found';
    case 'moco-user':
      return (await run.people.deactivatedInMoco(Number(first))) === undefined;
    case 'assignment':
      return (await projectOf(first, run)).assigned.includes(Number(second));
    case 'item':
      // An item that is gone in MOCO no longer decides anything.
      return !(await projectOf(first, run)).items.some(({ id, active }) => id === Number(second) && !active);
    default:
      return true;
  }
}

async function projectOf(
  mocoProjectId: string,
  { links, connection }: MocoAworkRun,
): Promise<ProjectLinkData> {
  return readProjectLink((await links.get(projectKey(connection.id, mocoProjectId)))?.data);
}

/** Entries for a resync. */
export async function* listTimes(filter: RecordFilter, run: MocoAworkRun) {
  const { since, until, person, project } = filter;
  const query: TimeEntryQuery = {
    fromDay: since ?? run.settings.startDate,
    ...(until && { toDay: until }),
    ...(person && { userId: await aworkUserOf(person, run) }),
    ...(project && { projectId: await aworkProjectOf(project, run) }),
  };
  for await (const { id } of run.awork.timeEntries(query)) yield { entity: 'time', id };
}
