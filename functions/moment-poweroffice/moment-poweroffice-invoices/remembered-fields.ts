import { fingerprint } from '../../../shared/fingerprint.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import { readMasterLink } from './kept-forms.ts';

/** By field a hash of what PowerOffice held when it had what Moment says. */
export type Prints = Link['fingerprints'];

/** Whether PowerOffice still holds in a field what came of Moment: only that may be emptied with it. */
export type Remembers = (field: string, held: unknown) => boolean;

export const remembersNothing: Remembers = () => false;
export const remembersAll: Remembers = () => true;

export function rememberedBy(link: Pick<Link, 'fingerprints' | 'data'> | undefined): Remembers {
  const prints = link?.fingerprints ?? {};
  const { intended } = readMasterLink(link?.data);
  return (field, held) => {
    const print = fingerprint(held);
    return prints[field] === print || (intended[field] ?? []).includes(print);
  };
}

/** As many writes of a field may be on their way at once. */
const MOST_INTENDED = 5;

/** Written down before it is sent, so that it counts as Moment's also when the answer is lost. */
export async function intend(prints: Prints, claim: OpenClaim): Promise<void> {
  const data = readMasterLink(claim.link.data);
  const intended = { ...data.intended };
  for (const [field, print] of Object.entries(prints))
    intended[field] = [...new Set([...(intended[field] ?? []), print])].slice(-MOST_INTENDED);
  await claim.save({ data: { ...data, intended } });
}

export function printsOf(fields: readonly (readonly [name: string, held: unknown])[]): Prints {
  return Object.fromEntries(fields.map(([name, held]) => [name, fingerprint(held ?? null)]));
}

export function heldIn(record: object, field: string): unknown {
  return Object.entries(record).find(([name]) => name === field)?.[1] ?? null;
}
