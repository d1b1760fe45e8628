import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { RegisteredDirection } from '../../../shared/connector.ts';
import type { Compared, SourceRecord } from '../../../shared/direction.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { asLive } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { createExpectedLinks } from '../plan/expected-links.ts';
import { openPlanning } from '../plan/open-planning.ts';
import { comparePlanned, showPlanned } from '../plan/plan-record.ts';
import type { PlannedRecord, PlanRow } from '../plan/plan-row.ts';

export interface Workplace {
  connection: Connection;
  secret: ConnectionSecret;
  operator: Operator;
}

export interface Looked {
  plan: PlanRow;
  compared: Compared | undefined;
  source: SourceRecord | undefined;
  /** A sweep finds what is to be done, or nobody knows. */
  isNews: boolean;
}

/** Both sides as they are now. While a vendor takes no key nothing can be read, and that is all there is to say. */
export async function lookNow(
  record: PlannedRecord,
  registered: RegisteredDirection,
  { connection, secret, operator }: Workplace,
): Promise<Looked> {
  const ground = { connection: asLive(connection, operator.now()), secret };
  try {
    const planning = await openPlanning(registered, createExpectedLinks(operator.links), ground, operator);
    const both = await comparePlanned(record, connection, planning, operator);
    return { ...both, source: await showPlanned(record, connection, planning, operator) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code } = error.reason;
    const plan = { ...record, plan: 'retry', code, sentence: operator.say(code, error.details) } as const;
    const { details } = error;
    return {
      plan: { ...plan, details, name: null, steps: [] },
      compared: undefined,
      source: undefined,
      isNews: true,
    };
  }
}

/** What the source has not and we never handled was never there, rather than deleted. */
export function neverExisted(
  { plan, ...sides }: Looked,
  { reasons, source }: DirectionDefinition,
  { say }: Pick<Operator, 'say'>,
): Looked {
  if (plan.code === null || !reasons[plan.code]?.isGone) return { plan, ...sides };
  const { code } = commonReasons['never-existed'];
  const details = { vendor: source.id };
  return { plan: { ...plan, code, sentence: say(code, details), details }, ...sides };
}
