import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import type { ClaimedLink } from '../../shared/links/link.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { projectReasons } from './reasons.ts';

const LEASE_SECONDS = 150;

/** The awork client for a MOCO customer: the one linked before, else the only one of that name, else a new one. */
export async function ensureClient(
  customer: { id: number; name: string },
  tools: MocoAworkTools,
): Promise<string> {
  const key = { connection: tools.connection.id, entity: 'client', sourceId: String(customer.id) };
  const known = await tools.links.get(key);
  if (known?.targetId) return known.targetId;
  const claim = await tools.links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') throw new Failure(commonReasons['claim-held']);
  try {
    return claim.link.targetId ?? (await bindClient(customer, claim.link, tools));
  } finally {
    await tools.links.release(claim.link);
  }
}

/** Looks by name before it creates, every time, so a create that was never confirmed is found again. */
async function bindClient(
  { name }: { name: string },
  link: ClaimedLink,
  { awork, links, now }: MocoAworkTools,
): Promise<string> {
  const found = await awork.companiesNamed(name);
  if (found.length > 1) {
    throw new Failure(projectReasons['client-ambiguous'], { details: { client: name, count: found.length } });
  }
  const company = found[0] ?? (await awork.createCompany(name));
  const outcome = {
    kind: 'done',
    code: commonReasons['brought-in-line'].code,
    details: {},
    at: now().toISOString(),
  } as const;
  await links.settle(link, { targetId: company.id, outcome });
  return company.id;
}
