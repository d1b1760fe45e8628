import type { ErrorDialect } from '../../http/error-dialect.ts';

const LONGEST_PROBLEM = 200;

/** The format of refusals is documented for neither version, nor are headers with a count. */
export const hqErrorDialect: Omit<ErrorDialect, 'credentialsWork'> = {
  problem: (body) => textOf(body).replace(/\s+/g, ' ').trim().slice(0, LONGEST_PROBLEM),
  isConflict: () => false,
  quota: () => undefined,
  // The documented limit is one of minutes.
  restSeconds: () => 60,
};

function textOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}
