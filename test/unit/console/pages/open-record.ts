import type { LinkKey, Outcome } from '../../../../shared/links/link.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { connectionId } from '../../ops/ops-harness.ts';

/** Leaves a record undone or different, as a worker does. */
export async function leaveOpen(
  { operator }: Pick<ConsoleHarness, 'operator'>,
  kind: 'waiting' | 'retrying' | 'parked' | 'different',
  { key = {}, ...why }: Partial<Pick<Outcome, 'code' | 'details'>> & { key?: Partial<LinkKey> } = {},
): Promise<LinkKey> {
  const whole = { connection: connectionId, entity: 'time', sourceId: 'entry-1', ...key };
  const claim = await operator.links.claim({ key: whole, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const at = operator.now().toISOString();
  const { code = 'vendor-unavailable', details = { vendor: 'moco' } } = why;
  const outcome = { kind: kind === 'different' ? ('skipped' as const) : kind, code, details, at };
  const since = kind === 'different' ? { differsSince: at } : { openSince: at };
  await operator.links.settle(claim.link, { outcome, ...since });
  await operator.figures.add(whole.connection, { [kind === 'different' ? 'differing' : kind]: 1 });
  return whole;
}
