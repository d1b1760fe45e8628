import * as z from 'zod';

/** The entity name of a pointer that asks for a sweep; its `id` is then the scope, for example `changed`. */
export const SWEEP = '*';

export const pointerCauses = ['webhook', 'sweep', 'chain', 'operator', 'replay', 'repair'] as const;

/**
 * The only queue message: which record, and why. Never its data.
 * `at` is when the change may have happened, `firstAt` when the first attempt was queued, `failedAt` when one failed first,
 * `bookedFor` the quota slot it waits for,
 * `hint` a hash of the webhook that caused it, so that a webhook delivered twice is handled once, `shows` the vendor's own
 * time of the change in epoch microseconds, or that the record is gone: a reading that shows as much includes the change.
 */
export const pointerSchema = z.lazy(() =>
  z.strictObject({
    v: z.literal(1),
    direction: z.string().min(1).max(64),
    connection: z.string().min(1).max(64),
    entity: z.string().min(1).max(32),
    id: z.string().min(1).max(200),
    cause: z.enum(pointerCauses),
    at: z.iso.datetime(),
    attempt: z.int().min(0),
    firstAt: z.iso.datetime(),
    failedAt: z.iso.datetime().optional(),
    force: z.boolean().optional(),
    bookedFor: z.iso.datetime().optional(),
    hint: z.string().max(32).optional(),
    shows: z.union([z.int(), z.literal('gone')]).optional(),
  }),
);
export type Pointer = z.infer<typeof pointerSchema>;
export type PointerCause = Pointer['cause'];

export type PointerTarget = Pick<Pointer, 'direction' | 'connection' | 'entity' | 'id'>;

export function createPointer(
  target: PointerTarget,
  cause: PointerCause,
  now: Date,
  { hint, shows }: Pick<Pointer, 'hint' | 'shows'> = {},
): Pointer {
  const at = now.toISOString();
  const { direction, connection, entity, id } = target;
  return {
    v: 1,
    direction,
    connection,
    entity,
    id,
    cause,
    at,
    attempt: 0,
    firstAt: at,
    ...(hint && { hint }),
    ...(shows !== undefined && { shows }),
  };
}

/** The same record once more, from the start and whatever was read before. */
export function forced(pointer: Pointer, cause: PointerCause, now: Date): Pointer {
  return { ...createPointer(pointer, cause, now), force: true };
}

export function isSweep(pointer: Pointer): boolean {
  return pointer.entity === SWEEP;
}

/** Live work is what a person waits for; the rest is backfill and gives way to it. */
export function isLive(pointer: Pointer): boolean {
  return pointer.cause === 'webhook' || pointer.cause === 'replay';
}

export function isByOperator({ cause }: Pointer): boolean {
  return cause === 'operator' || cause === 'replay' || cause === 'repair';
}
