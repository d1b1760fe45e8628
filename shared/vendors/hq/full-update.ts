import * as z from 'zod';

/** A record just as HQ answers it. */
export const heldRecord = z.record(z.string(), z.unknown());

/** A PUT resets what it leaves out, so all that HQ holds and takes goes along. https://developer.hellohq.io */
export function fullUpdate(
  held: z.infer<typeof heldRecord>,
  taken: readonly string[],
  changes: Record<string, unknown>,
): Record<string, unknown> {
  const kept = Object.entries(held).filter(([field]) => taken.includes(field));
  const changed = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...kept, ...changed]);
}
