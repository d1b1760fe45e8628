import type { Vendor } from '../../../../shared/vendor.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Details, Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { SignInEnd } from '../../../ops/authorize/finish-sign-in.ts';
import type { AfterRenewal } from '../../../ops/connections/after-renewal.ts';
import type { Renewal } from '../../../ops/connections/renew-access.ts';
import type { PageStatus } from '../../context.ts';
import { outcomeWords } from './words.ts';

/** What is said in the section of a vendor about what was just sent there. */
export interface Said {
  /** Of which form. */
  form: 'keys' | 'signature';
  vendor: Vendor;
  status: PageStatus;
  text: string;
}

export interface Reader {
  language: Language;
  contact: string | undefined;
}

type Outcome = keyof typeof outcomeWords;

/** What was entered is wrong; everything else is in conflict with how things are. */
const badInput = new Set<Outcome>(['nothing-entered', 'no-keys', 'refused']);

/** Everything but that the connection has ended, which has no such page. */
export function renewalOutcome(
  renewal: Exclude<Renewal, { kind: 'ended' }>,
  vendor: Vendor,
  reader: Reader,
): Said {
  if (renewal.kind === 'stored') return storedOutcome(renewal.after, vendor, reader);
  if (renewal.kind !== 'other-account') return notStored(renewal.kind, {}, vendor, reader);
  const { name } = renewal;
  return name === undefined
    ? notStored('unnamed-account', {}, vendor, reader)
    : notStored('other-account', { account: name }, vendor, reader);
}

export function signInOutcome(end: SignInEnd, vendor: Vendor, reader: Reader): Said {
  if (end.kind === 'stored') return storedOutcome(end.after, vendor, reader);
  return notStored(end.kind === 'other-account' ? 'unnamed-account' : end.kind, {}, vendor, reader);
}

function storedOutcome(after: AfterRenewal, vendor: Vendor, reader: Reader): Said {
  const other = after.kind === 'waits-for-keys' ? { other: vendorNames[after.vendor] } : {};
  return { form: 'keys', vendor, status: 200, text: textOf(after.kind, other, vendor, reader) };
}

function notStored(outcome: Outcome, details: Details, vendor: Vendor, reader: Reader): Said {
  const status = badInput.has(outcome) ? 400 : 409;
  return { form: 'keys', vendor, status, text: textOf(outcome, details, vendor, reader) };
}

function textOf(outcome: Outcome, details: Details, vendor: Vendor, { language, contact }: Reader): string {
  const known = { ...details, vendor, ...(contact !== undefined && { contact }) };
  return say(outcomeWords[outcome], known, language);
}
