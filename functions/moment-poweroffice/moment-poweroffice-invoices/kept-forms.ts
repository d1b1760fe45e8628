import * as z from 'zod';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';

/**
 * By field a hash of what was sent and what PowerOffice made of it. Sending the same again would change nothing, so it
 * is sent again only when one of both is another.
 */
export type KeptForms = Readonly<Record<string, string>>;

const masterLinkData = z.object({
  forms: z.record(z.string(), z.string()).default({}),
  /** By field hashes of the values that were lately sent, whose answers may be lost: what holds one came of Moment. */
  intended: z.record(z.string(), z.array(z.string())).default({}),
  /** The project is in PowerOffice without its owner, whom nobody knows there. */
  lacksOwner: z.boolean().default(false),
});
export type MasterLinkData = z.infer<typeof masterLinkData>;

export function readMasterLink(data: unknown): MasterLinkData {
  return masterLinkData.parse(data ?? {});
}

/** The forms in which a record holds what was sent to it; empty when it holds everything as it was sent. */
export function formsOf(record: object, differing: PatchChanges): KeptForms {
  const held = new Map<string, unknown>(Object.entries(record));
  const forms: Record<string, string> = {};
  for (const [name, sent] of Object.entries(differing)) forms[name] = formOf(sent, held.get(name));
  return forms;
}

/** The changes that PowerOffice may still take. */
export function worthSending(changes: PatchChanges, record: object, forms: KeptForms): PatchChanges {
  const now = formsOf(record, changes);
  return Object.fromEntries(Object.entries(changes).filter(([name]) => now[name] !== forms[name]));
}

function formOf(sent: unknown, held: unknown): string {
  return fingerprint([sent, held ?? null]);
}
