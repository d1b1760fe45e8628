import type { Direction, Prepared } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun } from '../run.ts';
import { applyTime } from './apply-time.ts';
import { aworkMocoTimes } from './definition.ts';
import { findAdoptable } from './find-adoptable.ts';
import { planTime } from './plan-time.ts';
import { confirmLink, readTarget, readTime } from './read-time.ts';
import { sweepAll } from './sweep-all-times.ts';
import { listTimes, sweepChanged, sweepProject, sweepWaiting } from './sweep-times.ts';
import { wantedActivity } from './wanted-activity.ts';

export const direction: Direction = {
  definition: aworkMocoTimes,
  open(context) {
    const run = openMocoAworkRun(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, run),
      sweep: (scope, cursor) => sweep(scope, cursor, run),
      list: (filter) => list(filter, run),
    };
  },
};

async function prepare(id: string, link: Link | ClaimedLink, run: MocoAworkRun): Promise<Prepared> {
  const confirmed = await confirmLink(id, link, run);
  const facts = await readTime(id, confirmed, run);
  const wanted = wantedActivity(facts, run.settings);
  const { equal, link: known } = await findAdoptable(wanted, facts, confirmed, run);
  const target = await readTarget(wanted, known, run);
  const plan = planTime(wanted, { ...target, equal });
  const sourceVersion = facts.entry?.updatedOn;
  if (plan.kind === 'steps')
    return {
      verdict: plan,
      apply: async (claim) => ({ ...(await applyTime(plan.steps, claim, run)), sourceVersion }),
    };
  // What is wanted absent and is gone has no target any more: should the entry come back, it is made anew.
  const isGone = wanted.kind === 'absent' && target.activity === undefined;
  const { targetId, fingerprints, data } = isGone
    ? { targetId: undefined, fingerprints: {}, data: {} }
    : known;
  return { verdict: plan, known: { targetId, fingerprints, data, sourceVersion } };
}

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
