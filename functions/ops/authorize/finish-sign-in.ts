import type { Connection } from '../../../shared/connections/connection.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { findSecret } from '../access/find-connection.ts';
import type { AfterRenewal } from '../connections/after-renewal.ts';
import { goOn, oneRenewal } from '../connections/after-renewal.ts';
import { tryAccess } from '../connections/try-access.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';
import type { BegunSignIn } from './begin-sign-in.ts';
import { signInAddress } from './begin-sign-in.ts';
import { exchangeCode } from './exchange-code.ts';
import type { SignInTarget } from './find-target.ts';
import { findTarget } from './find-target.ts';
import { readAccount } from './read-account.ts';
import { signInReasons } from './reasons.ts';
import { ingressDoor } from './sign-in-later.ts';
import { isOtherAccount, storeGrant } from './store-grant.ts';

/** What the browser keeps of a sign-in that it began, until it comes back to finish it. */
export type SignInAttempt = Pick<BegunSignIn, 'state' | 'verifier'>;

type NotStored = { kind: 'declined' | 'failed' | 'other-account' };

/** How a sign-in ended; `awaited`: the vendor has sent nobody back, or it was finished before. */
export type SignInEnd =
  { kind: 'awaited'; url: string } | NotStored | { kind: 'stored'; after: AfterRenewal };

/** Stores what an admin allowed, once the vendor has sent them back. */
export function finishSignIn(
  id: string,
  vendor: Vendor,
  attempt: SignInAttempt,
  operator: Operator,
): Promise<SignInEnd> {
  return oneRenewal(id, operator, async () => {
    const target = await findTarget(id, vendor, operator);
    const sent = { ...attempt, redirectUri: ingressDoor(vendor, operator) };
    const begun = { ...sent, url: await signInAddress(target, sent) };
    const query = await operator.signIns.read(attempt.state);
    if (query === undefined) return { kind: 'awaited', url: begun.url };
    // A code that is used twice may end what its first use began.
    await operator.signIns.forget(attempt.state);
    const granted = await exchange(query, begun, target, operator).catch(whyNot);
    if (granted.kind !== 'granted') return granted;
    const stillRefused = await findRefused(granted.connection, vendor, operator);
    return { kind: 'stored', after: await goOn(granted.connection, stillRefused, operator) };
  });
}

async function exchange(
  query: string,
  begun: BegunSignIn,
  target: SignInTarget,
  operator: Operator,
): Promise<NotStored | { kind: 'granted'; connection: Connection }> {
  const grant = await exchangeCode(new URLSearchParams(query), begun, target, operator);
  const account = await readAccount(grant, target, operator);
  if (isOtherAccount(account, target.connection.accounts, target.signIn)) return { kind: 'other-account' };
  return { kind: 'granted', connection: await storeGrant(grant, account, target, operator) };
}

/** Only a connection that stands asks. */
async function findRefused(
  connection: Connection,
  vendor: Vendor,
  operator: Operator,
): Promise<Vendor | undefined> {
  if (connection.status !== 'paused') return undefined;
  const secret = await findSecret(connection, operator);
  const trial = await tryAccess({ vendor, connection, secret }, operator);
  if (trial.kind === 'taken') return trial.stillRefused;
  return trial.kind === 'refused' ? vendor : undefined;
}

function whyNot(error: unknown): NotStored {
  if (error instanceof Refusal) return { kind: 'failed' };
  if (!(error instanceof Failure)) throw error;
  return { kind: error.reason.code === signInReasons['sign-in-declined'].code ? 'declined' : 'failed' };
}
