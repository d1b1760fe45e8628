import type { Round } from './cold-start.ts';
import type { Figure, Measured } from './figure.ts';
import { figure, percentile } from './figure.ts';

/** Handlers that show what can be reached. */
export const floors = [
  'floor-empty',
  'floor-ingress',
  'floor-schemas',
  'floor-worker',
  'floor-libraries',
] as const;
export type Floor = (typeof floors)[number];

const EMPTY_GOAL = 2;
const FLOOR_GOAL = 1.15;

/** One of them has the goal: that against the clients where they alone leave no room for the other. */
export function againstBoth(
  title: string,
  { name, floor }: { name: string; floor: Floor },
  rounds: readonly Round[],
): Figure[] {
  const clientsLeaveRoom = ratio(rounds, floor, 'floor-empty') * FLOOR_GOAL <= EMPTY_GOAL;
  return [
    figure({
      ...againstEmpty(title, name, rounds),
      ...(clientsLeaveRoom && { goal: { atMost: EMPTY_GOAL } }),
    }),
    figure({
      ...{ name: `${title}: cold start CPU against a handler with only its clients`, unit: '×' },
      value: ratio(rounds, name, floor),
      ...(!clientsLeaveRoom && { goal: { atMost: FLOOR_GOAL } }),
    }),
  ];
}

export function againstEmpty(title: string, name: string, rounds: readonly Round[]): Measured {
  return {
    ...{ name: `${title}: cold start CPU against an empty handler`, unit: '×' },
    value: ratio(rounds, name, 'floor-empty'),
  };
}

/** The median over the rounds. */
export function ratio(rounds: readonly Round[], name: string, floor: Floor): number {
  const ratios = rounds.map((round) => (round.get(name) ?? NaN) / (round.get(floor) ?? NaN));
  return percentile(ratios, 0.5);
}
