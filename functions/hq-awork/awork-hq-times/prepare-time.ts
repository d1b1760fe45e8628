import type { Compared, Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import { nameOf } from '../../../shared/name-of.ts';
import type { HqAworkRun } from '../run.ts';
import { projectName } from './about-reporting.ts';
import { applyTime } from './apply-time.ts';
import { comparedFields, removedFields } from './compared-fields.ts';
import { wantedAndThere } from './find-adoptable.ts';
import type { TimePlan } from './plan-time.ts';
import { expectedTarget, planTime } from './plan-time.ts';
import type { ReadTarget } from './read-target.ts';
import { confirmLink, readTarget } from './read-target.ts';
import { readTime } from './read-time.ts';
import { rememberAgreed } from './remember-reporting.ts';
import type { TimeFacts, Wanted } from './wanted-reporting.ts';
import { wantedReporting } from './wanted-reporting.ts';

/** Reads an entry on both sides and decides; what is to be remembered of it comes along. */
export async function prepareTime(id: string, link: Link | ClaimedLink, run: HqAworkRun): Promise<Prepared> {
  const confirmed = await confirmLink(link, run);
  const facts = await readTime(id, confirmed, run);
  const { wanted: asLinked, equal } = await wantedAndThere(facts, confirmed, run);
  const target = await readTarget(asLinked, confirmed, run);
  // What is not there any more is new time, which somebody else takes for whoever left.
  const isMadeAnew = asLinked.kind === 'present' && asLinked.noNew && target.reporting === undefined;
  const wanted = isMadeAnew ? wantedReporting({ ...facts, isBound: false }, run.settings) : asLinked;
  const names = { person: await personName(target, facts, run), project: projectName(facts) };
  const isUnconfirmed = confirmed.isUnconfirmed ?? false;
  const plan = planTime(wanted, { ...target, isUnconfirmed, equal, names });
  const sourceVersion = facts.entry?.updatedOn;
  const shown = sourceVersion ?? 'gone';
  const compared = compareSides(wanted, facts, target, names.person);
  if (plan.kind === 'steps') {
    const targetId = expectedTarget(plan.steps);
    return {
      ...{ verdict: plan, sourceVersion, shown, ...compared },
      ...(targetId !== undefined && { expected: { targetId } }),
      apply: async (claim) => ({
        ...(await applyTime(plan.steps, { known: target.link, claim, entryId: id, run })),
        sourceVersion,
      }),
    };
  }
  // Should an ended transfer begin again, what changed meanwhile is to look changed.
  const isPutOff = wanted.kind === 'keep' && facts.project?.data.ended;
  const known = {
    ...knownOf(wanted, plan, facts, target),
    sourceVersion: isPutOff ? link.sourceVersion : sourceVersion,
  };
  return { verdict: plan, shown, ...compared, known };
}

async function personName(
  { reporting }: ReadTarget,
  { entry }: TimeFacts,
  { people }: HqAworkRun,
): Promise<string> {
  const inHq = typeof reporting === 'object' ? await people.nameInHq(reporting.userId) : undefined;
  return inHq ?? nameOf(entry?.user?.firstName, entry?.user?.lastName) ?? '';
}

/** What is gone on either side has no target any more: should the entry come back, it is made anew. */
function knownOf(
  wanted: Wanted,
  plan: TimePlan,
  { entry }: TimeFacts,
  { reporting, link }: ReadTarget,
): LinkChange {
  const isThere = reporting !== undefined && reporting !== 'gone';
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
  { reporting, link }: ReadTarget,
  heldPerson: string,
): { compared?: Compared } {
  const isGone = reporting === 'gone' || (reporting === undefined && link.targetId !== undefined);
  if (wanted.kind === 'absent' && typeof reporting === 'object')
    return { compared: removedFields(reporting, facts, heldPerson) };
  if (wanted.kind !== 'present' || reporting === 'unread') return {};
  if (typeof reporting === 'object')
    return { compared: comparedFields(wanted, reporting, facts, heldPerson) };
  return isGone ? { compared: 'gone' } : {};
}
