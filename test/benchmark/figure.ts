/** Both where it must be exactly so much. */
export interface Goal {
  atMost?: number;
  atLeast?: number;
}

/** How far a comparison may be above the fewest calls that it could be made with. */
export const NEAR_THE_FEWEST = 1.05;

export interface Measured {
  name: string;
  value: number;
  /** `×` for a ratio, empty for a count. */
  unit: string;
  /** Absent where there is nothing to hold. */
  goal?: Goal;
  /** Stands in the README as well. */
  isEvidence?: boolean;
}

export interface Figure extends Measured {
  /** null without a goal. */
  holds: boolean | null;
}

export function figure(measured: Measured): Figure {
  const { value, goal } = measured;
  return { ...measured, holds: goal ? meets(value, goal) : null };
}

export function exactly(number: number): Goal {
  return { atLeast: number, atMost: number };
}

function meets(value: number, { atMost = Infinity, atLeast = -Infinity }: Goal): boolean {
  return value <= atMost && value >= atLeast;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
