import { vendorNames } from '../../../../shared/vendor.ts';
import type { Vendor } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { Renewal } from '../../../ops/connections/renew-access.ts';
import type { PageStatus } from '../../context.ts';
import { outcomeWords } from './words.ts';

/** What is said in the section of a vendor about what was just entered there. */
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

const statuses = {
  'nothing-entered': 400,
  'no-keys': 400,
  refused: 400,
  unanswered: 409,
  'other-account': 409,
  overtaken: 409,
} as const satisfies Partial<Record<Renewal['kind'], PageStatus>>;

/** Everything but that the connection has ended, which has no such page. */
export function outcomeOf(
  renewal: Exclude<Renewal, { kind: 'ended' }>,
  vendor: Vendor,
  { language, contact }: Reader,
): Said {
  const details = { vendor, ...(contact !== undefined && { contact }) };
  const said = { form: 'keys', vendor } as const;
  if (renewal.kind === 'stored') {
    const { after } = renewal;
    const other = after.kind === 'waits-for-keys' ? { other: vendorNames[after.vendor] } : {};
    return { ...said, status: 200, text: say(outcomeWords[after.kind], { ...details, ...other }, language) };
  }
  const status = statuses[renewal.kind];
  if (renewal.kind !== 'other-account')
    return { ...said, status, text: say(outcomeWords[renewal.kind], details, language) };
  const { name } = renewal;
  const text =
    name === undefined
      ? say(outcomeWords['unnamed-account'], details, language)
      : say(outcomeWords['other-account'], { ...details, account: name }, language);
  return { ...said, status, text };
}
