import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const YEAR_SECONDS = 365 * 86_400;

/** On every answer. The address of a link lets in, so no other site is told it; nothing but the assets is kept. */
export function securityHeaders({ isPlainHttp }: { isPlainHttp: boolean }): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('referrer-policy', 'no-referrer');
    context.header('x-content-type-options', 'nosniff');
    if (!isPlainHttp) context.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  };
}
