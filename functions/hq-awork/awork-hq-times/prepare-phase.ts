import { commonReasons } from '../../../shared/common-reasons.ts';
import type { FinalVerdict, Prepared } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AworkTaskList } from '../../../shared/vendors/awork/records.ts';
import type { HqTask } from '../../../shared/vendors/hq/plan-port.ts';
import type { Details } from '../../../shared/wording.ts';
import { guardGeneration } from '../guard-tenant.ts';
import type { HqAworkRun } from '../run.ts';
import type { PhaseLinkData } from './ensure-phase.ts';
import { readPhaseLink, wantedPhase } from './ensure-phase.ts';
import { timeReasons } from './reasons.ts';
import { readTarget } from './target-effort.ts';

type Settings = HqAworkRun['settings'];
type SkipCode = 'phase-not-ours' | 'phase-left' | 'phase-edited' | 'target-malformed';

/** Changes with the name of the list, and with how it is read. */
export function phaseVersion(listName: string, settings: Settings): string {
  return fingerprint([listName, wantedPhase({ name: listName }, settings)]);
}

/** Keeps name and planned effort of a phase as its awork list says, as long as nobody changed them in HQ. */
export async function preparePhase(
  listId: string,
  { targetId, data: remembered }: Link | ClaimedLink,
  run: HqAworkRun,
): Promise<Prepared> {
  const data = readPhaseLink(remembered);
  if (targetId === undefined || data.aworkProjectId === undefined)
    return { verdict: skip('phase-not-ours', {}), known: {} };
  const lists = await run.awork.taskLists(data.aworkProjectId).catch(noneIfGone);
  const list = lists.find(({ id }) => id === listId);
  const phase = list && (await run.hq.task(Number(targetId)));
  if (list && !phase) await guardGeneration(run);
  if (!list || !phase) return { verdict: skip('phase-left', {}), known: {} };
  return decide(list, phase, data, run);
}

function decide(list: AworkTaskList, phase: HqTask, data: PhaseLinkData, run: HqAworkRun): Prepared {
  const { settings, hq } = run;
  const sourceVersion = phaseVersion(list.name, settings);
  const target = readTarget(list.name, settings.hoursPerDay);
  if (target.kind === 'malformed') {
    const details = { target: target.text, list: list.name };
    return { verdict: skip('target-malformed', details), known: { sourceVersion } };
  }
  const { name, hours } = wantedPhase(list, settings);
  const changes = {
    ...(phase.name !== name && { name }),
    ...(hours !== null && phase.plannedEffortHours !== hours && { plannedEffortHours: hours }),
  };
  if (Object.keys(changes).length === 0)
    return { verdict: upToDate, known: { sourceVersion, data: rememberedAs(phase, data) } };
  if (!isOurs(phase, data))
    return { verdict: skip('phase-edited', { phase: phase.name }), known: { sourceVersion } };
  const what = `change the phase "${phase.name}" to "${name}"${hours === null ? '' : `, ${hours} h planned`}`;
  return {
    verdict: { kind: 'steps', steps: [{ do: 'update-phase', what }] },
    sourceVersion,
    async apply(claim) {
      const begun = marksOf({ ...phase, ...changes });
      await claim.save({ data: { ...rememberedAs(phase, data), begun } });
      const held = await hq.updateTask(phase.id, changes);
      return { targetId: String(held.id), data: rememberedAs(held, data), sourceVersion };
    },
  };
}

const upToDate: FinalVerdict = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };

type Named = Pick<HqTask, 'name' | 'plannedEffortHours'>;

/** Whether nobody changed it since we did. */
function isOurs(phase: Named, { begun, name, hours }: PhaseLinkData): boolean {
  const held = marksOf(phase);
  const isAs = (ours: { name?: string | undefined; hours?: string | undefined }) =>
    held.name === ours.name && held.hours === ours.hours;
  return isAs({ name, hours }) || (begun !== undefined && isAs(begun));
}

function marksOf({ name, plannedEffortHours }: Named): { name: string; hours: string } {
  return { name: fingerprint(name), hours: fingerprint(plannedEffortHours) };
}

function rememberedAs(phase: Named, { begun: _answered, ...data }: PhaseLinkData): PhaseLinkData {
  return { ...data, ...marksOf(phase) };
}

function skip(code: SkipCode, details: Details): FinalVerdict {
  return { kind: 'nothing', reason: timeReasons[code], details };
}

/** The lists of an awork project that is gone. */
export function noneIfGone(error: unknown): AworkTaskList[] {
  if (error instanceof Failure && error.reason.code === commonReasons['record-missing'].code) return [];
  throw error;
}
