import * as z from 'zod';
import type { VendorManners } from '../../http/disposition.ts';

/** No error body is documented; this is what JSON usually says. */
const refusal = z.object({ message: z.string() });

/** Neither `Retry-After` nor quota headers are documented or were ever observed. */
export const momentManners: Omit<VendorManners, 'credentialsWork'> = {
  problem: (body) => refusal.safeParse(body).data?.message ?? '',
  isConflict: () => false,
  quota: () => undefined,
  restSeconds: () => 30,
};
