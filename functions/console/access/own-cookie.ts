import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ConsoleContext, ConsoleDeps } from '../context.ts';

export type Place = Pick<ConsoleDeps, 'isPlainHttp'>;

const attributes = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/** A cookie for this console alone, which no script reads. */
export interface OwnCookie {
  read(context: ConsoleContext): string | undefined;
  keep(context: ConsoleContext, text: string, maxAge: number): void;
  drop(context: ConsoleContext): void;
}

/** Browsers take a cookie of the prefix `host` from the one host only, and never unencrypted. */
export function ownCookie(name: string, { isPlainHttp }: Place): OwnCookie {
  const nameAt = (context: ConsoleContext) => (isPlainHttp ? nameByPort(name, context) : name);
  const options = { ...attributes, secure: !isPlainHttp, ...(!isPlainHttp && { prefix: 'host' as const }) };
  return {
    read: (context) => getCookie(context, nameAt(context), isPlainHttp ? undefined : 'host'),
    keep: (context, text, maxAge) => setCookie(context, nameAt(context), text, { ...options, maxAge }),
    drop: (context) => void deleteCookie(context, nameAt(context), options),
  };
}

/** Browsers keep cookies by host alone, and on one machine several suites may listen at ports of their own. */
function nameByPort(name: string, context: ConsoleContext): string {
  const [, port] = (context.req.header('host') ?? '').split(':');
  return port === undefined ? name : `${name}-${port}`;
}
