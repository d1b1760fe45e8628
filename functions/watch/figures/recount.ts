import type { Connection } from '../../../shared/connections/connection.ts';
import { figuresOf } from '../../../shared/figures/figures-of.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Figures, Watched } from '../../../shared/figures/figures.ts';
import { eachFigure, noFigures } from '../../../shared/figures/figures.ts';
import type { Link } from '../../../shared/links/link.ts';
import { isSetAside } from '../../../shared/links/set-aside.ts';
import { findDirections } from '../../ops/access/find-connection.ts';
import { moreUrgent } from '../../ops/health/urgent.ts';
import type { Operator } from '../../ops/operator.ts';
import { openRecord } from '../../ops/records/open-records.ts';
import { watchedOf } from './watched-of.ts';

const DAY_MILLISECONDS = 86_400_000;

/**
 * What is undone, counted anew, and once a day everything: a worker that died in between has not told what it did. Where so
 * much happens that no count of all stands, it is tried again the next day.
 */
export async function recount(connection: Connection, operator: Operator): Promise<void> {
  const { id } = connection;
  const { watched } = (await operator.figures.of([id])).get(id) ?? {};
  const dayAgo = new Date(operator.now().getTime() - DAY_MILLISECONDS).toISOString();
  const isDue = (watched?.countedAllAt ?? '') <= dayAgo;
  if (isDue && (await recountAll(connection, operator))) return;
  await recountOpen(connection, operator, isDue ? operator.now().toISOString() : watched?.countedAllAt);
}

/** What is undone; answers whether it was stored. */
export async function recountOpen(
  connection: Connection,
  operator: Operator,
  countedAllAt?: string,
): Promise<boolean> {
  const { id } = connection;
  const stored = (await operator.figures.of([id])).get(id);
  const { seen, ...open } = await countOpen(connection, operator);
  // What stays different may be as many as there are records.
  const { linked = 0, differing = 0, revision = 0 } = stored ?? {};
  const watched = { ...(await watchedOf(connection, operator)), ...seen, countedAllAt };
  return operator.figures.replace(id, { ...open, linked, differing, watched }, revision);
}

/** The same with all records that are on the other side, or stay different, which takes a reading of all of them. */
export async function recountAll(connection: Connection, operator: Operator): Promise<boolean> {
  const { id } = connection;
  const revision = (await operator.figures.of([id])).get(id)?.revision ?? 0;
  const countedAllAt = operator.now().toISOString();
  const { seen, ...open } = await countOpen(connection, operator);
  const definitions = definitionsOf(connection, operator);
  let [linked, differing] = [0, 0];
  for (const entity of new Set(definitions.flatMap(({ entities }) => entities))) {
    const its = await countAll(operator.links.list(id, entity), definitions);
    linked += its.linked;
    differing += its.differing;
  }
  const watched = { ...(await watchedOf(connection, operator)), ...seen, countedAllAt };
  return operator.figures.replace(id, { ...open, linked, differing, watched }, revision);
}

function definitionsOf({ connector }: Connection, operator: Operator): DirectionDefinition[] {
  return findDirections(connector, undefined, operator).map(({ definition }) => definition);
}

/** They come oldest first. */
async function countOpen(connection: Connection, operator: Operator) {
  const definitions = definitionsOf(connection, operator);
  const discarded = await operator.letterNotes.allDiscarded(connection.id);
  const seen: Pick<Watched, 'oldestOpenSince' | 'setAside' | 'urgent'> = { setAside: 0 };
  async function* noting() {
    for await (const link of operator.links.listOpen(connection.id)) {
      seen.oldestOpenSince ??= link.openSince;
      seen.setAside += Number(isSetAside(link, discarded(link.key)));
      seen.urgent = moreUrgent(seen.urgent, openRecord(link, definitions, discarded(link.key)));
      yield link;
    }
  }
  const { linked: _linked, differing: _differing, ...open } = await countAll(noting(), definitions);
  return { ...open, seen };
}

async function countAll(
  links: AsyncIterable<Link>,
  definitions: readonly DirectionDefinition[],
): Promise<Figures> {
  let sum = noFigures;
  for await (const link of links) {
    const its = figuresOf(link, definitions);
    sum = eachFigure((kind) => sum[kind] + its[kind]);
  }
  return sum;
}
