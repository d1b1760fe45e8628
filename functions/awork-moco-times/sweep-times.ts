import * as z from 'zod';
import type { RecordFilter } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import type { Link } from '../../shared/links/link.ts';
import { createPointer } from '../../shared/pointer.ts';
import type { TimeEntryQuery } from '../../shared/vendors/awork/client.ts';
import type { AworkTimeEntry } from '../../shared/vendors/awork/records.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { FRESH_SECONDS } from '../connectors/people.ts';
import { aworkMocoTimes } from './definition.ts';
import { timeReasons } from './reasons.ts';
import { isReleased } from './released.ts';
import { readTimeLink } from './time-link.ts';

const cursorSchema = z.object({ updatedSince: z.iso.datetime() });
/** Changes are read this far back again, because clocks differ and lists lag. */
const OVERLAP_MILLISECONDS = 120_000;
/** How far back the daily sweep looks for deletions and forgotten changes. */
const LOOK_BACK_DAYS = 62;
const SEND_AT_ONCE = 100;

/** `changed`: entries changed since the last sweep, everything from the start date at first. */
export async function sweepChanged(cursor: unknown, tools: MocoAworkTools) {
  const startedAt = tools.now();
  const since = cursorSchema.safeParse(cursor).data?.updatedSince;
  const query = since
    ? { updatedSince: new Date(Date.parse(since) - OVERLAP_MILLISECONDS).toISOString() }
    : { fromDay: tools.settings.startDate };
  const sent = await sendMatching(query, (entry, link) => link?.sourceVersion !== entry.updatedOn, tools);
  return { cursor: { updatedSince: startedAt.toISOString() }, sent };
}

/** `project:<awork id>`: the earlier entries of a project that was linked now. */
export async function sweepProject(projectId: string, tools: MocoAworkTools) {
  const query = { projectId, fromDay: tools.settings.startDate };
  const differs = (entry: AworkTimeEntry, link?: Link) =>
    !link?.targetId || link.sourceVersion !== entry.updatedOn;
  return { cursor: undefined, sent: await sendMatching(query, differs, tools) };
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
  for await (const link of links.list(connection.id, 'time')) all.set(link.key.sourceId, link);
  const listed = new Set<string>();
  const differs = (entry: AworkTimeEntry, link?: Link) => {
    listed.add(entry.id);
    return link?.sourceVersion !== entry.updatedOn;
  };
  const sent = await sendMatching({ fromDay }, differs, tools, async (id) => all.get(id));
  const isMissing = ({ key, targetId, data }: Link) =>
    targetId !== undefined && (readTimeLink(data).day ?? '') >= fromDay && !listed.has(key.sourceId);
  const missing = [...all.values()].filter(isMissing).map(({ key }) => key.sourceId);
  await send(missing, tools);
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
  await send(released, tools, FRESH_SECONDS + 1);
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

async function sendMatching(
  query: TimeEntryQuery,
  differs: (entry: AworkTimeEntry, link: Link | undefined) => boolean,
  tools: MocoAworkTools,
  linkOf = storedLink(tools),
): Promise<number> {
  const isLinked = linkedProjects(tools);
  let batch: string[] = [];
  let sent = 0;
  for await (const entry of tools.awork.timeEntries(query)) {
    const link = await linkOf(entry.id);
    const isOurs =
      link?.targetId !== undefined || (entry.projectId !== null && (await isLinked(entry.projectId)));
    if (!differs(entry, link) || !isOurs) continue;
    batch.push(entry.id);
    sent += 1;
    if (batch.length < SEND_AT_ONCE) continue;
    await send(batch, tools);
    batch = [];
  }
  await send(batch, tools);
  return sent;
}

function storedLink({ links, connection }: MocoAworkTools): (id: string) => Promise<Link | undefined> {
  return (sourceId) => links.get({ connection: connection.id, entity: 'time', sourceId });
}

/** Asks the store once per project and sweep. */
function linkedProjects({ links, connection }: MocoAworkTools) {
  const known = new Map<string, Promise<boolean>>();
  return (projectId: string): Promise<boolean> => {
    const answer =
      known.get(projectId) ??
      links.findByTarget(connection.id, 'project', projectId).then((link) => link !== undefined);
    known.set(projectId, answer);
    return answer;
  };
}

async function send(
  ids: readonly string[],
  { connection, now, send: enqueue }: MocoAworkTools,
  delaySeconds = 0,
): Promise<void> {
  const target = (id: string) => ({
    direction: aworkMocoTimes.id,
    connection: connection.id,
    entity: 'time',
    id,
  });
  const pointers = ids.map((id) => createPointer(target(id), 'sweep', now()));
  await enqueue(pointers, delaySeconds);
}
