import { Failure } from '../../shared/failure.ts';
import { makeOnce } from '../../shared/links/make-once.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import * as z from 'zod';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { projectReasons } from './reasons.ts';

/** The name a create was begun with: MOCO may have another by the time we look. */
const clientLinkData = z.object({ begun: z.string().optional() });

interface Customer {
  id: number;
  name: string;
}

/** The awork client for a MOCO customer: the one linked before, else the only one of that name, else a new one. */
export async function ensureClient(customer: Customer, tools: MocoAworkTools): Promise<string> {
  const key = { connection: tools.connection.id, entity: 'client', sourceId: String(customer.id) };
  const known = await tools.links.get(key);
  if (known?.targetId) return known.targetId;
  return makeOnce(key, tools, (claim) => findOrCreateClient(customer, claim, tools));
}

/** Looks by name before it creates, every time, so a create that was never confirmed is found again. */
async function findOrCreateClient(
  { name }: Customer,
  claim: OpenClaim,
  tools: MocoAworkTools,
): Promise<string> {
  const { begun } = clientLinkData.parse(claim.link.data ?? {});
  return (
    (await findClient(name, tools)) ??
    (begun === undefined || begun === name ? undefined : await findClient(begun, tools)) ??
    (await createClient(name, claim, tools))
  );
}

async function findClient(name: string, { awork }: MocoAworkTools): Promise<string | undefined> {
  const found = await awork.companiesNamed(name);
  if (found.length <= 1) return found[0]?.id;
  throw new Failure(projectReasons['client-ambiguous'], { details: { client: name, count: found.length } });
}

async function createClient(name: string, claim: OpenClaim, { awork }: MocoAworkTools): Promise<string> {
  await claim.save({ data: { begun: name } });
  return (await awork.createCompany(name)).id;
}
