import { html } from 'hono/html';
import { say } from '../../../../shared/wording.ts';
import type { Markup } from '../../page/markup.ts';
import type { Controls } from '../connection/controls.ts';
import { words } from './words.ts';

export function keysLink({ connection, language }: Omit<Controls, 'csrf'>): Markup {
  return html`<a href="/connections/${connection.id}/keys">${say(words.link, {}, language)}</a>`;
}
