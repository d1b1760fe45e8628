import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Direction, FinalVerdict, Prepared } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import { changedDetails, fieldWords } from '../../../shared/vendors/awork/projects/field-words.ts';
import { guardTenant } from '../guard-tenant.ts';
import type { HqAworkRun } from '../run.ts';
import { openHqAworkRun } from '../run.ts';
import { applyProject } from './apply-project.ts';
import { compareProject } from './compare-project.ts';
import { hqAworkProjects } from './definition.ts';
import { expectedLink } from './expected-link.ts';
import { planProject } from './plan-project.ts';
import type { ProjectFacts, ProjectPlan } from './project-plan.ts';
import type { Progress } from './project-progress.ts';
import { leaveTimesToHq, rememberPlan, startProgress } from './project-progress.ts';
import { projectVersion } from './project-source.ts';
import { prepareQuote } from './quotes/prepare-quote.ts';
import { QUOTES_SCOPE } from './quotes/quotes-scope.ts';
import { listQuotes, sweepQuotes } from './quotes/sweep-quotes.ts';
import { readProject } from './read-project.ts';
import { reconcileProjects } from './reconcile-projects.ts';
import { projectReasons } from './reasons.ts';
import { showRecord } from './show-record.ts';
import { listProjects, sweepProjects } from './sweep-projects.ts';

export const direction: Direction = {
  definition: hqAworkProjects,
  open(context) {
    const run = openHqAworkRun(context);
    return {
      async prepare(entity, id, link) {
        await guardTenant(run);
        return entity === 'quote' ? prepareQuote(id, link, run) : prepare(id, link, run);
      },
      async show(entity, id) {
        await guardTenant(run);
        return showRecord(entity, id, run);
      },
      async sweep(scope, cursor) {
        await guardTenant(run);
        return scope === QUOTES_SCOPE ? sweepQuotes(cursor, run) : sweepProjects(scope, cursor, run);
      },
      async *reconcile() {
        await guardTenant(run);
        yield await reconcileProjects(run);
      },
      list: (filter) => list(filter, run),
    };
  },
};

async function prepare(id: string, link: Link | ClaimedLink, run: HqAworkRun): Promise<Prepared> {
  const { settings } = run;
  const facts = await readProject(id, link, run);
  const plan = planProject(facts, settings);
  const { source } = facts;
  const compared = compareProject(facts, settings);
  const read = { ...(compared && { compared }) };
  const sourceVersion = source && projectVersion(source, settings);
  if (plan.kind === 'steps' && plan.steps.length > 0) {
    const expected = expectedLink(facts, plan, run.now());
    return {
      verdict: plan,
      apply: (claim) => applyProject(facts, plan, claim, run),
      sourceVersion,
      ...(expected && { expected }),
      ...read,
    };
  }
  const { verdict, progress } = settle(plan, facts, run);
  const { fingerprints, data } = progress;
  if (verdict.kind === 'park') return { verdict, known: { sourceVersion, data }, ...read };
  if (verdict.kind !== 'nothing' || !source || !progress.targetId || progress.data.ended)
    return { verdict, known: { sourceVersion }, ...read };
  return { verdict, known: { sourceVersion, fingerprints, data }, ...read };
}

/** A plan without a step: nothing is to be written, but what was decided is remembered. */
function settle(
  plan: ProjectPlan,
  facts: ProjectFacts,
  { settings }: HqAworkRun,
): { verdict: FinalVerdict; progress: Progress } {
  const progress = startProgress(facts);
  if (plan.kind !== 'steps') {
    if (plan.reason.code === projectReasons['linked-by-both'].code) leaveTimesToHq(progress);
    return { verdict: plan, progress };
  }
  const { source } = facts;
  if (source) rememberPlan(plan, source, facts, progress, settings);
  const { kept, unclearClients: count } = plan;
  const nothing = (code: 'human-edit-left' | 'client-unclear', details: FinalVerdict['details']) =>
    ({ kind: 'nothing', reason: projectReasons[code], details }) as const;
  if (kept.length > 0) {
    const words = kept.map((field) => fieldWords[field]);
    return { verdict: nothing('human-edit-left', changedDetails(words)), progress };
  }
  const client = source?.company?.name ?? '';
  if (count > 0) return { verdict: nothing('client-unclear', { count, client }), progress };
  return { verdict: { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} }, progress };
}

async function* list({ ids, since }: RecordFilter, run: HqAworkRun) {
  if (ids) yield* ids.map((id) => ({ entity: 'project', id }));
  else yield* listProjects(since, run);
  if (since === undefined) yield* listQuotes(ids, run);
}
