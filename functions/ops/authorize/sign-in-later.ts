import type { Vendor } from '../../../shared/vendor.ts';
import type { Language } from '../../../shared/wording.ts';
import type { Operator } from '../operator.ts';
import type { BegunSignIn } from './begin-sign-in.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { callbackPath } from './door.ts';
import { findTarget } from './find-target.ts';

const WAIT_MINUTES = 10;

/** For an admin in a browser anywhere, who is sent back to the ingress; nobody waits for them here. */
export async function beginSignInLater(
  id: string,
  vendor: Vendor,
  language: Language,
  operator: Operator,
): Promise<BegunSignIn> {
  const begun = await beginSignIn(await findTarget(id, vendor, operator), ingressDoor(vendor, operator));
  const until = new Date(operator.now().getTime() + WAIT_MINUTES * 60_000);
  await operator.signIns.expect({ state: begun.state, vendor, language, until });
  return begun;
}

export function ingressDoor(vendor: Vendor, { ingressUrl }: Pick<Operator, 'ingressUrl'>): string {
  return `${ingressUrl}${callbackPath({ vendor })}`;
}
