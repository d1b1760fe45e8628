import * as z from 'zod';
import type { RecordFilter } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import type { Link } from '../../shared/links/link.ts';
import type { TimeEntryQuery } from '../../shared/vendors/awork/client.ts';
import type { AworkTimeEntry } from '../../shared/vendors/awork/records.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { FRESH_SECONDS } from '../connectors/people.ts';
import { timesPointer } from '../moco-awork-projects/remember-source.ts';
import { timeReasons } from './reasons.ts';
import { isReleased } from './released.ts';
import { sendMatching, sendTimes } from './send-times.ts';
import { readTimeLink } from './time-link.ts';

const cursorSchema = z.object({
  updatedSince: z.iso.datetime(),
  /** The last run stopped there, with changes left; `fromDay` if it listed everything from the start date. */
  goesOn: z.boolean().default(false),
  fromDay: z.iso.date().optional(),
});
/** Changes are read this far back again, because clocks differ and lists lag. */
const OVERLAP_MILLISECONDS = 120_000;
/** How far back the daily sweep looks for deletions and forgotten changes. */
const LOOK_BACK_DAYS = 62;
/** Half of what the function has: the years before an activation may be more than it can list in one run. */
const LONGEST_RUN_MILLISECONDS = 30_000;
const SETTLE_SECONDS = 3;

/** `changed`: entries changed since the last sweep, everything from the start date at first. */
export async function sweepChanged(cursor: unknown, tools: MocoAworkTools) {
  const startedAt = tools.now();
  const last = cursorSchema.safeParse(cursor).data;
  const query = changedQuery(last, tools);
  const differs = (entry: AworkTimeEntry, link?: Link) => link?.sourceVersion !== entry.updatedOn;
  const until = new Date(startedAt.getTime() + LONGEST_RUN_MILLISECONDS);
  const { sent, stoppedAt } = await sendMatching(query, differs, tools, { until });
  if (stoppedAt === undefined) return { cursor: { updatedSince: startedAt.toISOString() }, sent };
  // By then this run has left its cursor.
  await tools.send([timesPointer('changed', tools)], SETTLE_SECONDS);
  return { cursor: { updatedSince: stoppedAt, goesOn: true, fromDay: query.fromDay }, sent };
}

/** Entries come in the order of their changes, so a run that stopped is gone on with from its last one. */
function changedQuery(
  last: z.infer<typeof cursorSchema> | undefined,
  { settings }: MocoAworkTools,
): TimeEntryQuery {
  if (!last) return { fromDay: settings.startDate };
  const { updatedSince, goesOn, fromDay } = last;
  if (goesOn) return { updatedSince, ...(fromDay && { fromDay }) };
  return { updatedSince: new Date(Date.parse(updatedSince) - OVERLAP_MILLISECONDS).toISOString() };
}

/** `project:<awork id>`: the earlier entries of a project that was linked now. */
export async function sweepProject(projectId: string, tools: MocoAworkTools) {
  const query = { projectId, fromDay: tools.settings.startDate };
  const differs = (entry: AworkTimeEntry, link?: Link) =>
    !link?.targetId || link.sourceVersion !== entry.updatedOn;
  const { sent } = await sendMatching(query, differs, tools);
  return { cursor: undefined, sent };
}

/**
 * `all`: every entry of the last weeks once a day. What is linked but no longer listed is only looked at more closely:
 * it is deleted in MOCO when awork says so for that entry.
 */
export async function sweepAll(tools: MocoAworkTools) {
  const lookBack = new Date(tools.now().getTime() - LOOK_BACK_DAYS * 86_400_000).toISOString().slice(0, 10);
  const fromDay = lookBack > tools.settings.startDate ? lookBack : tools.settings.startDate;
  const { links, connection } = tools;
  const all = new Map<string, Link>();
  for await (const link of links.list(connection.id, 'time')) {
    // Of the years before there are too many to hold.
    if ((readTimeLink(link.data).day ?? link.sourceVersion ?? '') >= fromDay)
      all.set(link.key.sourceId, link);
  }
  const listed = new Set<string>();
  const differs = (entry: AworkTimeEntry, link?: Link) => {
    listed.add(entry.id);
    return link?.sourceVersion !== entry.updatedOn;
  };
  const { sent } = await sendMatching({ fromDay }, differs, tools, { linkOf: async (id) => all.get(id) });
  const isMissing = ({ key, targetId, data }: Link) =>
    targetId !== undefined && readTimeLink(data).day !== undefined && !listed.has(key.sourceId);
  const missing = [...all.values()].filter(isMissing).map(({ key }) => key.sourceId);
  await sendTimes(missing, tools);
  return { cursor: undefined, sent: sent + missing.length };
}

/** `waiting`: entries whose person, assignment or service item is there by now. */
export async function sweepWaiting(tools: MocoAworkTools) {
  tools.people.refresh();
  const released: string[] = [];
  for await (const link of tools.links.listOpen(tools.connection.id)) {
    if (link.key.entity === 'time' && (await isReleased(link, tools))) released.push(link.key.sourceId);
  }
  // Other workers may still hold a directory without the person.
  await sendTimes(released, tools, FRESH_SECONDS + 1);
  return { cursor: undefined, sent: released.length };
}

/** Entries for a resync. */
export async function* listTimes(filter: RecordFilter, tools: MocoAworkTools) {
  const { since, until, person, project } = filter;
  const query: TimeEntryQuery = {
    fromDay: since ?? tools.settings.startDate,
    ...(until && { toDay: until }),
    ...(person && { userId: (await tools.people.aworkUserByEmail(person)) ?? NOBODY }),
    ...(project && { projectId: await aworkProjectOf(project, tools) }),
  };
  for await (const { id } of tools.awork.timeEntries(query)) yield { entity: 'time', id };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A project may be named by its MOCO id or its awork id. */
async function aworkProjectOf(project: string, { links, connection }: MocoAworkTools): Promise<string> {
  const link = await links.get({ connection: connection.id, entity: 'project', sourceId: project });
  if (link?.targetId) return link.targetId;
  if (z.guid().safeParse(project).success) return project;
  throw new Failure(timeReasons['project-unknown'], { details: { project } });
}
