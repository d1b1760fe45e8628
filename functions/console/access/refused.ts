import { html } from 'hono/html';
import { say } from '../../../shared/wording.ts';
import type { ConsoleContext, ConsoleDeps } from '../context.ts';
import { layout } from '../page/layout.ts';
import { words } from '../page/words.ts';
import { browserLanguage, languageOf } from './language.ts';
import { readSession } from './session-cookie.ts';

/** One answer to whatever does not let in, so that nobody learns why. Whoever is signed in here already is shown the way. */
export async function refused(context: ConsoleContext, deps: ConsoleDeps): Promise<Response> {
  const language = languageOf(context, browserLanguage(context));
  const isSignedIn = (await readSession(context, deps)) !== undefined;
  const body = html`<p>${say(words.refused, {}, language)}</p>
    ${
      isSignedIn &&
      html`<p>${say(words.stillSignedIn, {}, language)} <a href="/">${say(words.goOn, {}, language)}</a></p>`
    }`;
  const title = say(words.refusedTitle, {}, language);
  return context.html(layout({ title, body, language }), 403);
}
