import type { Connection } from '../../../shared/connections/connection.ts';
import { linkKey } from '../../../shared/links/link.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import { RECONCILE_SCOPE } from '../../../shared/sweep-scopes.ts';
import { say } from '../../../shared/wording.ts';
import { findDefinition } from '../../ops/access/find-definition.ts';
import type { Operator } from '../../ops/operator.ts';
import { directionTitle } from '../pages/connection/direction-title.ts';
import type { Asked } from './asked.ts';
import type { Said } from './said.ts';
import { words } from './words.ts';

type Compared = Extract<Asked, { act: 'compare' }>;

/** What came of comparing both sides, direction by direction. */
export async function comparedSaid(
  { sweeps, at }: Compared,
  { id, status }: Connection,
  operator: Operator,
): Promise<Said> {
  const { language } = operator;
  if (status === 'paused') return { tone: 'wait', text: say(words.comparesLater, {}, language) };
  const ended = await Promise.all(sweeps.map((sweep) => endOf(sweep, at, id, operator)));
  const seen = ended.filter((end) => end !== undefined);
  // Of a direction that is compared in full that says most; what a sweep of it stopped at is said as well.
  const inFull = new Set(sweeps.filter(isFull).map(({ direction }) => direction));
  const told = seen.filter((end) => isFull(end) || !end.isSettled || !inFull.has(end.direction));
  const parts = [...new Set(told.map(({ text }) => text))];
  if (seen.length < sweeps.length) {
    const text = say(words.compares, { done: seen.length, count: sweeps.length }, language);
    return { tone: 'wait', text, parts, isPending: true };
  }
  const isWell = seen.every(({ isSettled }) => isSettled);
  return { tone: isWell ? 'good' : 'wait', text: say(words.compared, {}, language), parts };
}

const isFull = ({ scope }: { scope: string }) => scope === RECONCILE_SCOPE;

async function endOf(
  { direction, scope }: Compared['sweeps'][number],
  at: string,
  connection: string,
  operator: Operator,
) {
  const { links, language } = operator;
  const link = await links.get(linkKey({ connection, direction, entity: SWEEP, id: scope }));
  const outcome = link?.outcome;
  if (!outcome || outcome.at <= at) return undefined;
  const definition = findDefinition(direction, operator);
  const title = definition ? `${directionTitle(definition, language)}: ` : '';
  const isSettled = outcome.kind === 'done' || outcome.kind === 'skipped';
  return { direction, scope, text: `${title}${operator.say(outcome.code, outcome.details)}`, isSettled };
}
