import * as z from 'zod';

/** Who may look at the console: an operator at everything, a customer at one connection. */
export const holder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('operator'), name: z.string() }),
  z.object({ kind: z.literal('customer'), connection: z.string(), name: z.string() }),
]);
export type Holder = z.infer<typeof holder>;
export type HolderKind = Holder['kind'];

/** Those whose access is taken away together: all operators, or everybody of a connection. */
export type Circle = { kind: 'operator' } | { kind: 'customer'; connection: string };
