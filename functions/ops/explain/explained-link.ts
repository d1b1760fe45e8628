import type { Link, Outcome } from '../../../shared/links/link.ts';
import type { Operator } from '../operator.ts';

export interface ExplainedOutcome {
  at: string;
  outcome: Outcome['kind'];
  code: string;
  sentence: string;
}

/** A link without what only the direction itself understands. */
export interface ExplainedLink {
  targetId: string | null;
  openSince: string | null;
  waitingFor: string | null;
  /** ISO instant at which the last successful reading began. */
  readAt: string | null;
  /** The last ten, newest first. */
  outcomes: ExplainedOutcome[];
}

export function explainLink(link: Link, { say }: Pick<Operator, 'say'>): ExplainedLink {
  const { targetId, openSince, waitingFor, readAt, history } = link;
  return {
    targetId: targetId ?? null,
    openSince: openSince ?? null,
    waitingFor: waitingFor ?? null,
    readAt: readAt === undefined ? null : new Date(readAt).toISOString(),
    outcomes: history.map(({ at, kind, code, details }) => ({
      ...{ at, outcome: kind, code },
      sentence: say(code, details),
    })),
  };
}
