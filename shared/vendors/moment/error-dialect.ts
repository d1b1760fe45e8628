import * as z from 'zod';
import type { ErrorDialect } from '../../http/error-dialect.ts';

/** No error body is documented: this is what JSON usually says, else plain text. */
const refusal = z.union([z.object({ message: z.string() }).transform(({ message }) => message), z.string()]);
const LONGEST_TEXT = 300;

/** Neither `Retry-After` nor quota headers are documented or were ever observed. */
export const momentErrorDialect: Omit<ErrorDialect, 'credentialsWork'> = {
  problem: (body) => (refusal.safeParse(body).data ?? '').slice(0, LONGEST_TEXT),
  isConflict: () => false,
  answersText: true,
  quota: () => undefined,
  restSeconds: () => 30,
};
