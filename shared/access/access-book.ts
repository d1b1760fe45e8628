import type { Circle } from './holder.ts';

/** What is kept of access to the console; sessions and links themselves are signed, and kept by whoever holds them. */
export interface AccessBook {
  /** Whatever was signed under an earlier generation no longer counts. */
  generation(circle: Circle): Promise<number>;
  /** Begins a new generation, which ends every session and link of the old ones. */
  revoke(circle: Circle): Promise<void>;
  isUsed(link: string): Promise<boolean>;
  /** Answers whether it was this call that used the link. It must be remembered as long as the link counts. */
  use(link: string, until: Date): Promise<boolean>;
}
