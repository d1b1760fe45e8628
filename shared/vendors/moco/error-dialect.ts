import * as z from 'zod';
import type { ErrorDialect } from '../../http/error-dialect.ts';

const messages = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const fieldMap = z.record(z.string(), messages);

/** The three shapes of a refusal, as documented and observed: a field map, `{errors}` and `{message}`. */
const refusal = z.union([
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ errors: z.array(z.string()) }).transform(({ errors }) => errors.join(', ')),
  z.object({ errors: fieldMap }).transform(({ errors }) => describe(errors)),
  fieldMap.transform(describe),
]);

function describe(fields: Record<string, string[]>): string {
  return Object.entries(fields)
    .map(([field, texts]) => `${field} ${texts.join(', ')}`)
    .join('; ');
}

/** MOCO sends neither `Retry-After` nor quota headers (none documented, none ever recorded). */
export const mocoErrorDialect: Omit<ErrorDialect, 'credentialsWork'> = {
  problem: (body) => refusal.safeParse(body).data ?? '',
  isConflict: () => false,
  quota: () => undefined,
  restSeconds: () => 30,
};
