import type { PlannedStep } from '../../../shared/direction.ts';
import type { HeldAbsence, WantedAbsence } from './awork-absence.ts';
import { absencePrint, isSamePeriod } from './awork-absence.ts';
import type { Period } from './half-days.ts';
import { overlap, periodText } from './half-days.ts';
import type { PersonLinkData } from './person-link.ts';

export type AbsenceStep = PlannedStep &
  (
    | { do: 'delete-absence'; held: HeldAbsence }
    | { do: 'change-absence' | 'adopt-absence'; held: HeldAbsence; wanted: WantedAbsence }
    | { do: 'create-absence'; wanted: WantedAbsence }
  );

export interface AbsencesToPlan {
  wanted: readonly WantedAbsence[];
  /** Ours, as its mark or our link says. */
  ours: readonly HeldAbsence[];
  /** Of an integration that we take over from. */
  former: readonly HeldAbsence[];
  /** By hand, or of others: never touched, and not doubled. */
  others: readonly HeldAbsence[];
  adjusted: PersonLinkData['adjusted'];
}

/**
 * What makes awork show exactly the wanted absences. What is there already stays; what differs is changed where it
 * overlaps, that of just the same time first. What goes, and what shrinks, comes first, so that no two overlap meanwhile.
 */
export function planAbsences({ wanted, ours, former, others, adjusted }: AbsencesToPlan): AbsenceStep[] {
  // Whoever overlaps others may be refused, and then keeps what it was given from those that are not.
  const inTheWay = [...others, ...former];
  const left = new Set(
    wanted.toSorted((one, other) => hindrance(one, inTheWay) - hindrance(other, inTheWay)),
  );
  const free = new Set([...ours, ...former]);
  const steps: AbsenceStep[] = [];
  const pair = (candidates: readonly HeldAbsence[], find: Find) => {
    for (const want of left) {
      const held = find(
        want,
        candidates.filter((each) => free.has(each)),
      );
      if (!held) continue;
      left.delete(want);
      free.delete(held);
      if (!isAsWanted(held, want, adjusted))
        steps.push(candidates === former ? adoption(held, want) : change(held, want));
    }
  };
  pair(ours, (want, candidates) => candidates.find((held) => isAsWanted(held, want, adjusted)));
  pair(ours, sameTime);
  for (const want of left) if (isCovered(want, others)) left.delete(want);
  pair(former, sameTime);
  pair(ours, closest);
  pair(former, closest);
  return [
    ...ours.filter((held) => free.has(held)).map(deletion),
    ...steps.toSorted((one, other) => growth(one) - growth(other)),
    ...[...left].map(creation),
  ];
}

type Find = (want: WantedAbsence, candidates: readonly HeldAbsence[]) => HeldAbsence | undefined;

function hindrance(want: Period, others: readonly HeldAbsence[]): number {
  return others.some((other) => overlap(want, other) > 0) ? 1 : 0;
}

export function isCovered(want: Period, others: readonly HeldAbsence[]): boolean {
  return others.some((other) => isSamePeriod(want, other));
}

/** Also where awork made something else of just that, and holds it still. */
export function isAsWanted(
  held: HeldAbsence,
  want: WantedAbsence,
  adjusted: PersonLinkData['adjusted'],
): boolean {
  const [isHeld, isWanted] = [absencePrint(held), absencePrint(want)];
  if (isHeld === isWanted) return true;
  const known = adjusted[held.id];
  return known?.wanted === isWanted && known.held === isHeld;
}

/** Of the same person and time, whatever it says. */
export const sameTime: Find = (want, candidates) =>
  candidates.find((held) => held.userId === want.userId && isSamePeriod(held, want));

/** Of the same person, and no longer than need be. */
function closest(want: WantedAbsence, candidates: readonly HeldAbsence[]): HeldAbsence | undefined {
  return candidates
    .filter((held) => held.userId === want.userId && overlap(held, want) > 0)
    .toSorted((one, other) => overlap(other, want) - overlap(one, want) || length(one) - length(other))[0];
}

const length = ({ from, to }: Period) => to - from;

function growth(step: AbsenceStep): number {
  if (!('held' in step && 'wanted' in step)) return 0;
  const isWithin = step.wanted.from >= step.held.from && step.wanted.to <= step.held.to;
  return isWithin ? 0 : 1;
}

function deletion(held: HeldAbsence): AbsenceStep {
  return { do: 'delete-absence', held, what: `delete ${periodText(held)}` };
}

function creation(wanted: WantedAbsence): AbsenceStep {
  const name = periodText(wanted);
  return { do: 'create-absence', wanted, name, what: `enter ${name}` };
}

function adoption(held: HeldAbsence, wanted: WantedAbsence): AbsenceStep {
  const name = periodText(held);
  return { do: 'adopt-absence', held, wanted, name, what: `take over ${name}` };
}

function change(held: HeldAbsence, wanted: WantedAbsence): AbsenceStep {
  const [before, after] = [periodText(held), periodText(wanted)];
  const what = before === after ? `correct the text of ${after}` : `change ${before} to ${after}`;
  return { do: 'change-absence', held, wanted, what };
}
