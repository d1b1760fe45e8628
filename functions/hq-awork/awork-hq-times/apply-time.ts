import { isDeepStrictEqual } from 'node:util';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Applied } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { HqReporting, HqReportingFields } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import { ensureTask } from './ensure-task.ts';
import type { TimeStep } from './plan-time.ts';
import { asGoneProject, asLocked, asRefusedTask } from './refused-writes.ts';
import { lacksRate, remarkOn } from './remark-on.ts';
import { noteMark, originOf, rememberWritten } from './remember-reporting.ts';
import { takeReporting } from './reporting-owner.ts';
import type { ConfirmedLink } from './read-target.ts';
import { readTimeLink } from './time-link.ts';
import { timeReasons } from './reasons.ts';
import type { WantedReporting } from './wanted-reporting.ts';

type Step<Name extends TimeStep['do']> = Extract<TimeStep, { do: Name }>;

/** What a plan is carried out with. `known` is the link as HQ's answers have corrected it. */
interface Work {
  known: ConfirmedLink;
  claim: OpenClaim;
  entryId: string;
  run: HqAworkRun;
}

/** Applies a plan. Each step may be met again after a crash: what is gone is gone, and a create is looked for first. */
export async function applyTime(steps: readonly TimeStep[], work: Work): Promise<Applied> {
  let held: Applied = { targetId: undefined, fingerprints: {}, data: {} };
  for (const step of steps) {
    switch (step.do) {
      case 'find-reporting':
        held = await takeFound(step, work);
        break;
      case 'create-reporting':
        held = await create(step.wanted, work);
        break;
      case 'adopt-reporting':
        held = await adopt(step, work);
        break;
      case 'update-reporting':
        held = await update(step, work);
        break;
      case 'delete-reporting':
        await remove(step, work);
        held = { targetId: undefined, fingerprints: {}, data: {} };
    }
  }
  return held;
}

async function takeFound(
  { reportingId, wanted, isAsWanted }: Step<'find-reporting'>,
  { known, claim, entryId, run }: Work,
): Promise<Applied> {
  await takeReporting(reportingId, entryId, run);
  const { targetId, fingerprints } = known;
  const { begun: _begun, adopting: _adopting, ...rest } = readTimeLink(known.data);
  const { writtenVersion, aworkUserId, isForFallback, ...place } = wanted ? originOf(wanted) : {};
  // It may have been made for whoever had the entry before.
  const isTheirs = wanted !== undefined && wanted.fields.userId === rest.hqUserId;
  const owner = isTheirs && { aworkUserId, isForFallback };
  const data = { ...rest, ...place, ...owner, ...(isAsWanted && { writtenVersion }) };
  await claim.save({ targetId, fingerprints, data });
  return { targetId, fingerprints, data };
}

async function create(wanted: WantedReporting, { claim, entryId, run }: Work): Promise<Applied> {
  const whole = await complete(wanted, run);
  const { fields } = whole;
  const data = readTimeLink(claim.link.data);
  const begun = { ...fields, note: noteMark(fields.note) };
  const others = (data.begun ?? []).filter((each) => !isDeepStrictEqual(each, begun));
  // A reporting that was deleted in HQ and is made anew must not stand before the new one.
  await claim.save({ targetId: undefined, fingerprints: {}, data: { ...data, begun: [...others, begun] } });
  const reporting = await run.hq
    .createReporting(fields)
    .catch(asRefusedTask({ ...bookedOn(whole), taskId: fields.taskId }, run));
  await takeReporting(reporting.id, entryId, run);
  return writtenAs(reporting, whole, { claim, run });
}

/** Nothing is written in HQ, which has no place for our reference. */
async function adopt({ reportingId, wanted }: Step<'adopt-reporting'>, work: Work): Promise<Applied> {
  const { claim, entryId, run } = work;
  await claim.save({ data: { ...readTimeLink(claim.link.data), adopting: reportingId } });
  await takeReporting(reportingId, entryId, run);
  const reporting = await run.hq.reporting(reportingId);
  if (!reporting) throw new Failure(commonReasons.conflict, { details: { vendor: 'hq' } });
  const { targetId, fingerprints, data } = rememberWritten(reporting, wanted.fields, wanted);
  await claim.save({ targetId, fingerprints, data });
  return { targetId, fingerprints, data, reason: timeReasons['reporting-adopted'] };
}

/** A full update sends the rates along, so to another task it is made anew: whether HQ works them out again there is not documented. */
async function update({ held, wanted, about }: Step<'update-reporting'>, work: Work): Promise<Applied> {
  const whole = await complete(wanted, work.run);
  if (held.taskId !== whole.fields.taskId && !wanted.noNew) {
    await remove({ held, about, isMadeAnew: true }, work);
    return create(whole, work);
  }
  const answer = await work.run.hq.updateReporting(held.id, whole.fields).catch(asLocked(about));
  return writtenAs(answer, whole, work);
}

type Removal = Pick<Step<'delete-reporting'>, 'held' | 'about' | 'isMadeAnew'>;

async function remove({ held, about, isMadeAnew }: Removal, { claim, run }: Work): Promise<void> {
  // What is there again at once nobody is asked about, however many move.
  if (!isMadeAnew) await run.allowDeletion();
  await claim.save({ data: { ...readTimeLink(claim.link.data), removing: true } });
  await run.hq.deleteReporting(held.id, held.userId).catch(asLocked(about));
  await claim.save({ targetId: undefined, fingerprints: {} });
}

interface WholeReporting extends WantedReporting {
  fields: HqReportingFields;
}

/** Fills in the HQ task, which is made when it is first needed. */
async function complete(wanted: WantedReporting, run: HqAworkRun): Promise<WholeReporting> {
  const { fields } = wanted;
  const { taskId } = fields;
  if (taskId !== undefined) return { ...wanted, fields: { ...fields, taskId } };
  const { hqTaskId, place } = await ensureTask(wanted.place, fields.projectId, run).catch(
    asGoneProject(bookedOn(wanted), run),
  );
  return { ...wanted, place, fields: { ...fields, taskId: hqTaskId } };
}

function bookedOn({ fields, place, personName }: WantedReporting) {
  const about = { date: fields.date, person: personName };
  return { place, hqProjectId: fields.projectId, about };
}

/**
 * HQ works out rates by itself; where the answer lacks one, it is read once more. Only before that the link is saved: otherwise it is
 * settled next.
 */
async function writtenAs(
  answer: HqReporting,
  wanted: WholeReporting,
  { claim, run }: Pick<Work, 'claim' | 'run'>,
): Promise<Applied> {
  const written = rememberWritten(answer, wanted.fields, wanted);
  const { targetId, fingerprints, data } = written;
  let reporting = answer;
  if (lacksRate(answer, wanted.place.kind.isChargeable)) {
    await claim.save({ targetId, fingerprints, data });
    reporting = (await run.hq.reporting(answer.id)) ?? answer;
  }
  const remark = await remarkOn(reporting, wanted, written, run);
  return { targetId, fingerprints, data, ...remark };
}
