import type { Connection } from '../../../shared/connections/connection.ts';
import { checklistText, needsPerson } from '../../../shared/operations/checklist.ts';
import type { Checklist } from '../../../shared/operations/checklist.ts';
import { findDirections, findUsable } from '../access/find-connection.ts';
import type { Language } from '../../../shared/wording.ts';
import { setupLanguage } from '../setup/setup-language.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { planAll } from '../plan/plan-records.ts';
import { countKinds, countsText } from '../plan/plan-report.ts';
import type { PlanRow } from '../plan/plan-row.ts';
import { sweepPointers } from '../pointers.ts';
import { setUpConnection } from '../setup/setup.ts';
import type { ShownPlan } from './shown-plan.ts';
import { hasMovedAway } from './shown-plan.ts';

export interface WentLive {
  id: string;
  status: 'active';
  liveSince: string | null;
  /** False where it was live already. */
  changed: boolean;
}

/**
 * Starts a prepared connection: only with nothing open in its setup, as its plan was shown last, and when the person
 * agrees. From then on everything older is looked for at the target before it is created.
 */
export async function goLive(id: string, operator: Operator): Promise<Report<WentLive>> {
  const connection = await findUsable(id, operator);
  if (connection.status !== 'prepared') return startedBefore(connection);
  const setup = await checkSetup(connection, operator);
  const rows = await checkPlan(connection, operator);
  const question = [
    toCheck(setup, setupLanguage(connection, operator)),
    `${id} goes live: ${countsText(countKinds(rows))}.`,
  ]
    .join('\n')
    .trim();
  if (!(await operator.confirm(`${question} Start it?`)))
    throw new Refusal(`${id} stays prepared; nothing was started.`);
  return start(id, rows, operator);
}

function startedBefore({ id, status, liveSince }: Connection): Report<WentLive> {
  if (status === 'paused')
    throw new Refusal(`${id} is paused. "ops connections resume ${id}" lets it run again.`, {
      ...{ code: 'start-paused', details: {} },
    });
  const since = liveSince === undefined ? '' : ` since ${liveSince}`;
  const data = { id, status: 'active', liveSince: liveSince ?? null, changed: false } as const;
  return { data, text: `${id} is live already${since}. Nothing was changed.`, exitCode: 0 };
}

async function checkSetup(connection: Connection, operator: Operator): Promise<Checklist> {
  const { id } = connection;
  const { data } = await setUpConnection(id, operator);
  if (!needsPerson(data.items)) return data;
  const open = data.items.filter((item) => needsPerson([item]));
  const points = checklistText(open, setupLanguage(connection, operator));
  throw new Refusal(`${id} cannot go live yet. Its setup has open points:\n${points}`, {
    code: 'setup-open',
    details: { points: open.map(({ what }) => what).join(' ') },
  });
}

/** What a person has to see for themselves, because no vendor tells. */
function toCheck({ items }: Checklist, language: Language): string {
  const unseen = items.filter(({ state }) => state === 'unseen');
  return unseen.length > 0 ? checklistText(unseen, language) : '';
}

async function checkPlan(connection: Connection, operator: Operator): Promise<PlanRow[]> {
  // Nothing is planned where nobody has looked.
  shownPlanOf(connection);
  const directions = findDirections(connection.connector, undefined, operator);
  const { rows } = await planAll(connection, { directions, entity: undefined, filter: {} }, operator);
  refuseMoved(connection, rows);
  return rows;
}

function shownPlanOf({ id, shownPlan }: Connection): ShownPlan {
  if (shownPlan) return shownPlan;
  throw new Refusal(`Nobody has seen yet what would happen. Run "ops plan ${id}" first.`, {
    code: 'plan-unseen',
    details: {},
  });
}

function refuseMoved(connection: Connection, rows: readonly PlanRow[]): void {
  const shown = shownPlanOf(connection);
  if (!hasMovedAway(shown, rows)) return;
  const totals = countKinds(rows);
  throw new Refusal(
    `Something has changed since the plan was shown at ${shown.at}. Now it is: ${countsText(totals)}. ` +
      `Look at it again with "ops plan ${connection.id}".`,
    { code: 'plan-moved', details: { at: shown.at, ...totals } },
  );
}

/** As it is by then: while a person was asked, somebody else may have started it, or shown another plan. */
async function start(id: string, rows: readonly PlanRow[], operator: Operator): Promise<Report<WentLive>> {
  const liveSince = operator.now().toISOString();
  const started = await operator.connections.change(id, (current) => {
    if (current?.status !== 'prepared') return undefined;
    refuseMoved(current, rows);
    const { shownPlan: _shown, liveAsked: _asked, ...rest } = current;
    return { ...rest, status: 'active' as const, liveSince };
  });
  if (!started) return startedBefore(await findUsable(id, operator));
  await noteAct(id, 'went-live', {}, operator);
  const directions = findDirections(started.connector, undefined, operator);
  const definitions = directions.map(({ definition }) => definition);
  await operator.queue.send(sweepPointers(definitions, id, operator.now()));
  const text = `${id} is live since ${liveSince}. Its records are on their way; "ops status ${id}" shows how far.`;
  return { data: { id, status: 'active', liveSince, changed: true }, text, exitCode: 0 };
}
