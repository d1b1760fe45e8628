import { noteSeconds } from '../../../shared/store/hook-notes.ts';
import type { HookWatch } from '../../../shared/store/hook-watch.ts';

/** A sweep that found changes of which webhooks should have told before. */
export interface MissedChanges {
  /** ISO instant at which it ended. */
  at: string;
  /** How far back it looked. */
  everyMinutes: number;
}

/** What else explains that a change was found by a sweep first. */
export interface Heard {
  /** ISO instant of the last webhook. */
  accepted: string | undefined;
  /** ISO instant since which the connection runs: its first sweeps find what is older. */
  liveSince: string | undefined;
  /** ISO instant of the last mending. */
  mendedAt: string | undefined;
}

/** One sweep may find what changes without a webhook, or before it; so many in a row, so far apart, do not. */
const ENOUGH = 3;
const SPREAD_MINUTES = { seen: 60, heard: 20, none: Infinity } as const;
const FIRST_DAY_MILLISECONDS = 86_400_000;

/** The sweeps since the last webhook that found what it should have told, oldest first, with those found now. */
export function missedSince(
  before: readonly string[],
  found: readonly MissedChanges[],
  heard: Heard,
): string[] {
  const since = heardUntil(heard);
  const still = before.filter((at) => Date.parse(at) > since);
  // A change is at most as old as the sweep before.
  const isUntold = ({ at, everyMinutes }: MissedChanges) => Date.parse(at) - everyMinutes * 60_000 > since;
  const added = found.filter(isUntold).map(({ at }) => at);
  return [...new Set([...still, ...added])].toSorted().slice(-ENOUGH);
}

/** Whether so much was missed that webhooks do not arrive. Nobody who changes nothing is ever called silent. */
export function isSilent(missed: readonly string[], look: HookWatch['look']): boolean {
  const [first, last] = [missed[0], missed.at(-1)];
  if (missed.length < ENOUGH || first === undefined || last === undefined) return false;
  return Date.parse(last) - Date.parse(first) >= SPREAD_MINUTES[look] * 60_000;
}

function heardUntil({ accepted, liveSince, mendedAt }: Heard): number {
  // Those that came so soon after the noted one are not noted.
  const told = accepted === undefined ? 0 : Date.parse(accepted) + noteSeconds.accepted * 1000;
  const begun = liveSince === undefined ? 0 : Date.parse(liveSince) + FIRST_DAY_MILLISECONDS;
  return Math.max(told, begun, mendedAt === undefined ? 0 : Date.parse(mendedAt));
}
