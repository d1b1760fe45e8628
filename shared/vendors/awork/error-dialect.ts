import * as z from 'zod';
import type { ErrorDialect } from '../../http/error-dialect.ts';

/** https://developers.awork.com/error-handling; the second shape comes from the gateway. */
const refusal = z.union([
  z
    .object({
      code: z.string(),
      description: z.string().nullish(),
      validationErrors: z.array(z.object({ property: z.string(), message: z.string() })).nullish(),
    })
    .transform(({ code, description, validationErrors }) => {
      const fields = (validationErrors ?? []).map(({ property, message }) => `${property}: ${message}`);
      return [code, description, ...fields].filter(Boolean).join('; ');
    }),
  z
    .object({ message: z.object({ code: z.string(), description: z.string() }) })
    .transform(({ message }) => `${message.code}; ${message.description}`),
]);

const conflictCodes = new Set(['database-commit', 'concurrency-violation']);

export const aworkErrorDialect: Omit<ErrorDialect, 'credentialsWork'> = {
  problem: (body) => refusal.safeParse(body).data ?? '',
  isConflict: (status, body) => {
    const code = z.object({ code: z.string() }).safeParse(body).data?.code;
    return status === 400 && code !== undefined && conflictCodes.has(code);
  },
  /** https://developers.awork.com/rate-limits */
  quota(headers) {
    const remaining = headers.get('ratelimit-remaining');
    if (remaining === null) return undefined;
    return { remaining: Number(remaining), resetSeconds: Number(headers.get('ratelimit-reset') ?? 60) };
  },
  restSeconds: (headers) => Number(headers.get('ratelimit-reset') ?? 0) || 60,
};
