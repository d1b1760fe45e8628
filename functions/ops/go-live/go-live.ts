import type { Connection } from '../../../shared/connections/connection.ts';
import { checklistText, needsPerson } from '../../../shared/operations/checklist.ts';
import type { Checklist } from '../../../shared/operations/checklist.ts';
import { changeUsable, findDirections, findUsable } from '../access/find-connection.ts';
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
  if (connection.status === 'paused')
    throw new Refusal(`${id} is paused. "ops connections resume ${id}" lets it run again.`, {
      ...{ code: 'start-paused', details: {} },
    });
  if (connection.status === 'active') return alreadyLive(connection);
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
  return start(id, operator);
}

function alreadyLive({ id, liveSince }: Connection): Report<WentLive> {
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
  const { id, connector, shownPlan } = connection;
  if (!shownPlan)
    throw new Refusal(`Nobody has seen yet what would happen. Run "ops plan ${id}" first.`, {
      code: 'plan-unseen',
      details: {},
    });
  const directions = findDirections(connector, undefined, operator);
  const { rows } = await planAll(connection, { directions, entity: undefined, filter: {} }, operator);
  if (!hasMovedAway(shownPlan, rows)) return rows;
  const totals = countKinds(rows);
  throw new Refusal(
    `Something has changed since the plan was shown at ${shownPlan.at}. Now it is: ${countsText(totals)}. ` +
      `Look at it again with "ops plan ${id}".`,
    { code: 'plan-moved', details: { at: shownPlan.at, ...totals } },
  );
}

async function start(id: string, operator: Operator): Promise<Report<WentLive>> {
  const liveSince = operator.now().toISOString();
  const { connector } = await changeUsable(
    id,
    ({ shownPlan: _shown, liveAsked: _asked, ...current }) => ({ ...current, status: 'active', liveSince }),
    operator,
  );
  await noteAct(id, 'went-live', {}, operator);
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  await operator.queue.send(sweepPointers(definitions, id, operator.now()));
  const text = `${id} is live since ${liveSince}. Its records are on their way; "ops status ${id}" shows how far.`;
  return { data: { id, status: 'active', liveSince, changed: true }, text, exitCode: 0 };
}
