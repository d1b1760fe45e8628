import type { Connection } from '../../../shared/connections/connection.ts';
import { linkKey } from '../../../shared/links/link.ts';
import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import { countCauses } from '../../../shared/reconcile/cause.ts';
import { comparisonEnd } from '../../../shared/reconcile/comparison-end.ts';
import { addFound } from '../../../shared/reconcile/found-rows.ts';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import { RECONCILE_SCOPE } from '../../../shared/sweep-scopes.ts';
import type { Operator } from '../operator.ts';
import type { Reconciled } from './reconciled.ts';

/** Keeps the outcome where `status` looks for that of every comparison, unless one runs just now. */
export async function keepResult(
  { direction, compared, rows }: Reconciled,
  { id: connection }: Connection,
  period: Period,
  { links, now }: Operator,
): Promise<void> {
  const key = linkKey({ direction, connection, entity: SWEEP, id: RECONCILE_SCOPE });
  const claim = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') return;
  const ended = { ...period, compared, counts: countCauses(rows), found: addFound(rows) };
  const { reason, details, data } = comparisonEnd(ended);
  await links.settle(claim.link, {
    data,
    outcome: { kind: 'done', code: reason.code, details, at: now().toISOString() },
  });
}
