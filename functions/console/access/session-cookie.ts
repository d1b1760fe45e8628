import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Pass } from '../../../shared/access/pass.ts';
import { readPass, signPass } from '../../../shared/access/pass.ts';
import type { ConsoleContext, ConsoleDeps } from '../context.ts';

type Place = Pick<ConsoleDeps, 'isPlainHttp'>;

/** Browsers keep cookies by host alone, and on one machine several suites may listen at ports of their own. */
function nameOf(context: ConsoleContext, { isPlainHttp }: Place): string {
  const [, port] = isPlainHttp ? (context.req.header('host') ?? '').split(':') : [];
  return port === undefined ? 'tandem' : `tandem-${port}`;
}

/** Browsers take a cookie of this prefix from the one host only, and never unencrypted. */
const prefixOf = ({ isPlainHttp }: Place) => (isPlainHttp ? undefined : 'host');

const attributes = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

export async function readSession(
  context: ConsoleContext,
  { operator, isPlainHttp }: Pick<ConsoleDeps, 'operator' | 'isPlainHttp'>,
): Promise<Pass | undefined> {
  const text = getCookie(context, nameOf(context, { isPlainHttp }), prefixOf({ isPlainHttp }));
  return text === undefined ? undefined : readPass('session', text, operator);
}

export async function keepSession(
  context: ConsoleContext,
  pass: Pass,
  { operator, isPlainHttp }: Pick<ConsoleDeps, 'operator' | 'isPlainHttp'>,
): Promise<void> {
  const text = await signPass('session', pass, await operator.consoleKeys.ensure());
  const maxAge = Math.floor((pass.until.getTime() - operator.now().getTime()) / 1000);
  const prefix = isPlainHttp ? {} : ({ prefix: 'host' } as const);
  setCookie(context, nameOf(context, { isPlainHttp }), text, {
    ...attributes,
    ...prefix,
    secure: !isPlainHttp,
    maxAge,
  });
}

export function endSession(context: ConsoleContext, { isPlainHttp }: Place): void {
  const prefix = isPlainHttp ? {} : ({ prefix: 'host' } as const);
  deleteCookie(context, nameOf(context, { isPlainHttp }), { ...attributes, ...prefix, secure: !isPlainHttp });
}
