import type { Claim, ClaimedLink, Link, LinkChange, LinkKey, Outcome, Settlement } from './link.ts';

export interface ClaimRequest {
  key: LinkKey;
  leaseSeconds: number;
  /** A reading that began after this instant (epoch milliseconds) already includes the change. */
  supersededAfter?: number | undefined;
  /** Epoch microseconds: a reading that showed a version as new as that includes the change. */
  shows?: number | undefined;
  /** The webhook that caused this; one that was handled before is superseded too. */
  hint?: string | undefined;
}

export interface TakeRequest {
  key: LinkKey;
  targetId: string;
  outcome: Outcome;
  /** A target that may be taken from. */
  insteadOf?: string | undefined;
}

/**
 * The store of links. Every write is one conditional write on one item.
 * The in-memory twin and the DynamoDB store pass one contract suite.
 */
export interface LinkStore {
  /** Takes the lease, creating the link when it is new. Answers `held` or `superseded` instead of waiting. */
  claim(request: ClaimRequest): Promise<Claim>;
  /** Ends the lease with an outcome. A lease lost meanwhile changes nothing and answers false. */
  settle(link: ClaimedLink, settlement: Settlement): Promise<boolean>;
  /** Writes down progress inside a claim (a child created, a target bound). Throws when the lease is lost. */
  save(link: ClaimedLink, change: LinkChange): Promise<ClaimedLink>;
  /** Prolongs the lease to that instant (epoch milliseconds). A lease lost meanwhile changes nothing and answers false. */
  renew(link: ClaimedLink, leaseUntil: number): Promise<boolean>;
  /** Gives the lease back without an outcome; what was unfinished before stays so. */
  release(link: ClaimedLink): Promise<void>;
  /**
   * Binds a link that nobody claims to a target, unless it has another already, and answers which it has. `findByTarget` need
   * not know it.
   */
  take(request: TakeRequest): Promise<string>;
  get(key: LinkKey): Promise<Link | undefined>;
  /** The link whose target is this record. May lag a moment behind a write, but never shows a wrong one. */
  findByTarget(connection: string, entity: string, targetId: string): Promise<Link | undefined>;
  /** Links of one entity, in no order. */
  list(connection: string, entity: string): AsyncIterable<Link>;
  /** Undone links, oldest first; read so many at a time where whoever asks stops early. */
  listOpen(connection: string, pageSize?: number): AsyncIterable<Link>;
  /** Links of records whose sides stay different, in the same way. */
  listDiffering(connection: string, pageSize?: number): AsyncIterable<Link>;
}
