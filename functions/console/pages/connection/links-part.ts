import { html } from 'hono/html';
import { say } from '../../../../shared/wording.ts';
import type { ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { keysLink } from '../keys/link.ts';
import { words as startWords } from '../start/words.ts';
import { typesLink } from '../types/link.ts';
import { words } from './words.ts';

/** The other pages of the connection. */
export async function linksPart({
  var: { connection, operator, language },
}: ConsoleContext): Promise<Markup> {
  const types = await typesLink(connection, operator);
  return html`<nav aria-label="${say(words.pages, {}, language)}">
    <ul class="links">
      <li><a href="/connections/${connection.id}/start">${say(startWords.start, {}, language)}</a></li>
      <li>${keysLink({ connection, language })}</li>
      ${types && html`<li>${types}</li>`}
    </ul>
  </nav>`;
}
