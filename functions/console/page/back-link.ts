import { html } from 'hono/html';
import { connectionPath } from '../../../shared/console-paths.ts';
import { say } from '../../../shared/wording.ts';
import type { ConsoleContext } from '../context.ts';
import type { Markup } from './markup.ts';
import { words } from './words.ts';

/** From a page of a connection to its first one. */
export function backLink({ var: { connection, language } }: ConsoleContext): Markup {
  return html`<p><a href="${connectionPath(connection.id)}">${say(words.back, {}, language)}</a></p>`;
}
