import * as z from 'zod';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { knownPeople } from './assigned-people.ts';
import { projectKey, readProjectLink } from '../linked-project.ts';
import { isSyncRequested, isWanted, projectVersion } from './project-source.ts';

const cursorSchema = z.object({
  updatedAfter: z.iso.datetime(),
  /** Of the settings that decide which projects belong in awork, and what becomes of them. */
  settings: z.string().optional(),
});

/** Changes are read this far back again: MOCO's timestamps have whole seconds, and clocks differ. */
const OVERLAP_MILLISECONDS = 120_000;
const IDS_PER_CALL = 100;

/** `changed`: what MOCO reports as changed since the last sweep, everything at first and after a change of the settings. */
export async function sweepChanged(cursor: unknown, run: MocoAworkRun) {
  const startedAt = run.now();
  const { syncField, syncTag, linkField, templateField } = run.settings;
  const settings = fingerprint([syncField, syncTag, linkField, templateField]);
  const last = cursorSchema.safeParse(cursor).data;
  const query = last?.settings === settings ? { updatedAfter: overlapped(last.updatedAfter) } : {};
  let sent = 0;
  for await (const project of run.moco.projects(query)) {
    if (!(await differs(project, run))) continue;
    await run.ask('project', [String(project.id)], 'sweep');
    sent += 1;
  }
  return { cursor: { updatedAfter: startedAt.toISOString(), settings }, sent };
}

/**
 * `linked`: all linked projects, because MOCO leaves `updated_at` alone when a service item or a person is added, and
 * because somebody assigned before may be in awork only now.
 * One that is missing from the list is only looked at more closely: nothing is concluded from its absence.
 */
export async function sweepLinked(run: MocoAworkRun) {
  const linked = new Map<number, string | undefined>();
  for await (const { key, targetId, sourceVersion } of run.links.list(run.connection.id, 'project')) {
    if (targetId) linked.set(Number(key.sourceId), sourceVersion);
  }
  const ids = [...linked.keys()];
  let sent = 0;
  for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
    const asked = ids.slice(start, start + IDS_PER_CALL);
    const found = await Array.fromAsync(run.moco.projects({ ids: asked }));
    const known = new Set<number>();
    for (const project of found)
      if ((await versionOf(project, run)) === linked.get(project.id)) known.add(project.id);
    const differing = asked.filter((id) => !known.has(id)).map(String);
    await run.ask('project', differing, 'sweep');
    sent += differing.length;
  }
  return { cursor: undefined, sent };
}

/** Projects that ask for a sync, and linked ones whose sync is to end. */
export async function* listProjects(since: string | undefined, run: MocoAworkRun) {
  const query = since ? { updatedAfter: `${since}T00:00:00Z` } : {};
  const listed = new Set<string>();
  for await (const project of run.moco.projects(query)) {
    if (!isSyncRequested(project, run.settings)) continue;
    listed.add(String(project.id));
    yield { entity: 'project', id: String(project.id) };
  }
  if (since !== undefined) return;
  for await (const { key, targetId, data } of run.links.list(run.connection.id, 'project'))
    if (targetId !== undefined && !readProjectLink(data).ended && !listed.has(key.sourceId))
      yield { entity: 'project', id: key.sourceId };
}

async function differs(project: MocoProject, run: MocoAworkRun): Promise<boolean> {
  const link = await run.links.get(projectKey(run.connection.id, project.id));
  // What was parked and is not asked for any more needs nobody any more.
  const isLookedAt = link?.targetId !== undefined || link?.outcome?.kind === 'parked';
  if (!isLookedAt && !isWanted(project, run.settings)) return false;
  return link?.sourceVersion !== (await versionOf(project, run));
}

async function versionOf(project: MocoProject, run: MocoAworkRun): Promise<string> {
  return projectVersion(project, await knownPeople(project, run), run.settings);
}

function overlapped(since: string): string {
  return new Date(Date.parse(since) - OVERLAP_MILLISECONDS).toISOString().replace(/\.\d+Z$/, 'Z');
}
