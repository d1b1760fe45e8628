import type { Link } from '../links/link.ts';
import type { Explaining } from '../links/reason-of.ts';
import { reasonOf } from '../links/reason-of.ts';
import { needsSomebody } from '../reason.ts';
import type { Figures } from './figures.ts';

export type CountedLink = Pick<Link, 'key' | 'targetId' | 'outcome' | 'openSince' | 'differsSince'>;

/** What one link counts for. Links beside records, such as of tasks, are on no other side. */
export function figuresOf(link: CountedLink, definitions: readonly Explaining[]): Figures {
  const { key, targetId, outcome, openSince, differsSince } = link;
  const kind = openSince === undefined ? undefined : outcome?.kind;
  const reason = kind === 'waiting' ? reasonOf(link, definitions)?.reason : undefined;
  const isRecord = definitions.some(({ entities }) => entities.includes(key.entity));
  return {
    waiting: Number(kind === 'waiting'),
    needing: Number(reason !== undefined && needsSomebody(reason)),
    retrying: Number(kind === 'retrying'),
    parked: Number(kind === 'parked'),
    linked: Number(targetId !== undefined && isRecord),
    differing: Number(openSince === undefined && differsSince !== undefined),
  };
}
