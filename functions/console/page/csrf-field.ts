import { html } from 'hono/html';
import type { Markup } from './markup.ts';

/** Belongs into every form that posts. */
export function csrfField(csrf: string): Markup {
  return html`<input type="hidden" name="csrf" value="${csrf}" />`;
}
