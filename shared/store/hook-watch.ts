import * as z from 'zod';
import { hookFaults, hookTroubles } from '../operations/hook-report.ts';
import type { Vendor } from '../vendor.ts';

const instant = z.string();
const count = z.int();
/** Earlier ones were kept without Norwegian. */
const wording = z
  .object({ en: z.string(), de: z.string(), no: z.string().optional() })
  .transform(({ en, de, no = en }) => ({ en, de, no }));
const faults = z.array(z.enum(hookFaults));

/** What is known of the webhooks that one vendor sends for a connection. All instants are ISO. */
export const hookWatch = z.object({
  lookedAt: instant,
  /** Whether the vendor shows its webhooks, or is only heard; `none` are needed. */
  look: z.enum(['seen', 'heard', 'none']),
  /** What a person must do. */
  trouble: z.object({ code: z.enum(hookTroubles), sentence: wording, since: instant }).optional(),
  /**
   * Mended at `to`; what changed since `from` is still looked for, and so much of it was found before. Open: whether it is
   * mended is not known.
   */
  gap: z
    .object({ from: instant, to: instant, faults, found: count, isOpen: z.boolean().optional() })
    .optional(),
  /** The last gap that was filled. */
  filled: z.object({ from: instant, to: instant, found: count }).optional(),
  /** When sweeps found changes of which no webhook had told; none but those since the last webhook. */
  missed: z.array(instant),
});
export type HookWatch = z.infer<typeof hookWatch>;
export type HookGap = NonNullable<HookWatch['gap']>;

export interface HookWatches {
  read(connection: string, vendor: Vendor): Promise<HookWatch | undefined>;
  write(connection: string, vendor: Vendor, watch: HookWatch): Promise<void>;
}
