import { html } from 'hono/html';
import type { Wording } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { Controls } from '../connection/controls.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import type { Said } from './outcome.ts';
import { words } from './words.ts';

export interface KeyInput {
  name: string;
  label: Wording;
  /** What is stored of it. */
  hint: string;
}

export interface KeyForm {
  /** Of its heading. */
  id: string;
  /** Below the page. */
  part: string;
  inputs: readonly KeyInput[];
  /** About what was just sent with it. */
  said: Said | undefined;
}

/** What is typed is not shown, and comes back in no answer. */
export function keyForm(
  { id, part, inputs, said }: KeyForm,
  { connection, csrf, language }: Controls,
): Markup {
  const isWrong = said !== undefined && said.status !== 200;
  return html`${said && outcomeNote(said, `${id}-said`)}
    <form
      method="post"
      action="/connections/${connection.id}/keys/${part}"
      autocomplete="off"
      aria-labelledby="${id}"
    >
      ${csrfField(csrf)}
      ${inputs.map(
        ({ name, label, hint }) =>
          html`<p>
            <label for="${id}-${name}">${say(label, {}, language)}</label>
            <input
              type="password"
              id="${id}-${name}"
              name="${name}"
              maxlength="2000"
              autocomplete="off"
              spellcheck="false"
              aria-describedby="${isWrong ? `${id}-said ` : ''}${id}-${name}-hint"
              ${isWrong ? html`aria-invalid="true"` : ''}
            />
            <br /><span class="quiet" id="${id}-${name}-hint">${hint}</span>
          </p>`,
      )}
      <button>${say(words.store, {}, language)}</button>
    </form>`;
}

export function outcomeNote({ status, text }: Said, id: string): Markup {
  return status === 200
    ? html`<p class="note good" role="status" id="${id}">${text}</p>`
    : html`<p class="note bad" role="alert" id="${id}">${text}</p>`;
}
