import * as z from 'zod';

const key = z.object({ id: z.string().min(1), secret: z.base64url().min(43) });

/** What the console's links and sessions are signed with. What the previous key signed counts until the next rotation. */
export const keyRing = z.object({ current: key, previous: key.optional() });
export type ConsoleKey = z.infer<typeof key>;
export type KeyRing = z.infer<typeof keyRing>;

export interface ConsoleKeys {
  /** As it was at most so long ago, a minute when nothing is said; undefined before the first link was made. */
  read(maxAgeSeconds?: number): Promise<KeyRing | undefined>;
  /** As it is now, made if there is none. */
  ensure(): Promise<KeyRing>;
  /** Makes a new key. Twice ends everything that is signed. */
  rotate(): Promise<void>;
}
