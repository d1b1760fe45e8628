import type { Call, VendorHttpOptions } from './vendor-http.ts';
import { withSlash } from './base-url.ts';
import { exchanges, withoutSecretFields, withoutSecrets } from './exchange.ts';

/** Tells whoever listens (`--record`) about one call; `status` is 0 when there was no answer. */
export function publishExchange(
  { vendor, connection, baseUrl, now }: VendorHttpOptions,
  call: Call,
  headers: Record<string, string>,
  startedAt: Date,
  status: number,
  responseBody: unknown,
): void {
  if (!exchanges.hasSubscribers) return;
  exchanges.publish({
    at: startedAt.toISOString(),
    connection,
    vendor,
    method: call.method,
    path: new URL(call.path, withSlash(baseUrl)).pathname,
    query: queryOf(call),
    requestHeaders: withoutSecrets(new Headers(headers)),
    requestBody: withoutSecretFields(call.json),
    status,
    responseBody: withoutSecretFields(responseBody),
    ms: now().getTime() - startedAt.getTime(),
  });
}

function queryOf({ query = {} }: Call): string {
  const texts = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(texts).toString();
}
