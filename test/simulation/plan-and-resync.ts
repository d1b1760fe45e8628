import { createExpectedLinks } from '../../functions/ops/plan/expected-links.ts';
import { directions } from '../../functions/registry.ts';
import type { Verdict } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import type { Outcome } from '../../shared/links/link.ts';
import { emptyLink } from '../../shared/links/link.ts';
import { createPointer, forced } from '../../shared/pointer.ts';
import { letTimePass, openOperatorRun, patience } from './open-run.ts';
import type { Stage } from './scheduler.ts';
import { runUntilStill } from './scheduler.ts';
import { connectionFor } from './world.ts';

interface Planned {
  connection: string;
  direction: string;
  entity: string;
  id: string;
  /** What is to become of it: an outcome, and its code where the plan knows it. */
  kind: string;
  code?: string | undefined;
  /** The steps, in words. */
  what?: string;
}

/** Later than any vendor's lists show what was done last. */
const SHOWN_AFTER_MILLISECONDS = 5000;

/** Plans every record, has all of them read again, and answers in words where something else happened than was planned. */
export async function brokenPlans(stage: Stage): Promise<string[]> {
  stage.clock.milliseconds += SHOWN_AFTER_MILLISECONDS;
  const planned = await letTimePass(stage, planEverything(stage));
  const { definitions, stores } = stage.world;
  const of = (id: string) => planned.filter(({ direction }) => direction === id);
  const begun = new Date(stage.clock.milliseconds).toISOString();
  // One after the other, as they were planned: a time may bring its person into a project that was in line before.
  for (const { id } of definitions) await readAgain(of(id), stage);
  const read: { each: Planned; since: Outcome[] }[] = [];
  for (const each of planned) {
    const { connection, entity, id: sourceId } = each;
    const link = await stores.links.get({ connection, entity, sourceId });
    read.push({ each, since: (link?.history ?? []).filter(({ at }) => at >= begun) });
  }
  // What a run finds to be gone only by writing to it is gone for those after it too.
  const isOvertaken = read.some(({ since }) => since.some(({ code }) => learntByWriting.includes(code)));
  return read.flatMap(({ each, since }) => {
    const said = differenceOf(each, since, isOvertaken);
    return said === undefined ? [] : [`plan of ${each.entity} ${each.id}: ${said}`];
  });
}

const learntByWriting: readonly string[] = ['hq-project-gone', 'conflict'];

async function readAgain(planned: readonly Planned[], stage: Stage): Promise<void> {
  const now = new Date(stage.clock.milliseconds);
  await stage.world.stores.queue.send(
    planned.map(({ connection, direction, entity, id }) =>
      forced(createPointer({ direction, connection, entity, id }, 'operator', now), 'operator', now),
    ),
  );
  await runUntilStill(stage, true);
}

async function planEverything(stage: Stage): Promise<Planned[]> {
  const { definitions, stores } = stage.world;
  const expected = createExpectedLinks(stores.links);
  const planned: Planned[] = [];
  for (const registered of directions) {
    const { definition } = registered;
    if (!definitions.includes(definition)) continue;
    const connection = connectionFor(stage.world, definition);
    const patiently = patience(stage);
    const run = await patiently(() => openOperatorRun(registered, 'plan', stage, expected.links));
    for await (const { entity, id, change } of run.foresee?.() ?? [])
      await expected.expect({ connection, entity, sourceId: id }, change);
    for (const { entity, id } of await patiently(() => Array.fromAsync(run.list({})))) {
      const key = { connection, entity, sourceId: id };
      const link = (await expected.links.get(key)) ?? emptyLink(key);
      const record = { connection, direction: definition.id, entity, id };
      try {
        const prepared = await patiently(() => run.prepare(entity, id, link));
        if ('apply' in prepared && prepared.expected) await expected.expect(key, prepared.expected);
        planned.push({ ...record, ...outcomeOfVerdict(prepared.verdict) });
      } catch (error) {
        if (!(error instanceof Failure) || error.reason.kind !== 'park') throw error;
        planned.push({ ...record, kind: 'parked', code: error.reason.code });
      }
    }
  }
  return planned;
}

function outcomeOfVerdict(verdict: Verdict): Pick<Planned, 'kind' | 'code' | 'what'> {
  if (verdict.kind === 'steps')
    return { kind: 'done', what: verdict.steps.map(({ what }) => what).join(', ') };
  const kind = { nothing: 'skipped', wait: 'waiting', park: 'parked' }[verdict.kind];
  return { kind, code: verdict.reason.code };
}

const bySomebodyElse: ReadonlySet<string> = new Set(['skipped', 'retrying']);

/** What was done may be looked at once more by a webhook, and what a vendor refuses it refuses only when written to. */
function differenceOf(
  { kind, code, what }: Planned,
  since: readonly Outcome[],
  isOvertaken: boolean,
): string | undefined {
  const isSame = (outcome: Outcome) => outcome.kind === kind && (code === undefined || outcome.code === code);
  const isRefused = kind === 'done' && (since[0]?.kind === 'parked' || isOvertaken);
  // Many projects have one client, which the first of them renames; the others may wait for it.
  const isShared =
    what?.startsWith('rename the client') && since.every((each) => bySomebodyElse.has(each.kind));
  if (isRefused || isShared || since.some(isSame)) return undefined;
  return `${kind} ${code ?? what ?? ''}, but ${since.map((outcome) => `${outcome.kind} ${outcome.code}`).join(', ')}`;
}
