import * as z from 'zod';

/** Whoever sends back what was read sends these too. Guessed: they are ignored. */
export const auditFormV1 = {
  Id: z.int32().optional(),
  CreatedBy: z.int32().nullish(),
  UpdatedBy: z.int32().nullish(),
  CreatedOn: z.string().nullish(),
  UpdatedOn: z.string().nullish(),
};
