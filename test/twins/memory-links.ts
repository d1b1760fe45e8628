import { randomUUID } from 'node:crypto';
import type { Claim, ClaimedLink } from '../../shared/links/link.ts';
import type { LinkItem } from '../../shared/links/link-item.ts';
import {
  isSuperseded,
  keyOf,
  savedItem,
  settledItem,
  takenOver,
  toLink,
} from '../../shared/links/link-item.ts';
import type { ClaimRequest, LinkStore } from '../../shared/links/link-store.ts';

/** The link store without a database; passes the same contract suite as the DynamoDB one. */
export function createMemoryLinks(now: () => Date): LinkStore & {
  /** Copies of those that are wanted, or of all. */
  items(isWanted?: (item: LinkItem) => boolean): LinkItem[];
  /** Answers how many links a connection had. */
  forget(connection: string): number;
} {
  const items = new Map<string, LinkItem>();
  const at = (key: { connection: string; entity: string; sourceId: string }) =>
    Object.values(keyOf(key)).join('|');
  // Chosen before they are copied, because a copy is dear and worlds look here all the time.
  const those = (isWanted: (item: LinkItem) => boolean) =>
    [...items.values()].filter(isWanted).map((item) => structuredClone(item));
  const listSince = async function* (connection: string, since: (item: LinkItem) => string | undefined) {
    const listed = those((item) => item.connection === connection && since(item) !== undefined);
    yield* listed.toSorted((one, other) => (since(one) ?? '').localeCompare(since(other) ?? '')).map(toLink);
  };
  const putWhileHeld = (item: LinkItem, lease: string): boolean => {
    if (items.get(at(item))?.lease !== lease) return false;
    items.set(at(item), structuredClone(item));
    return true;
  };
  return {
    items: (isWanted = () => true) => those(isWanted),
    forget(connection) {
      const its = those((item) => item.connection === connection);
      for (const item of its) items.delete(at(item));
      return its.length;
    },
    async claim({ key, leaseSeconds, ...request }: ClaimRequest): Promise<Claim> {
      const claimedAt = now().getTime();
      const before: LinkItem = items.get(at(key)) ?? { ...key, fingerprints: {}, history: [] };
      if (isSuperseded(before, request)) return { kind: 'superseded' };
      if (before.leaseUntil !== undefined && before.leaseUntil >= claimedAt)
        return { kind: 'held', untilAt: before.leaseUntil };
      const lease = { lease: randomUUID(), leaseUntil: claimedAt + leaseSeconds * 1000 };
      items.set(at(key), { ...before, ...lease, unfinishedSince: before.unfinishedSince ?? claimedAt });
      return {
        kind: 'claimed',
        link: structuredClone({ ...toLink(before), ...lease, claimedAt, ...takenOver(before) }),
      };
    },
    settle: async (link, settlement) => putWhileHeld(settledItem(link, settlement), link.lease),
    async save(link, change) {
      if (!putWhileHeld(savedItem(link, change), link.lease)) throw new Error('the lease is lost');
      return { ...link, ...change };
    },
    async renew(link, leaseUntil) {
      const item = items.get(at(link.key));
      if (item?.lease !== link.lease) return false;
      items.set(at(link.key), { ...item, leaseUntil });
      return true;
    },
    async release(link: ClaimedLink) {
      const item = items.get(at(link.key));
      if (item?.lease !== link.lease) return;
      const { lease: _lease, leaseUntil: _until, unfinishedSince: _since, ...rest } = item;
      items.set(at(link.key), {
        ...rest,
        ...(link.unfinishedSince !== undefined && { unfinishedSince: link.unfinishedSince }),
      });
    },
    async take({ key, targetId, outcome, insteadOf = targetId }) {
      const before: LinkItem = items.get(at(key)) ?? { ...key, fingerprints: {}, history: [] };
      if (before.targetId !== undefined && before.targetId !== insteadOf) return before.targetId;
      items.set(at(key), { ...before, targetId, outcome });
      return targetId;
    },
    async get(key) {
      const item = items.get(at(key));
      return item && structuredClone(toLink(item));
    },
    async findByTarget(connection, entity, targetId) {
      const [found] = those(
        (item) => item.connection === connection && item.entity === entity && item.targetId === targetId,
      );
      return found && toLink(found);
    },
    async *list(connection, entity) {
      yield* those((item) => item.connection === connection && item.entity === entity).map(toLink);
    },
    listOpen: (connection) => listSince(connection, ({ openSince }) => openSince),
    listDiffering: (connection) =>
      listSince(connection, ({ openSince, differsSince }) =>
        openSince === undefined ? differsSince : undefined,
      ),
  };
}
