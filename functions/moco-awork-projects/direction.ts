import type { Direction, DirectionRun, Prepared, RecordFilter, Result } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import type { ClaimedLink, Link, LinkChange } from '../../shared/links/link.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { createMocoAworkTools, mocoAworkQuotaOwners } from '../connectors/moco-awork-tools.ts';
import { applyProject } from './apply-project.ts';
import { rememberSource } from './remember-source.ts';
import { mocoAworkProjects } from './definition.ts';
import type { ProjectFacts } from './plan-project.ts';
import { planProject } from './plan-project.ts';
import { projectVersion } from './project-link.ts';
import type { ProjectPlan } from './project-plan.ts';
import { readProject } from './read-project.ts';
import { listProjects, sweepChanged, sweepLinked } from './sweep-projects.ts';

export const direction: Direction = {
  definition: mocoAworkProjects,
  quotaOwners: mocoAworkQuotaOwners,
  open(context): DirectionRun {
    const tools = createMocoAworkTools(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, tools),
      sweep: (scope, cursor) => (scope === 'linked' ? sweepLinked(tools) : sweepChanged(cursor, tools)),
      list: (filter) => list(filter, tools),
    };
  },
};

async function prepare(id: string, link: Link | ClaimedLink, tools: MocoAworkTools): Promise<Prepared> {
  const facts = await readProject(id, link, tools);
  const plan = planProject(facts, tools.settings);
  return { verdict: plan, apply: (claim) => apply(facts, plan, claim, tools) };
}

async function apply(
  facts: ProjectFacts,
  plan: ProjectPlan,
  claim: OpenClaim,
  tools: MocoAworkTools,
): Promise<Result> {
  const sourceVersion = facts.source && projectVersion(facts.source, tools.settings);
  switch (plan.kind) {
    case 'steps':
      return applyProject(facts, plan, claim, tools);
    case 'park':
      // Sweeps then leave it alone until it changes in MOCO.
      await claim.save({ sourceVersion });
      throw new Failure(plan.reason, { details: plan.details });
    case 'nothing':
      return {
        ...(await rememberUnchanged(facts, tools)),
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
  tools: MocoAworkTools,
): Promise<LinkChange> {
  if (!source || !targetId || data.ended) return {};
  const current = structuredClone(data);
  await rememberSource(source, current, tools);
  return { data: current };
}

async function* list({ ids, since }: RecordFilter, tools: MocoAworkTools) {
  if (ids) yield* ids.map((id) => ({ entity: 'project', id }));
  else yield* listProjects(since, tools);
}
