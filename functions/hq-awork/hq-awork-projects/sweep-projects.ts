import * as z from 'zod';
import type { Swept } from '../../../shared/direction.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import { projectKey, readProjectLink } from '../linked-project.ts';
import type { HqAworkRun } from '../run.ts';
import { isWanted, projectVersion } from './project-source.ts';

const cursorSchema = z.object({
  updatedSince: z.iso.datetime(),
  /** The newest deletion looked at. */
  deletedUpTo: z.string().optional(),
});
type Cursor = z.infer<typeof cursorSchema>;

/** Changes are read this far back again, because clocks differ. */
const OVERLAP_MILLISECONDS = 120_000;

export function sweepProjects(scope: string, cursor: unknown, run: HqAworkRun): Promise<Swept> {
  if (scope === 'all') return sweepAll(run);
  return scope === 'clients' ? sweepWithoutClient(run) : sweepChanged(cursor, run);
}

/** `changed`: what HQ reports as changed or deleted since the last sweep, all projects at first. Two calls where nothing has. */
async function sweepChanged(cursor: unknown, run: HqAworkRun): Promise<Swept> {
  const startedAt = run.now();
  const last = cursorSchema.safeParse(cursor).data;
  const asked = new Set<string>();
  for await (const project of run.hq.projects(last ? { updatedSince: overlapped(last) } : {}))
    if (await differs(project, run)) asked.add(String(project.id));
  const { ids, deletedUpTo } = await deletedSince(last, run);
  for (const id of ids) asked.add(id);
  await run.ask('project', [...asked], 'sweep');
  return { cursor: { updatedSince: startedAt.toISOString(), deletedUpTo }, sent: asked.size };
}

/**
 * Linked projects that HQ's list of deletions may name. How it calls the kinds of records is not documented, and ids of
 * other kinds may be the same, so each is asked for, and only its absence decides.
 */
async function deletedSince(
  last: Cursor | undefined,
  { hq, links, connection }: HqAworkRun,
): Promise<{ ids: string[]; deletedUpTo: string | undefined }> {
  const deletions = await hq.deletions();
  const newest = deletions
    .map(({ deletedOn }) => deletedOn)
    .toSorted()
    .at(-1);
  const before = last?.deletedUpTo;
  const fresh = before === undefined ? deletions : deletions.filter(({ deletedOn }) => deletedOn >= before);
  const ids: string[] = [];
  for (const id of new Set(fresh.map((deletion) => deletion.id))) {
    const link = await links.get(projectKey(connection.id, id));
    if (link?.targetId !== undefined && !readProjectLink(link.data).ended) ids.push(String(id));
  }
  return { ids, deletedUpTo: newest ?? before };
}

/**
 * `all`: whether a custom field changes when HQ says that its project did is not documented, so all projects are listed
 * now and then. One that the list lacks is only looked at more closely.
 */
async function sweepAll(run: HqAworkRun): Promise<Swept> {
  const { links, connection } = run;
  const unseen = new Set<string>();
  for await (const { key, targetId, data } of links.list(connection.id, 'project'))
    if (targetId && !readProjectLink(data).ended) unseen.add(key.sourceId);
  const asked: string[] = [];
  for await (const project of run.hq.projects()) {
    unseen.delete(String(project.id));
    if (await differs(project, run)) asked.push(String(project.id));
  }
  asked.push(...unseen);
  await run.ask('project', asked, 'sweep');
  return { cursor: undefined, sent: asked.length };
}

/** `clients`: projects whose company had no client in awork, or several. */
async function sweepWithoutClient(run: HqAworkRun): Promise<Swept> {
  const ids: string[] = [];
  for await (const { key, data } of run.links.list(run.connection.id, 'project')) {
    const { lacksClient, ended } = readProjectLink(data);
    if (lacksClient && !ended) ids.push(key.sourceId);
  }
  await run.ask('project', ids, 'sweep');
  return { cursor: undefined, sent: ids.length };
}

/** Projects that ask for a sync, or hold an address. */
export async function* listProjects(since: string | undefined, run: HqAworkRun) {
  const { hq, settings } = run;
  const query = since ? { updatedSince: `${since}T00:00:00Z` } : {};
  const listed = new Set<string>();
  for await (const project of hq.projects(query)) {
    if (!isWanted(project, settings)) continue;
    listed.add(String(project.id));
    yield { entity: 'project', id: String(project.id) };
  }
  if (since !== undefined) return;
  for await (const id of linkedProjects(run)) if (!listed.has(id)) yield { entity: 'project', id };
}

/** Also those that are to end, because HQ has them no more or they are not asked for. */
async function* linkedProjects({ links, connection }: HqAworkRun): AsyncGenerator<string> {
  for await (const { key, targetId, data } of links.list(connection.id, 'project'))
    if (targetId !== undefined && !readProjectLink(data).ended) yield key.sourceId;
}

async function differs(project: HqProject, { links, connection, settings }: HqAworkRun): Promise<boolean> {
  const link = await links.get(projectKey(connection.id, project.id));
  // What was parked and is not asked for any more needs nobody any more.
  const isLookedAt = link?.targetId !== undefined || link?.outcome?.kind === 'parked';
  if (!isLookedAt && !isWanted(project, settings)) return false;
  return link?.sourceVersion !== projectVersion(project, settings);
}

function overlapped({ updatedSince }: Cursor): string {
  return new Date(Date.parse(updatedSince) - OVERLAP_MILLISECONDS).toISOString().replace(/\.\d+Z$/, 'Z');
}
