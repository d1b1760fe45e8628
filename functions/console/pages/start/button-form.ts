import { html } from 'hono/html';
import { say } from '../../../../shared/wording.ts';
import type { Wording } from '../../../../shared/wording.ts';
import type { ConsoleContext } from '../../context.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';

/** A form of one button, posting below the connection. */
export function buttonForm(
  place: string,
  label: Wording,
  { var: { connection, csrf, language } }: ConsoleContext,
): Markup {
  return html`<form method="post" action="/connections/${connection.id}/${place}">
    ${csrfField(csrf)}
    <button>${say(label, {}, language)}</button>
  </form>`;
}
