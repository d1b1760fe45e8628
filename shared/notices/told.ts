import * as z from 'zod';
import type { Versioned } from '../store/versioned-item.ts';

const recordKey = z.object({ entity: z.string(), sourceId: z.string() });

/** What was told of one cause, by the code of its reason. */
const toldCause = z.object({
  /** Records at the last look. */
  count: z.int(),
  /** The most there were at once. */
  most: z.int(),
  /** ISO instants: when it was seen first, and last told of; absent where nobody was there to be told. */
  since: z.string(),
  toldAt: z.string().optional(),
  /** A mark per record, one behind the other; absent where there are too many to tell them apart. */
  marks: z.string().optional(),
  /** A few of them, to be named once more when all are solved. */
  examples: z.array(recordKey),
});
export type ToldCause = z.infer<typeof toldCause>;

/** What the people of a connection were told. */
export const toldSchema = z.object({
  causes: z.record(z.string(), toldCause).default({}),
  /** Lately, for the operators. */
  solved: z.array(z.object({ code: z.string(), count: z.int(), at: z.string() })).default([]),
  /** The pause they were told of: since when it is, and when that was told. ISO instants. */
  pause: z.object({ at: z.string(), toldAt: z.string() }).optional(),
  /** The last pause that is over. */
  pauseOver: z.string().optional(),
  /** ISO instant until which whoever sends a mail may be at it. One that is past was cut off. */
  sendingUntil: z.string().optional(),
});
export type Told = z.infer<typeof toldSchema>;

export interface ToldStore {
  read(connection: string): Promise<Versioned<Told>>;
  /** False, and nothing is changed, when somebody else replaced it since that revision. */
  replace(connection: string, told: Told, revision: number): Promise<boolean>;
  /** Notes that the worker told of the pause that began at this ISO instant. */
  notePause(connection: string, at: string): Promise<void>;
  notedPause(connection: string): Promise<string | undefined>;
}
