import * as z from 'zod';
import { connectors } from '../vendor.ts';
import { languages } from '../wording.ts';

export const connectionId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'use 2 to 41 of a-z, 0-9 and dashes');

/** `prepared` is stored and set up, and nothing is read or written by itself until somebody lets it go live. */
export const connectionStatuses = ['prepared', 'active', 'paused', 'cancelled'] as const;

/** One customer's activated connector, as stored. Credentials are not in here. */
export const connectionSchema = z.object({
  id: connectionId,
  connector: z.enum(connectors),
  status: z.enum(connectionStatuses),
  /** Checked by the schema of the connector. */
  settings: z.record(z.string(), z.unknown()),
  /** Where failures are told, and in which language. */
  notify: z
    .object({
      email: z
        .union([z.email(), z.array(z.email()).min(1).max(20)])
        .describe('one address, or an array of them'),
      language: z.enum(languages).describe('of what is written there'),
      contact: z
        .string()
        .min(3)
        .max(200)
        .optional()
        .describe('whom its people are to turn to; who runs Tandem where none is given'),
    })
    .optional(),
  /** ISO instant since which it has run. What is older at its source may be at the target already. */
  liveSince: z.iso.datetime().optional(),
  /** ISO instant of the end of its last pause. */
  resumedAt: z.iso.datetime().optional(),
  /** The plan that was shown last before going live. */
  shownPlan: z.object({ digest: z.string(), creates: z.int(), at: z.iso.datetime() }).optional(),
  /** Which customer asked when to let it go live. */
  liveAsked: z.object({ at: z.iso.datetime(), name: z.string() }).optional(),
  /** ISO instant at which it is cancelled by itself. */
  endsAt: z.iso.datetime().optional(),
  /** Why and since when it does not run. */
  paused: z
    .object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
      at: z.string(),
    })
    .optional(),
  /** Changes with the stored credentials, so that warm workers read them again. */
  secretRevision: z.string().optional(),
  /** Facts that `setup` learned about the customer's accounts, for example the awork workspace id. */
  accounts: z.record(z.string(), z.string()).default({}),
});
export type Connection = z.infer<typeof connectionSchema>;
export type ConnectionStatus = Connection['status'];
export type PauseNote = NonNullable<Connection['paused']>;

export interface ConnectionStore {
  /** What was read before `asOf` is not good enough. */
  get(id: string, asOf?: Date): Promise<Connection | undefined>;
  /** Whatever is stored of it. */
  put(connection: Connection): Promise<void>;
  /**
   * Stores and answers what `change` makes of it; made anew where somebody else was faster. Nothing is stored where that
   * is undefined.
   */
  change<Changed extends Connection | undefined>(
    id: string,
    change: (current: Connection | undefined) => Changed,
  ): Promise<Changed>;
  list(connector: Connection['connector']): Promise<Connection[]>;
}

/** Pauses what is active. */
export function pausedWith(paused: PauseNote) {
  return (current: Connection | undefined): Connection | undefined =>
    current?.status === 'active' ? { ...current, status: 'paused', paused } : undefined;
}
