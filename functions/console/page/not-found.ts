import { html } from 'hono/html';
import { say } from '../../../shared/wording.ts';
import type { ConsoleContext } from '../context.ts';
import { words } from './words.ts';

export function notFound(context: ConsoleContext): Response | Promise<Response> {
  const { page, language } = context.var;
  return page(say(words.notFoundTitle, {}, language), html`<p>${say(words.notFound, {}, language)}</p>`, 404);
}
