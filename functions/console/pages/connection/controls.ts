import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import { words } from './words.ts';

export interface Controls {
  connection: Connection;
  csrf: string;
  language: Language;
}

/** For everybody: looks a record up. */
export function findForm({ connection: { id }, language }: Controls, typed = ''): Markup {
  return html`<form method="get" action="/connections/${id}/find" role="search">
    <label for="find">${say(words.find, {}, language)}</label>
    <div class="row">
      <input
        type="text"
        id="find"
        name="q"
        value="${typed}"
        aria-describedby="find-hint"
        required
        maxlength="500"
      />
      <button class="plain">${say(words.find, {}, language)}</button>
    </div>
    <span class="quiet" id="find-hint">${say(words.findHint, {}, language)}</span>
  </form>`;
}

/** For operators: what the commands of the same names do. */
export function operatorForms(controls: Controls): Markup {
  const { status } = controls.connection;
  if (status !== 'active' && status !== 'paused') return html``;
  return html`<section>
    ${status === 'active' ? form('pause', controls) : form('resume', controls)}
    ${form('compareNow', controls)}
  </section>`;
}

function form(
  act: 'pause' | 'resume' | 'compareNow',
  { connection: { id }, csrf, language }: Controls,
): Markup {
  return html`<form
    method="post"
    action="/connections/${id}/operate/${act === 'compareNow' ? 'compare' : act}"
  >
    ${csrfField(csrf)}
    <div class="row">
      <div>
        <label for="why-${act}">${say(words.whyYou, {}, language)}</label>
        <input type="text" id="why-${act}" name="why" maxlength="500" />
      </div>
      <button class="plain">${say(words[act], {}, language)}</button>
    </div>
  </form>`;
}
