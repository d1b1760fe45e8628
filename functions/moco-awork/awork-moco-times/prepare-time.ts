import type { Compared, Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';
import { applyTime } from './apply-time.ts';
import { comparedFields, removedFields } from './compared-fields.ts';
import { findAdoptable } from './find-adoptable.ts';
import type { TimePlan } from './plan-time.ts';
import { planTime, waitForOwner } from './plan-time.ts';
import type { ReadTarget } from './read-target.ts';
import { confirmLink, readTarget } from './read-target.ts';
import { readTime } from './read-time.ts';
import { rememberAgreed } from './remember-activity.ts';
import type { TimeFacts, Wanted } from './wanted-activity.ts';
import { wantedActivity } from './wanted-activity.ts';

/** Reads an entry on both sides and decides; what is to be remembered of it comes along. */
export async function prepareTime(
  id: string,
  link: Link | ClaimedLink,
  run: MocoAworkRun,
): Promise<Prepared> {
  const confirmed = await confirmLink(id, link, run);
  const facts = await readTime(id, confirmed, run);
  const wanted = wantedActivity(facts, run.settings);
  const { equal, link: found } = await findAdoptable(id, wanted, facts, confirmed, run);
  const target = await readTarget(wanted, found, run);
  const plan = await unlessDeactivated(planTime(wanted, { ...target, equal }), target, run);
  const sourceVersion = facts.entry?.updatedOn;
  const shown = sourceVersion ?? 'gone';
  const compared = compareSides(wanted, facts, target);
  if (plan.kind === 'steps')
    return {
      ...{ verdict: plan, sourceVersion, shown, ...compared, ...expectedOf(plan) },
      apply: async (claim) => ({
        ...(await applyTime(plan.steps, { known: target.link, claim, run })),
        sourceVersion,
      }),
    };
  // Should an ended transfer begin again, what changed meanwhile is to look changed.
  const isPutOff = wanted.kind === 'keep' && facts.project?.data.ended;
  const known = {
    ...knownOf(wanted, plan, facts, target),
    sourceVersion: isPutOff ? link.sourceVersion : sourceVersion,
  };
  return { verdict: plan, shown, ...compared, known };
}

/** Everything that writes to an activity is written as its owner. */
async function unlessDeactivated(
  plan: TimePlan,
  { activity }: ReadTarget,
  { people }: MocoAworkRun,
): Promise<TimePlan> {
  if (plan.kind !== 'steps' || typeof activity !== 'object') return plan;
  const person = await people.deactivatedInMoco(activity.user.id);
  return person === undefined ? plan : waitForOwner(person, activity.user.id);
}

/** What is gone on either side has no target any more: should the entry come back, it is made anew. */
function knownOf(
  wanted: Wanted,
  plan: TimePlan,
  { entry }: TimeFacts,
  { activity, link }: ReadTarget,
): LinkChange {
  const isThere = activity !== undefined && activity !== 'gone';
  const isLeft = wanted.kind === 'keep' && !entry;
  if (isLeft || (wanted.kind === 'absent' && !isThere))
    return { targetId: undefined, fingerprints: {}, data: {} };
  const { targetId, fingerprints, data } = link;
  if (wanted.kind !== 'present' || plan.kind !== 'nothing') return { targetId, fingerprints, data };
  return { targetId, fingerprints, data: rememberAgreed(data, wanted) };
}

function compareSides(
  wanted: Wanted,
  facts: TimeFacts,
  { activity, link }: ReadTarget,
): { compared?: Compared } {
  const isGone = activity === 'gone' || (activity === undefined && link.targetId !== undefined);
  if (wanted.kind === 'absent' && typeof activity === 'object') return { compared: removedFields(activity) };
  if (wanted.kind !== 'present' || activity === 'unread') return {};
  if (typeof activity === 'object') return { compared: comparedFields(wanted, activity, facts) };
  return isGone ? { compared: 'gone' } : {};
}

/** Of alike entries in one plan each takes another activity. */
function expectedOf({ steps }: Extract<TimePlan, { kind: 'steps' }>): { expected?: LinkChange } {
  const [taken] = steps.flatMap((step) => (step.do === 'adopt-activity' ? [step.activityId] : []));
  return taken === undefined ? {} : { expected: { targetId: String(taken) } };
}
