import * as z from 'zod';
import type { ErrorDialect } from './error-dialect.ts';
import type { Received } from './read-body.ts';

/** A page for people: of whatever stands between us and the vendor. */
export function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false;
}

/** What Azure's gateways say of a path they do not know; seen of PowerOffice Go. */
const gatewayWords = z.lazy(() => z.strictObject({ statusCode: z.int(), message: z.string() }));

/** Whether a 404 or 410 may come from what stands before the vendor, and then says nothing about the record. */
export function isDoubtful(
  { response, body, bytes }: Received,
  { answersText }: Pick<ErrorDialect, 'answersText'>,
): boolean {
  if (isPage(response) || gatewayWords.safeParse(body).success) return true;
  return !answersText && bytes.length > 0 && typeof body !== 'object';
}
