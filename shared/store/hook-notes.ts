import type { Vendor } from '../vendor.ts';

/** `refused` came to the right address with another signature, `unreadable` was genuine but named no record. */
export type HookNoteKind = 'accepted' | 'refused' | 'unreadable';

/** How exactly the last webhook of a kind is known; so rarely is it written down, however many arrive. */
export const noteSeconds: Readonly<Record<HookNoteKind, number>> = {
  accepted: 600,
  refused: 60,
  unreadable: 300,
};

export type LastHooks = Readonly<Partial<Record<HookNoteKind, string | undefined>>>;

/** When webhooks of a vendor last came for a connection, as ISO instants. */
export interface HookNotes {
  /**
   * Answers false, and keeps what is there, where one of that kind was noted within its seconds. An accepted one is noted
   * also when one was refused since.
   */
  note(connection: string, vendor: Vendor, kind: HookNoteKind): Promise<boolean>;
  last(connection: string, vendor: Vendor): Promise<LastHooks>;
}

/** Whether the last webhooks, of those after `since` (ISO), came with another proof of origin. */
export function isRefused({ accepted, refused }: LastHooks, since = ''): boolean {
  if (refused === undefined || refused <= since) return false;
  // An accepted one so soon after the noted one is not noted itself.
  return accepted === undefined || Date.parse(refused) - Date.parse(accepted) > noteSeconds.refused * 1000;
}
