import type { Direction, DirectionRun, Prepared, RecordFilter, Result } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import type { ClaimedLink, Link, LinkChange } from '../../shared/links/link.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { createMocoAworkTools, mocoAworkQuotaOwners } from '../connectors/moco-awork-tools.ts';
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
    const tools = createMocoAworkTools(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, tools),
      sweep: (scope, cursor) => sweep(scope, cursor, tools),
      list: (filter) => list(filter, tools),
    };
  },
};

function sweep(scope: string, cursor: unknown, tools: MocoAworkTools) {
  const [kind, projectId = ''] = scope.split(':');
  if (kind === 'project') return sweepProject(projectId, cursor, tools);
  if (kind === 'waiting') return sweepWaiting(tools);
  return kind === 'all' ? sweepAll(cursor, tools) : sweepChanged(cursor, tools);
}

async function* list(filter: RecordFilter, tools: MocoAworkTools) {
  if (filter.ids) yield* filter.ids.map((id) => ({ entity: 'time', id }));
  else yield* listTimes(filter, tools);
}

async function prepare(id: string, link: Link | ClaimedLink, tools: MocoAworkTools): Promise<Prepared> {
  const confirmed = await confirmLink(id, link, tools);
  const facts = await readTime(id, confirmed, tools);
  const wanted = wantedActivity(facts, tools.settings);
  const target = await readTarget(wanted, confirmed, tools);
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
        ? applyTime({ facts, wanted, target, plan }, claim, tools)
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
