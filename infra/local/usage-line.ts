import * as z from 'zod';

/** A line of the usage file: what AWS would have on its bill. */
export const usageLine = z.union([
  /** A call of a function, by the name of its IAM action. */
  z.object({ function: z.string(), action: z.string() }),
  z.object({ function: z.string(), billedMilliseconds: z.number(), megabytes: z.number() }),
  /** Units of a write by the first part of its sort key, and those of the indexes it changed. */
  z.object({ written: z.string(), units: z.number(), indexUnits: z.number() }),
  z.object({ refused: z.number() }),
  z.object({ read: z.number() }),
]);
export type UsageLine = z.infer<typeof usageLine>;
