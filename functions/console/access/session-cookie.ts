import type { Pass } from '../../../shared/access/pass.ts';
import { readPass, signPass } from '../../../shared/access/pass.ts';
import type { ConsoleContext, ConsoleDeps } from '../context.ts';
import type { Place } from './own-cookie.ts';
import { ownCookie } from './own-cookie.ts';

const NAME = 'tandem';

type Deps = Pick<ConsoleDeps, 'operator' | 'isPlainHttp'>;

export async function readSession(context: ConsoleContext, deps: Deps): Promise<Pass | undefined> {
  const text = ownCookie(NAME, deps).read(context);
  return text === undefined ? undefined : readPass('session', text, deps.operator);
}

export async function keepSession(context: ConsoleContext, pass: Pass, deps: Deps): Promise<void> {
  const { operator } = deps;
  const text = await signPass('session', pass, await operator.consoleKeys.ensure());
  const maxAge = Math.floor((pass.until.getTime() - operator.now().getTime()) / 1000);
  ownCookie(NAME, deps).keep(context, text, maxAge);
}

export function endSession(context: ConsoleContext, place: Place): void {
  ownCookie(NAME, place).drop(context);
}
