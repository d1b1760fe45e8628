/** Days as `YYYY-MM-DD`, both included. */
export interface Period {
  fromDay: string;
  toDay: string;
}

/**
 * What both sides hold of one group, such as `{ month: '2026-11', project: 'Relaunch', person: 'Jonas Keller' }`. What
 * the target has that is not ours counts as `others`.
 */
export interface Total {
  group: Readonly<Record<string, string>>;
  unit: string;
  source: number;
  target: number;
  others: number;
}

/** A record that the two lists show differently. Each is read on its own before anything is said of it. */
export interface Suspect {
  entity: string;
  id: string;
  /** The record as people know it. */
  what: string;
}

/** What only the target has, and no record of ours accounts for: once too often, withdrawn at the source, or not from here. */
export interface Stray {
  cause: 'doubled' | 'source-gone' | 'not-ours';
  targetId: string;
  what: string;
}

/** One stretch of a period, both sides listed in full. */
export interface ListedStretch {
  /** Records of the source in it that belong at the target. */
  compared: number;
  totals: readonly Total[];
  suspects: readonly Suspect[];
  strays: readonly Stray[];
  /** Where to go on from; undefined at the end of the period. */
  next: string | undefined;
}
