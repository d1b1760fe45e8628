import type { Connection } from '../../../shared/connections/connection.ts';
import { figuresOf } from '../../../shared/figures/counting-links.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { noFigures } from '../../../shared/figures/figures.ts';
import type { Link } from '../../../shared/links/link.ts';
import { isSetAside } from '../../../shared/links/set-aside.ts';
import { findDirections } from '../../ops/access/find-connection.ts';
import type { Operator } from '../../ops/operator.ts';
import { watchedOf } from './watched-of.ts';

/** What is undone, counted anew: a worker that died in between has not told what it did. Answers whether it was stored. */
export async function recountOpen(connection: Connection, operator: Operator): Promise<boolean> {
  const { id } = connection;
  const stored = (await operator.figures.of([id])).get(id);
  const entities = entitiesOf(connection, operator);
  const { oldestOpenSince, setAside, ...open } = await countOpen(id, entities, operator);
  const { linked = 0, revision = 0 } = stored ?? {};
  const watched = { ...(await watchedOf(connection, operator)), oldestOpenSince, setAside };
  return operator.figures.replace(id, { ...open, linked, watched }, revision);
}

/** The same with all records that are on the other side, which takes a reading of all of them. */
export async function recountAll(connection: Connection, operator: Operator): Promise<boolean> {
  const { id } = connection;
  const revision = (await operator.figures.of([id])).get(id)?.revision ?? 0;
  const entities = entitiesOf(connection, operator);
  const { oldestOpenSince, setAside, ...open } = await countOpen(id, entities, operator);
  let linked = 0;
  for (const entity of entities) linked += (await countAll(operator.links.list(id, entity), entities)).linked;
  const watched = { ...(await watchedOf(connection, operator)), oldestOpenSince, setAside };
  return operator.figures.replace(id, { ...open, linked, watched }, revision);
}

function entitiesOf({ connector }: Connection, operator: Operator): string[] {
  return [
    ...new Set(
      findDirections(connector, undefined, operator).flatMap(({ definition }) => definition.entities),
    ),
  ];
}

/** They come oldest first. */
async function countOpen(connection: string, entities: readonly string[], operator: Operator) {
  const discarded = await operator.letterNotes.allDiscarded(connection);
  let oldestOpenSince: string | undefined;
  let setAside = 0;
  async function* noting() {
    for await (const link of operator.links.listOpen(connection)) {
      oldestOpenSince ??= link.openSince;
      setAside += Number(isSetAside(link, discarded(link.key)?.at));
      yield link;
    }
  }
  const { linked: _linked, ...open } = await countAll(noting(), entities);
  return { ...open, oldestOpenSince, setAside };
}

async function countAll(links: AsyncIterable<Link>, entities: readonly string[]): Promise<Figures> {
  let sum = noFigures;
  for await (const link of links) {
    const { waiting, retrying, parked, linked } = figuresOf(link, entities);
    sum = {
      waiting: sum.waiting + waiting,
      retrying: sum.retrying + retrying,
      parked: sum.parked + parked,
      linked: sum.linked + linked,
    };
  }
  return sum;
}
