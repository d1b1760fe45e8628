import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import type { QuoteSending } from '../../../shared/operations/quote-operations.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';

const WAIT_SECONDS = 2;
const TRIES = 30;

/**
 * Writes down on the quote's link what is asked for, and asks a worker for it. Answers since when, as an ISO instant.
 * Whoever works on the quote at the moment ends first.
 */
export async function requestSending(sending: QuoteSending, operator: Operator): Promise<string> {
  const { links, queue, now } = operator;
  const claimed = await claim(sending, operator);
  const at = now();
  const saved = await links.save(claimed, { data: sending.requested(claimed.data, at) });
  await links.release(saved);
  await queue.send([forced(createPointer(sending.record, 'operator', at), 'operator', at)]);
  return at.toISOString();
}

async function claim({ link: key, quote }: QuoteSending, { links, sleep, progress }: Operator) {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const taken = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
    if (taken.kind === 'claimed') return taken.link;
    progress(`waiting for the work on ${quote} that is going on`);
    await sleep(WAIT_SECONDS);
  }
  throw new Refusal(`The quote ${quote} is being worked on right now. Try again in a minute.`);
}
