import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Direction, FinalVerdict, Prepared } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import { sweepOfTimes } from '../linked-project.ts';
import { sourceFields } from '../../../shared/vendors/awork/projects/compare-fields.ts';
import { changedDetails } from '../../../shared/vendors/awork/projects/field-words.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun } from '../run.ts';
import { applyProject } from './apply-project.ts';
import { compareProject } from './compare-project.ts';
import { mocoAworkProjects } from './definition.ts';
import { expectedLink } from './expected-link.ts';
import { planProject } from './plan-project.ts';
import type { ProjectFacts, ProjectPlan } from './project-plan.ts';
import type { Progress } from './project-progress.ts';
import { keptWords, rememberPlan, rememberSource, startProgress } from './project-progress.ts';
import { projectVersion, sharedFields } from './project-source.ts';
import { readProject } from './read-project.ts';
import { reconcileProjects } from './reconcile-projects.ts';
import { projectReasons } from './reasons.ts';
import { refusalOf } from './refused-people.ts';
import { listProjects, sweepChanged, sweepLinked } from './sweep-projects.ts';

export const direction: Direction = {
  definition: mocoAworkProjects,
  open(context) {
    const run = openMocoAworkRun(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, run),
      async show(_entity, id) {
        const source = await run.moco.project(Number(id));
        return source && { fields: sourceFields(sharedFields(source)) };
      },
      sweep: (scope, cursor) => (scope === 'linked' ? sweepLinked(run) : sweepChanged(cursor, run)),
      reconcile: (_period, from) => reconcileProjects(from, run),
      list: (filter) => list(filter, run),
    };
  },
};

async function prepare(id: string, link: Link | ClaimedLink, run: MocoAworkRun): Promise<Prepared> {
  const facts = await readProject(id, link, run);
  const plan = planProject(facts, run.settings);
  const { source } = facts;
  const compared = compareProject(facts, run.settings);
  const read = { ...(compared && { compared }) };
  const sourceVersion = source && projectVersion(source, facts.people, run.settings);
  if (plan.kind === 'steps' && plan.steps.length > 0) {
    const expected = expectedLink(facts, plan);
    const apply = (claim: OpenClaim) => applyProject(facts, plan, claim, run);
    return { verdict: plan, apply, sourceVersion, ...(expected && { expected }), ...read };
  }
  const { verdict, progress } = settle(plan, facts);
  if (plan.kind === 'wait' || plan.kind === 'park' || !source || !progress.targetId || progress.data.ended)
    return { verdict, known: { sourceVersion }, ...read };
  // Also where awork needs nothing, the times want to know MOCO's service items and people.
  const { fingerprints, data } = progress;
  const isAwaited = rememberSource(source, data);
  return {
    verdict,
    known: { sourceVersion, fingerprints, data },
    ...(isAwaited && { asks: [sweepOfTimes('waiting')] }),
    ...read,
  };
}

/** A plan without a step: nothing is to be written, but what was decided is remembered. */
function settle(plan: ProjectPlan, facts: ProjectFacts): { verdict: FinalVerdict; progress: Progress } {
  const progress = startProgress(facts);
  if (plan.kind !== 'steps') return { verdict: plan, progress };
  if (facts.source) rememberPlan(plan, facts.source, progress);
  const refusal = facts.source && refusalOf(plan.refused, facts.source);
  if (refusal) return { verdict: { kind: 'park', ...refusal }, progress };
  const kept = keptWords(plan);
  const verdict: FinalVerdict = kept.length
    ? { kind: 'nothing', reason: projectReasons['human-edit-stays'], details: changedDetails(kept) }
    : { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
  return { verdict, progress };
}

async function* list({ ids, since }: RecordFilter, run: MocoAworkRun) {
  if (ids) yield* ids.map((id) => ({ entity: 'project', id }));
  else yield* listProjects(since, run);
}
