import type { Direction, Prepared } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import { sweepOfTimes } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun } from '../run.ts';
import { applyProject } from './apply-project.ts';
import { mocoAworkProjects } from './definition.ts';
import { planProject } from './plan-project.ts';
import { rememberSource } from './project-progress.ts';
import { projectVersion } from './project-source.ts';
import { readProject } from './read-project.ts';
import { listProjects, sweepChanged, sweepLinked } from './sweep-projects.ts';

export const direction: Direction = {
  definition: mocoAworkProjects,
  open(context) {
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
  if (plan.kind === 'steps')
    return { verdict: plan, apply: (claim) => applyProject(facts, plan, claim, run) };
  const { source, targetId } = facts;
  const sourceVersion = source && projectVersion(source, run.settings);
  if (plan.kind === 'park' || !source || !targetId || facts.data.ended)
    return { verdict: plan, known: { sourceVersion } };
  // Also where awork needs nothing, the times want to know MOCO's service items and people.
  const data = structuredClone(facts.data);
  const isAwaited = rememberSource(source, data);
  return {
    verdict: plan,
    known: { sourceVersion, data },
    ...(isAwaited && { asks: [sweepOfTimes('waiting')] }),
  };
}

async function* list({ ids, since }: RecordFilter, run: MocoAworkRun) {
  if (ids) yield* ids.map((id) => ({ entity: 'project', id }));
  else yield* listProjects(since, run);
}
