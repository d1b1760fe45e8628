import * as z from 'zod';

/** A mail that did not arrive, or was reported as unwanted. */
const bounce = z.object({
  address: z.string(),
  kind: z.enum(['bounced', 'complained']),
  /** ISO instant. */
  at: z.string(),
  /** As the mail server said it. */
  why: z.string().optional(),
});
export type Bounce = z.infer<typeof bounce>;

/** Of each address the last one. */
export const bouncesSchema = z.object({ bounces: z.array(bounce).default([]) });

/** A connection has at most twenty addresses at once. */
const MOST_ADDRESSES = 40;

export interface BounceNotes {
  /** False when it was noted before: events may come twice. */
  note(connection: string, bounce: Bounce): Promise<boolean>;
  /** The last of each address, newest first. */
  list(connection: string): Promise<Bounce[]>;
}

/** With one more; undefined when it is there already, or a later one. */
export function withBounce(before: readonly Bounce[], fresh: Bounce): Bounce[] | undefined {
  const known = before.find(({ address }) => address === fresh.address);
  if (known && known.at >= fresh.at) return undefined;
  const others = before.filter(({ address }) => address !== fresh.address);
  return [fresh, ...others].toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST_ADDRESSES);
}
