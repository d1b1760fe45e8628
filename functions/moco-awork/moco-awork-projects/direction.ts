import type { Direction, DirectionRun, Prepared, RecordFilter, Result } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun, mocoAworkQuotaOwners } from '../run.ts';
import { applyProject } from './apply-project.ts';
import { rememberSource } from './remember-source.ts';
import { mocoAworkProjects } from './definition.ts';
import type { ProjectFacts } from './plan-project.ts';
import { planProject } from './plan-project.ts';
import { projectVersion } from '../linked-project.ts';
import type { ProjectPlan } from './project-plan.ts';
import { readProject } from './read-project.ts';
import { listProjects, sweepChanged, sweepLinked } from './sweep-projects.ts';

export const direction: Direction = {
  definition: mocoAworkProjects,
  quotaOwners: mocoAworkQuotaOwners,
  open(context): DirectionRun {
    const run = openMocoAworkRun(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, run),
      sweep: (scope, cursor) => (scope === 'linked' ? sweepLinked(run) : sweepChanged(cursor, run)),
      list: (filter) => list(filter, run),
    };
  },
};

async function prepare(id: string, link: Link | ClaimedLink, run: MocoAworkRun): Promise<Prepared> {
  const facts = await readProject(id, link, run);
  const plan = planProject(facts, run.settings);
  return { verdict: plan, apply: (claim) => apply(facts, plan, claim, run) };
}

async function apply(
  facts: ProjectFacts,
  plan: ProjectPlan,
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<Result> {
  const sourceVersion = facts.source && projectVersion(facts.source, run.settings);
  switch (plan.kind) {
    case 'steps':
      return applyProject(facts, plan, claim, run);
    case 'park':
      // Sweeps then leave it alone until it changes in MOCO.
      await claim.save({ sourceVersion });
      throw new Failure(plan.reason, { details: plan.details });
    case 'nothing':
      return {
        ...(await rememberUnchanged(facts, run)),
        kind: 'skipped',
        reason: plan.reason,
        details: plan.details,
        sourceVersion,
      };
  }
}

/** Also where awork needs nothing, the times want to know MOCO's service items and people. */
async function rememberUnchanged(
  { source, targetId, data }: ProjectFacts,
  run: MocoAworkRun,
): Promise<LinkChange> {
  if (!source || !targetId || data.ended) return {};
  const current = structuredClone(data);
  await rememberSource(source, current, run);
  return { data: current };
}

async function* list({ ids, since }: RecordFilter, run: MocoAworkRun) {
  if (ids) yield* ids.map((id) => ({ entity: 'project', id }));
  else yield* listProjects(since, run);
}
