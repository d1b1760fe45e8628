import * as z from 'zod';
import { table } from '../store/table.ts';
import type { ClaimRequest } from './link-store.ts';
import type { ClaimedLink, Link, LinkChange, LinkKey, Settlement } from './link.ts';
import { keptOutcomes, remember } from './link.ts';

const outcome = z.object({
  kind: z.enum(keptOutcomes),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z.string(),
  letterAt: z.string().optional(),
});

/** A link as it lies in the table. Times are epoch milliseconds unless they end in `Since` text. */
export const linkItem = z.object({
  connection: z.string(),
  entity: z.string(),
  sourceId: z.string(),
  targetId: z.string().optional(),
  sourceVersion: z.string().optional(),
  fingerprints: z.record(z.string(), z.string()).default({}),
  data: z.unknown().optional(),
  readAt: z.number().optional(),
  shown: z.number().optional(),
  hint: z.string().optional(),
  openSince: z.string().optional(),
  differsSince: z.string().optional(),
  waitingFor: z.string().optional(),
  writes: z.object({ version: z.string(), at: z.array(z.number()).readonly() }).optional(),
  outcome: outcome.optional(),
  history: z.array(outcome).default([]),
  lease: z.string().optional(),
  leaseUntil: z.number().optional(),
  unfinishedSince: z.number().optional(),
  createAfter: z.number().optional(),
});
export type LinkItem = z.infer<typeof linkItem>;

export function keyOf({ connection, entity, sourceId }: LinkKey) {
  return { pk: table.connection(connection), sk: table.link(entity, sourceId) };
}

export function toLink(item: LinkItem): Link {
  const {
    connection,
    entity,
    sourceId,
    lease: _lease,
    leaseUntil: _until,
    unfinishedSince: _since,
    createAfter: _after,
    ...rest
  } = item;
  const { outcome: last, history } = rest;
  const isWithLast = last === undefined || isSame(history[0], last);
  return {
    ...rest,
    data: rest.data,
    key: { connection, entity, sourceId },
    history: isWithLast ? history : [last, ...history],
  };
}

function isSame(one: LinkItem['outcome'], other: LinkItem['outcome']): boolean {
  return one?.at === other?.at && one?.code === other?.code;
}

/** The item inside a running claim, with progress written down. */
export function savedItem(link: ClaimedLink, change: LinkChange): LinkItem {
  const { key, claimedAt, ...rest } = link;
  return {
    ...key,
    ...rest,
    ...change,
    history: [...rest.history],
    unfinishedSince: rest.unfinishedSince ?? claimedAt,
  };
}

/** The item after a claim: the lease is gone, and what is still undone stays marked. */
export function settledItem(link: ClaimedLink, settlement: Settlement): LinkItem {
  const { targetId, sourceVersion, fingerprints, data, readAt, shown, hint, writes } = link;
  return {
    ...link.key,
    ...{ targetId, sourceVersion, fingerprints, data },
    ...settlement,
    writes: settlement.writes ?? writes,
    readAt: settlement.readAt ?? readAt,
    shown: settlement.readAt === undefined ? shown : settlement.shown,
    hint: settlement.hint ?? hint,
    history: remember(link.history, settlement.outcome),
  };
}

/** A dead worker sent its last call while its lease was fresh; a vendor may still commit it when the lease is over. */
const AFTER_LEASE_SECONDS = 30;

/** What a claim takes over of whoever held the record before. */
export function takenOver({ lease, leaseUntil = 0, unfinishedSince, createAfter }: LinkItem) {
  const died = lease !== undefined;
  return { unfinishedSince, createAfter: died ? leaseUntil + AFTER_LEASE_SECONDS * 1000 : createAfter };
}

export function isSuperseded(
  item: Pick<Link, 'readAt' | 'hint' | 'shown'>,
  { supersededAfter = Infinity, hint, shows = Infinity }: Pick<ClaimRequest, Superseding>,
): boolean {
  const isRead = (item.readAt ?? 0) > supersededAfter || (item.shown ?? 0) >= shows;
  return isRead || (hint !== undefined && item.hint === hint);
}

type Superseding = 'supersededAfter' | 'hint' | 'shows';

/**
 * Adds the table keys and the sparse index keys. The last outcome is not kept a second time as the newest of the history:
 * an item of a usual record must stay below the 1 KB of one write unit.
 */
export function withKeys(item: LinkItem) {
  const { connection, entity, targetId, outcome: last, history } = item;
  return {
    ...item,
    history: last !== undefined && isSame(history[0], last) ? history.slice(1) : history,
    ...keyOf(item),
    ...(targetId && { targetPk: table.target(connection, entity), targetSk: targetId }),
    ...stateKeys(item),
  };
}

function stateKeys({ connection, entity, sourceId, openSince, differsSince }: LinkItem) {
  const since = openSince ?? differsSince;
  if (since === undefined) return {};
  const statePk = openSince === undefined ? table.differing(connection) : table.open(connection);
  return { statePk, stateSk: `${since}#${entity}#${sourceId}` };
}
