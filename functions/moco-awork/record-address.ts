import type { AworkAddress } from '../../shared/vendors/awork/find/awork-address.ts';
import { isAworkHost, isHostOf, parseAworkAddress } from '../../shared/vendors/awork/find/awork-address.ts';
import { isGuid } from '../../shared/vendors/awork/guid.ts';

/** What somebody typed, as far as its form tells; `foreign` is a page of nobody we know, or of nothing we keep. */
export type MocoAworkAddress =
  | { kind: 'moco-project'; id: string }
  | { kind: 'moco-activity'; id: string }
  | { kind: 'moco-number'; id: string }
  | { kind: 'moco-customer'; id: string }
  | AworkAddress
  | { kind: 'text' }
  | { kind: 'foreign' };

const foreign = { kind: 'foreign' } as const;
const number = /^\d+$/;

/** Reads an id, or an address copied from the browser in MOCO or awork. */
export function parseMocoAworkAddress(typed: string): MocoAworkAddress {
  const text = typed.trim();
  if (number.test(text)) return { kind: 'moco-number', id: text };
  if (isGuid(text)) return { kind: 'awork-id', id: text.toLowerCase() };
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return { kind: 'text' };
  if (isHostOf(url, ['mocoapp.com'])) return mocoAddress(url.pathname.split('/').filter(Boolean));
  return (isAworkHost(url) && parseAworkAddress(url)) || foreign;
}

function mocoAddress(parts: readonly string[]): MocoAworkAddress {
  const after = (section: string) => parts[parts.indexOf(section) + 1] ?? '';
  if (parts.includes('activities') && number.test(after('activities')))
    return { kind: 'moco-activity', id: after('activities') };
  if (parts.includes('projects') && number.test(after('projects')))
    return { kind: 'moco-project', id: after('projects') };
  if (parts.includes('companies') && number.test(after('companies')))
    return { kind: 'moco-customer', id: after('companies') };
  return foreign;
}
