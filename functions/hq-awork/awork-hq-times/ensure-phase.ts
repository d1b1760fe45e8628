import * as z from 'zod';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { LinkKey } from '../../../shared/links/link.ts';
import { makeOnce } from '../../../shared/links/make-once.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { HqTask } from '../../../shared/vendors/hq/plan-port.ts';
import type { HqAworkRun } from '../run.ts';
import { findTask } from './plan-of-project.ts';
import { phaseName, readTarget } from './target-effort.ts';

/** What is remembered on the link of a phase. */
export const phaseLinkData = z.object({
  hqProjectId: z.int().optional(),
  aworkProjectId: z.string().optional(),
  /** Fingerprints of name and planned effort as we last wrote them, or left them alone. */
  name: z.string().optional(),
  hours: z.string().optional(),
  /** Likewise what a change that may not have been answered writes. */
  begun: z.object({ name: z.string(), hours: z.string() }).optional(),
});
export type PhaseLinkData = z.infer<typeof phaseLinkData>;

export function readPhaseLink(data: unknown): PhaseLinkData {
  return phaseLinkData.parse(data ?? {});
}

/** An awork list, or, where all tasks lie in one phase, the awork project. */
export interface PhaseSource {
  id: string;
  /** Of the list. */
  name?: string;
  aworkProjectId: string;
  hqProjectId: number;
}

export function phaseKey(connection: string, sourceId: string): LinkKey {
  return { connection, entity: 'phase', sourceId };
}

/** Name and planned effort, in hours, as the source has them. */
export function wantedPhase(
  { name: listName }: Pick<PhaseSource, 'name'>,
  { phase, keepTarget, hoursPerDay }: HqAworkRun['settings'],
): { name: string; hours: number | null } {
  if (listName === undefined) return { name: phase, hours: null };
  const target = readTarget(listName, hoursPerDay);
  return {
    name: phaseName(listName, keepTarget, hoursPerDay),
    hours: target.kind === 'hours' ? target.hours : null,
  };
}

/** The phase of a source, there once however many entries arrive together. One that was deleted in HQ is made anew. */
export async function ensurePhase(source: PhaseSource, run: HqAworkRun): Promise<number> {
  const { hqProjectId, aworkProjectId } = source;
  const key = phaseKey(run.connection.id, source.id);
  const known = await run.links.get(key);
  const isOfProject = ({ data }: { data: unknown }) => readPhaseLink(data).hqProjectId === hqProjectId;
  const isThere =
    known?.targetId !== undefined &&
    isOfProject(known) &&
    (await run.hq.task(Number(known.targetId))) !== undefined;
  const isGood = (link: { targetId?: string | undefined; data: unknown }) =>
    isOfProject(link) && (isThere || link.targetId !== known?.targetId);
  const wanted = wantedPhase(source, run.settings);
  // Together with its id: of another project's phase nothing else may be said.
  const remember = (claim: OpenClaim, { id: taskId, name, plannedEffortHours }: HqTask) =>
    claim.save({
      targetId: String(taskId),
      data: {
        ...{ hqProjectId, aworkProjectId, name: fingerprint(name), hours: fingerprint(plannedEffortHours) },
      },
    });
  const id = await makeOnce(key, run, {
    isGood,
    async find(claim) {
      const isUnconfirmed = claim.link.unfinishedSince !== undefined;
      const search = { hqProjectId, parentId: null, syncId: source.id, name: wanted.name, isUnconfirmed };
      const found = await findTask(search, run);
      // One that the plan remembered may have been deleted since.
      const held = found && (await run.hq.task(found.id));
      if (!held) return undefined;
      await remember(claim, held.syncId === '' ? await markPhase(held, source, wanted, run) : held);
      return String(held.id);
    },
    async create(claim) {
      const fields = { projectId: hqProjectId, parentId: null, name: wanted.name, syncId: source.id };
      const made = await run.hq.createTask({
        ...fields,
        plannedEffortHours: wanted.hours,
        taskTypeId: null,
      });
      await remember(claim, made);
      return String(made.id);
    },
  });
  return Number(id);
}

/** A phase that somebody made by hand takes our reference, and the planned effort where it has none. */
function markPhase(
  { id, plannedEffortHours }: HqTask,
  source: PhaseSource,
  { hours }: { hours: number | null },
  { hq }: HqAworkRun,
): Promise<HqTask> {
  const isFree = hours !== null && !plannedEffortHours;
  return hq.updateTask(id, { syncId: source.id, ...(isFree && { plannedEffortHours: hours }) });
}
