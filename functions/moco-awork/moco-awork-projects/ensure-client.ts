import { Failure } from '../../../shared/failure.ts';
import { makeOnce } from '../../../shared/links/make-once.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import * as z from 'zod';
import type { MocoAworkRun } from '../run.ts';
import { projectReasons } from './reasons.ts';

/** The name a create was begun with: MOCO may have another by the time we look. */
const clientLinkData = z.object({ begun: z.string().optional() });

interface Customer {
  id: number;
  name: string;
}

/** The awork client for a MOCO customer: the one linked before, else the only one of that name, else a new one. */
export async function ensureClient(customer: Customer, run: MocoAworkRun): Promise<string> {
  const key = { connection: run.connection.id, entity: 'client', sourceId: String(customer.id) };
  const known = await run.links.get(key);
  if (known?.targetId) return known.targetId;
  return makeOnce(key, run, {
    find: (claim) => findBegun(customer, claim, run),
    create: (claim) => createClient(customer.name, claim, run),
  });
}

/** By the name it has, and the one with which a create was begun. */
async function findBegun(
  { name }: Customer,
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<string | undefined> {
  const { begun } = clientLinkData.parse(claim.link.data ?? {});
  const found = await findClient(name, run);
  return found ?? (begun === undefined || begun === name ? undefined : findClient(begun, run));
}

async function findClient(name: string, { awork }: MocoAworkRun): Promise<string | undefined> {
  const found = await awork.companiesNamed(name);
  if (found.length <= 1) return found[0]?.id;
  throw new Failure(projectReasons['client-ambiguous'], { details: { client: name, count: found.length } });
}

async function createClient(name: string, claim: OpenClaim, { awork }: MocoAworkRun): Promise<string> {
  await claim.save({ data: { begun: name } });
  return (await awork.createCompany(name)).id;
}
