import { html } from 'hono/html';
import { say } from '../../../shared/wording.ts';
import type { ConsoleContext } from '../context.ts';
import { layout } from '../page/layout.ts';
import { words } from '../page/words.ts';
import { browserLanguage, languageOf } from './language.ts';

/** One answer to whatever does not let in, so that nobody learns why. */
export function refused(context: ConsoleContext): Response | Promise<Response> {
  const language = languageOf(context, browserLanguage(context));
  const body = html`<p>${say(words.refused, {}, language)}</p>`;
  const title = say(words.refusedTitle, {}, language);
  return context.html(layout({ title, body, language }), 403);
}
