import type { Period } from './half-days.ts';

/** What the two systems no longer tell. Times in epoch milliseconds. */
export interface Facts {
  /** awork absences of ours whose mark somebody took off after we knew them. */
  known: Set<string>;
  /** Those of them that were closed since: whether we know them still depends on who looked when. */
  unclear: Set<string>;
  /** What the settings ever said of absences. */
  texts: Set<string>;
  /** By MOCO user: whom awork had for them at any time, and since when whom it has now. */
  matches: Map<number, Set<string>>;
  /** By MOCO user: addresses they had, and when they last did: a directory may be that old. */
  addresses: Map<number, Map<string, number>>;
  /** The same by awork user. */
  aworkAddresses: Map<string, Map<string, number>>;
  matchSince: Map<number, { aworkUserId: string | undefined; since: number }>;
  /** By MOCO user: half days that awork was to show at any time, and since when those of now. */
  everOff: Map<number, Set<number>>;
  offSince: Map<number, Map<number, number>>;
  inactiveSince: Map<number, number>;
  /** By awork user: when somebody else last changed anything of their absences. */
  disturbedAt: Map<string, number>;
  /** By awork absence of others: its period, since when, and those before. */
  others: Map<string, { userId: string; period: Period; since: number; earlier: readonly Period[] }>;
  /** awork users for whom others ever had an absence. */
  everOthers: Set<string>;
  /** Since when nothing is to be written, and why. */
  restingSince: Map<'off' | 'stopped' | 'blind', number>;
  /** When MOCO last showed nothing. */
  sawNothingAt: number;
}

export function noFacts(): Facts {
  return {
    known: new Set(),
    unclear: new Set(),
    texts: new Set(),
    matches: new Map(),
    addresses: new Map(),
    aworkAddresses: new Map(),
    matchSince: new Map(),
    everOff: new Map(),
    offSince: new Map(),
    inactiveSince: new Map(),
    disturbedAt: new Map(),
    others: new Map(),
    everOthers: new Set(),
    restingSince: new Map(),
    sawNothingAt: 0,
  };
}
