import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';
import type { DeadLetter } from './read-dead-letter.ts';

/** A reason that is mistyped has no letters, which would read as if all were well. */
export function checkReason(
  asked: string | undefined,
  letters: readonly DeadLetter[],
  { connectors }: Operator,
): void {
  if (asked === undefined) return;
  const found = [...new Set(letters.map(({ code }) => code))].toSorted();
  const declared = connectors.flatMap(({ directions }) =>
    directions.flatMap(({ definition }) => Object.values(definition.reasons)),
  );
  const known = [...Object.values(commonReasons), ...declared].map(({ code }) => code);
  if ([...known, ...found].includes(asked)) return;
  const there = found.length > 0 ? `The dead letters have: ${found.join(', ')}.` : 'There is no dead letter.';
  throw new Refusal(`There is no reason "${asked}". ${there}`);
}
