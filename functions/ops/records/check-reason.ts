import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Reason } from '../../../shared/reason.ts';
import { findDirections } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { knownText } from '../output/known-text.ts';
import { Refusal } from '../output/report.ts';

/** Refuses the code of a reason that leaves nothing undone, or that there is not. */
export function checkReason(
  asked: string | undefined,
  { connector }: Pick<Connection, 'connector'>,
  operator: Pick<Operator, 'connectors'>,
): void {
  if (asked === undefined) return;
  const own = findDirections(connector, undefined, operator).flatMap(({ definition }) =>
    Object.values(definition.reasons),
  );
  const all: Reason[] = [...own, ...Object.values(commonReasons)];
  const open = all.filter(({ kind }) => kind === 'wait' || kind === 'retry' || kind === 'park');
  if (open.some(({ code }) => code === asked)) return;
  const known = [...new Set(open.map(({ code }) => code))].toSorted();
  throw new Refusal(`There is no reason "${asked}" for which a record is undone. ${knownText(known)}`);
}
