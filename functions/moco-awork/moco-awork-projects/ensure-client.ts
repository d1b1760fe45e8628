import { Failure } from '../../../shared/failure.ts';
import { makeOnce } from '../../../shared/links/make-once.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { AworkCompany } from '../../../shared/vendors/awork/records.ts';
import { isMadeByUs } from '../../../shared/vendors/awork/projects/made-by-us.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Customer } from './client-link.ts';
import { clientKey, readClientLink } from './client-link.ts';
import { projectReasons } from './reasons.ts';

/** The awork client for a MOCO customer: the one linked before, else the only one of that name, else a new one. */
export async function ensureClient(customer: Customer, run: MocoAworkRun): Promise<string> {
  const key = clientKey(run.connection.id, customer);
  const known = await run.links.get(key);
  if (known?.targetId) return known.targetId;
  return makeOnce(key, run, {
    find: (claim) => findBegun(customer, claim, run),
    create: (claim) => createClient(customer.name, claim, run),
  });
}

/** By the name it has, and the one with which a create was begun: MOCO may have another by the time we look. */
async function findBegun(
  { name }: Customer,
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<string | undefined> {
  const { begun } = readClientLink(claim.link.data);
  const found =
    (await findClient(name, run)) ??
    (begun === undefined || begun === name ? undefined : await findClient(begun, run));
  if (!found) return undefined;
  const isOurs = await isMadeByUs(found, begun !== undefined, run);
  await claim.save({ data: isOurs ? { begun: found.name } : { found: name } });
  return found.id;
}

async function findClient(name: string, { awork }: MocoAworkRun): Promise<AworkCompany | undefined> {
  const found = await awork.companiesNamed(name);
  if (found.length <= 1) return found[0];
  throw new Failure(projectReasons['client-ambiguous'], { details: { client: name, count: found.length } });
}

async function createClient(name: string, claim: OpenClaim, { awork }: MocoAworkRun): Promise<string> {
  await claim.save({ data: { begun: name } });
  const { id, name: held } = await awork.createCompany(name);
  if (held !== name) await claim.save({ data: { begun: name, altered: held } });
  return id;
}
