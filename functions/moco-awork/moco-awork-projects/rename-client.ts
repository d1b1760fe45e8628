import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import { holdClaim } from '../../../shared/links/hold-claim.ts';
import { LEASE_SECONDS, openClaim } from '../../../shared/links/open-claim.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';
import { clientName, sharedClientName } from './changed-words.ts';
import type { ClientLinkData } from './client-link.ts';
import { clientKey, isSharedClient, readClientLink } from './client-link.ts';
import type { Step, StepContext } from './step-context.ts';

/**
 * One worker at a time: many projects have the same customer. Whoever holds the claim reads the name once more, so that a
 * project that was read before a renaming does not take it back.
 */
export async function renameClient(
  { client, mocoProjectId }: Step<'rename-client'>,
  { progress, run }: StepContext,
): Promise<void> {
  const { links, claims, connection, moco, now } = run;
  const key = clientKey(connection.id, client);
  const taken = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (taken.kind !== 'claimed') throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 2 });
  const claim = openClaim({ links, now }, taken.link);
  const held = holdClaim(links, claim);
  claims.add(claim);
  try {
    const customer = (await moco.project(mocoProjectId))?.customer;
    if (customer?.id !== client.id) return;
    const data = await bringInLine(customer.name, claim, run);
    const outcome = outcomeFor(commonReasons['brought-in-line'], {}, now());
    if (data?.kept === customer.name)
      progress.kept.push((await isSharedClient(claim.link, run)) ? sharedClientName : clientName);
    // Somebody deleted it in awork: whoever needs it finds or makes another.
    await held.settle(data ? { data, outcome } : { targetId: undefined, data: {}, outcome });
  } finally {
    claims.delete(claim);
    await held.end();
  }
}

/** Undefined where awork has the client no more. */
async function bringInLine(
  name: string,
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<ClientLinkData | undefined> {
  const { awork } = run;
  const before = readClientLink(claim.link.data);
  const { begun, altered, intended } = before;
  if (claim.link.targetId === undefined || (begun === name && intended.length === 0)) return before;
  const company = await awork.company(claim.link.targetId);
  if (!company) return undefined;
  if (company.name === name) return { begun: name, intended: [] };
  if (![begun, altered, ...intended].includes(company.name)) return { ...before, kept: name };
  if (await isSharedClient(claim.link, run)) return { ...before, kept: name };
  // Written down before it is written to awork, so that it is never taken for a person's edit after a crash.
  await claim.save({ data: { ...before, intended: [...intended, name] } });
  const answer = await awork.renameCompany(company, name);
  return { begun: name, intended: [], ...(answer.name !== name && { altered: answer.name }) };
}
