import { withSlash } from './base-url.ts';
import type { Call } from './call.ts';
import type { VendorHttpOptions } from './client-options.ts';
import { exchanges, withoutSecretFields, withoutSecrets } from './exchange.ts';

interface Exchanged {
  call: Call;
  headers: Record<string, string>;
  startedAt: Date;
  /** 0 when there was no answer. */
  status: number;
  responseBody: unknown;
}

/** Tells whoever listens (`--record`) about one call. */
export function publishExchange(
  { vendor, connection, baseUrl, now }: VendorHttpOptions,
  { call, headers, startedAt, status, responseBody }: Exchanged,
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
