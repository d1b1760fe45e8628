import type { AworkAddress } from '../../shared/vendors/awork/find/awork-address.ts';
import { isAworkHost, isHostOf, parseAworkAddress } from '../../shared/vendors/awork/find/awork-address.ts';
import { isGuid } from '../../shared/vendors/awork/guid.ts';

/** What somebody typed, as far as its form tells; `foreign` is a page of nobody we know, or of nothing we keep. */
export type HqAworkAddress =
  | { kind: 'hq-number'; id: string }
  /** The numbers in it, the last one first: it says most about what a page shows. How HQ's addresses are made is not documented. */
  | { kind: 'hq-page'; ids: readonly string[] }
  | AworkAddress
  | { kind: 'text' }
  | { kind: 'foreign' };

const foreign = { kind: 'foreign' } as const;
/** Ids of HQ have 32 bits. */
const number = /^\d{1,10}$/;

/** Reads an id, or an address copied from the browser in HQ or awork. */
export function parseHqAworkAddress(typed: string): HqAworkAddress {
  const text = typed.trim();
  if (number.test(text)) return { kind: 'hq-number', id: text };
  if (isGuid(text)) return { kind: 'awork-id', id: text.toLowerCase() };
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return { kind: 'text' };
  if (isHostOf(url, ['hqlabs.de', 'hellohq.io'])) return { kind: 'hq-page', ids: numbersIn(url) };
  return (isAworkHost(url) && parseAworkAddress(url)) || foreign;
}

function numbersIn({ pathname, searchParams, hash }: URL): string[] {
  const parts = [...pathname.split(/[/()]/), ...searchParams.values(), ...hash.split(/[#/?=&()]/)];
  return [...new Set(parts.filter((part) => number.test(part)).toReversed())];
}
