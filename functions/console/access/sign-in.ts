import { randomBytes, randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Holder } from '../../../shared/access/holder.ts';
import type { Pass } from '../../../shared/access/pass.ts';
import { readPass } from '../../../shared/access/pass.ts';
import { say } from '../../../shared/wording.ts';
import type { Console, ConsoleContext, ConsoleDeps } from '../context.ts';
import { layout } from '../page/layout.ts';
import { words } from '../page/words.ts';
import { comesFromHere } from './comes-from-here.ts';
import { browserLanguage, languageOf } from './language.ts';
import { refused } from './refused.ts';
import { keepSession, readSession } from './session-cookie.ts';

const OPERATOR_SECONDS = 12 * 3600;
const CUSTOMER_SECONDS = 30 * 86_400;
const CSRF_BYTES = 24;

/**
 * A link is shown by GET and used by POST, because mail scanners open every address they find. It signs in once.
 */
export function addSignIn(app: Console, deps: ConsoleDeps): void {
  const { accessBook } = deps.operator;
  /** Whoever is signed in here already needs no link. */
  const turnAway = async (context: ConsoleContext) =>
    (await readSession(context, deps)) ? context.redirect('/', 303) : refused(context);
  app.get('/sign-in/:link', async (context) => {
    const link = await readPass('link', context.req.param('link'), deps.operator);
    if (!link || (await accessBook.isUsed(link.id))) return turnAway(context);
    return confirmation(context, link);
  });
  app.post('/sign-in/:link', async (context) => {
    const link = await readPass('link', context.req.param('link'), deps.operator);
    const isGenuine = link !== undefined && comesFromHere(context.req.raw.headers);
    if (!isGenuine || !(await accessBook.use(link.id, link.until))) return turnAway(context);
    await keepSession(context, sessionOf(link, deps.operator.now()), deps);
    return context.redirect('/', 303);
  });
}

function confirmation(context: ConsoleContext, { holder, language: own }: Pass) {
  const language = languageOf(context, own ?? browserLanguage(context));
  const body = html`<p>${say(words.signInAs, { name: holder.name }, language)}</p>
    <form method="post">
      <button>${say(words.signIn, {}, language)}</button>
    </form>`;
  return context.html(layout({ title: say(words.signIn, {}, language), body, language }));
}

function sessionOf({ holder, generation, language, sessionSeconds }: Pass, now: Date): Pass {
  const seconds = sessionSeconds ?? ordinarySeconds(holder);
  return {
    id: randomUUID(),
    until: new Date(now.getTime() + seconds * 1000),
    ...{ holder, generation },
    csrf: randomBytes(CSRF_BYTES).toString('base64url'),
    ...(language && { language }),
  };
}

function ordinarySeconds({ kind }: Holder): number {
  return kind === 'operator' ? OPERATOR_SECONDS : CUSTOMER_SECONDS;
}
