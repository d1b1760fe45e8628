import type { Direction, DirectionRun, Prepared, RecordFilter, Result } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun, mocoAworkQuotaOwners } from '../run.ts';
import { applyTime } from './apply-time.ts';
import { aworkMocoTimes } from './definition.ts';
import type { TimePlan } from './plan-time.ts';
import { planTime } from './plan-time.ts';
import { confirmLink, readTarget, readTime } from './read-time.ts';
import { sweepAll } from './sweep-all-times.ts';
import { listTimes, sweepChanged, sweepProject, sweepWaiting } from './sweep-times.ts';
import { wantedActivity } from './wanted-activity.ts';

export const direction: Direction = {
  definition: aworkMocoTimes,
  quotaOwners: mocoAworkQuotaOwners,
  open(context): DirectionRun {
    const run = openMocoAworkRun(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, run),
      sweep: (scope, cursor) => sweep(scope, cursor, run),
      list: (filter) => list(filter, run),
    };
  },
};

function sweep(scope: string, cursor: unknown, run: MocoAworkRun) {
  const [kind, projectId = ''] = scope.split(':');
  if (kind === 'project') return sweepProject(projectId, cursor, run);
  if (kind === 'waiting') return sweepWaiting(run);
  return kind === 'all' ? sweepAll(cursor, run) : sweepChanged(cursor, run);
}

async function* list(filter: RecordFilter, run: MocoAworkRun) {
  if (filter.ids) yield* filter.ids.map((id) => ({ entity: 'time', id }));
  else yield* listTimes(filter, run);
}

async function prepare(id: string, link: Link | ClaimedLink, run: MocoAworkRun): Promise<Prepared> {
  const confirmed = await confirmLink(id, link, run);
  const facts = await readTime(id, confirmed, run);
  const wanted = wantedActivity(facts, run.settings);
  const target = await readTarget(wanted, confirmed, run);
  const plan = planTime(wanted, target);
  // What is wanted absent and is gone has no target any more: should the entry come back, it is made anew.
  const isGone = wanted.kind === 'absent' && target.activity === undefined;
  const { targetId, fingerprints, data } = isGone
    ? { targetId: undefined, fingerprints: {}, data: {} }
    : confirmed;
  const known = { targetId, fingerprints, data, sourceVersion: facts.entry?.updatedOn };
  return {
    verdict: plan,
    apply: (claim) =>
      plan.kind === 'steps'
        ? applyTime({ facts, wanted, target, plan }, claim, run)
        : settle(plan, known, claim),
  };
}

async function settle(
  plan: Exclude<TimePlan, { kind: 'steps' }>,
  known: LinkChange,
  claim: OpenClaim,
): Promise<Result> {
  switch (plan.kind) {
    case 'park':
      // Sweeps then leave it alone until it changes in awork.
      await claim.save(known);
      throw new Failure(plan.reason, { details: plan.details });
    case 'wait':
      return {
        ...known,
        kind: 'waiting',
        reason: plan.reason,
        details: plan.details,
        waitingFor: plan.waitingFor,
      };
    case 'nothing':
      return { kind: 'skipped', reason: plan.reason, details: plan.details, ...known };
  }
}
