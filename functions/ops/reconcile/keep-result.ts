import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { linkKey } from '../../../shared/links/link.ts';
import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import { countCauses, countExplained, countUnexplained } from '../../../shared/reconcile/cause.ts';
import { addFound } from '../../../shared/reconcile/found-rows.ts';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import type { Details } from '../../../shared/wording.ts';
import { RECONCILE_SCOPE } from '../../../shared/sweep-scopes.ts';
import type { Operator } from '../operator.ts';
import { reconciled } from '../../../shared/reconcile/ended-reason.ts';
import type { Reconciled } from './reconciled.ts';

/** Keeps the outcome where `status` looks for that of every comparison, unless one runs just now. */
export async function keepResult(
  { direction, compared, rows }: Reconciled,
  { id: connection }: Connection,
  { fromDay: from, toDay: to }: Period,
  { links, now }: Operator,
): Promise<void> {
  const key = linkKey({ direction, connection, entity: SWEEP, id: RECONCILE_SCOPE });
  const claim = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') return;
  const counts = countCauses(rows);
  const [count, known] = [countUnexplained(counts), countExplained(counts)];
  const details: Details = { from, to, compared, ...counts };
  const ended =
    count === 0
      ? reconciled(known, details)
      : { reason: commonReasons['differences-found'], details: { count, ...details } };
  const found = addFound(rows);
  await links.settle(claim.link, {
    data: found.length > 0 ? { found } : undefined,
    outcome: { kind: 'done', code: ended.reason.code, details: ended.details, at: now().toISOString() },
  });
}
