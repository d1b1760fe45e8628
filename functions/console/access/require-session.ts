import type { MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { Pass } from '../../../shared/access/pass.ts';
import { say } from '../../../shared/wording.ts';
import { isSameSecret } from '../../../shared/webhook.ts';
import { speakingAs } from '../../ops/access/speaking-as.ts';
import type { ConsoleContext, ConsoleDeps, ConsoleEnv } from '../context.ts';
import { layout } from '../page/layout.ts';
import { words } from '../page/words.ts';
import { comesFromHere } from './comes-from-here.ts';
import { languageOf } from './language.ts';
import { refused } from './refused.ts';
import { readSession } from './session-cookie.ts';

/** Lets nobody on who is not signed in, and no form that is not one of ours; gives pages what they stand on. */
export function requireSession(deps: ConsoleDeps): MiddlewareHandler<ConsoleEnv> {
  return async (context, next) => {
    const pass = await readSession(context, deps);
    if (pass?.csrf === undefined) return refused(context);
    const { csrf } = pass;
    prepare(context, { ...pass, csrf }, deps);
    if (!isReading(context) && !(await isOurForm(context, csrf))) return stale(context);
    await next();
    return undefined;
  };
}

function prepare(
  context: ConsoleContext,
  pass: Pass & { csrf: string },
  { operator, liveUrl }: ConsoleDeps,
): void {
  const { holder: session, csrf } = pass;
  const language = languageOf(context, pass.language ?? 'en');
  context.set('session', session);
  context.set('csrf', csrf);
  context.set('language', language);
  const { kind, name } = session;
  context.set('operator', speakingAs({ who: { kind, name }, language }, operator));
  context.set('page', (title, body, status = 200, liveSeconds) => {
    const signedIn = { session, csrf, path: backTo(context), liveUrl };
    return context.html(layout({ title, body, language, signedIn, liveSeconds }), status);
  });
}

/** What answers a form has no address of its own to come back to. */
function backTo(context: ConsoleContext): string {
  const { pathname, search } = new URL(context.req.url);
  return isReading(context) ? `${pathname}${search}` : '/';
}

function isReading({ req }: ConsoleContext): boolean {
  return req.method === 'GET' || req.method === 'HEAD';
}

async function isOurForm(context: ConsoleContext, csrf: string): Promise<boolean> {
  if (!comesFromHere(context.req.raw.headers)) return false;
  const { csrf: given } = await context.req.parseBody();
  return typeof given === 'string' && isSameSecret(given, csrf);
}

function stale(context: ConsoleContext) {
  const { page, language } = context.var;
  return page(say(words.notDoneTitle, {}, language), html`<p>${say(words.staleForm, {}, language)}</p>`, 403);
}
