import * as z from 'zod';
import type { ErrorDialect } from '../../http/error-dialect.ts';

/** ProblemDetails of Go itself. Declared in PascalCase, shown in camelCase; both are taken. */
export const problemDetails = z
  .record(z.string(), z.unknown())
  .transform((body) =>
    Object.fromEntries(Object.entries(body).map(([key, value]) => [key.toLowerCase(), value])),
  )
  .pipe(
    z.object({
      title: z.string(),
      detail: z.string().nullish(),
      /** Guessed: what this kind of server adds for a field of another type. */
      errors: z.record(z.string(), z.array(z.string())).nullish().catch(undefined),
    }),
  );

/** What the gateway in front of Go answers. Declared with the status as a text, observed as a number. */
const gatewayRefusal = z.object({ statusCode: z.union([z.number(), z.string()]), message: z.string() });

const refusal = z.union([
  problemDetails.transform(({ title, detail, errors }) => {
    const fields = Object.entries(errors ?? {}).map(([field, texts]) => `${field}: ${texts.join(', ')}`);
    return [title, detail, ...fields].filter(Boolean).join('; ');
  }),
  gatewayRefusal.transform(({ message }) => message),
]);

/** https://developer.poweroffice.net/documentation/requests: no quota headers; at least a second of rest after a 429. */
export const powerOfficeErrorDialect: Omit<ErrorDialect, 'credentialsWork'> = {
  problem: (body) => refusal.safeParse(body).data ?? '',
  isConflict: () => false,
  quota: () => undefined,
  restSeconds: () => 1,
};
