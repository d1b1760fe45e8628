import { html } from 'hono/html';
import { say } from '../../../shared/wording.ts';
import type { Place } from '../access/own-cookie.ts';
import type { ConsoleContext } from '../context.ts';
import type { Markup } from '../page/markup.ts';
import type { Asked } from './asked.ts';
import { askedOf, forgetAsked } from './asked.ts';
import { comparedSaid } from './compared.ts';
import { lookedSaid } from './looked.ts';
import type { Said } from './said.ts';
import { words } from './words.ts';

export interface Flash {
  note: Markup;
  /** It is not over yet. */
  isPending: boolean;
}

const nothing: Flash = { note: html``, isPending: false };

/** What was asked for last on this connection and what came of it: until it is over, and then once. */
export async function flash(context: ConsoleContext, place: Place): Promise<Flash> {
  const asked = askedOf(context, place);
  if (asked?.connection !== context.var.connection.id) return nothing;
  const said = await saidOf(asked, context);
  const { tone, text, parts = [] } = said;
  const isPending = said.isPending ?? false;
  if (!isPending) forgetAsked(context, place);
  const list = html`<ul>
    ${parts.map((part) => html`<li>${part}</li>`)}
  </ul>`;
  const note = html`<div class="note ${tone}" role="status" data-said>
    <p>${text}</p>
    ${parts.length > 0 ? list : ''}
  </div>`;
  return { note, isPending };
}

async function saidOf(
  asked: Asked,
  { var: { connection, operator, language } }: ConsoleContext,
): Promise<Said> {
  switch (asked.act) {
    case 'look':
      return lookedSaid(asked, connection, operator);
    case 'compare':
      return comparedSaid(asked, connection, operator);
    case 'pause':
      return { tone: 'good', text: say(asked.changed ? words.paused : words.pausedAlready, {}, language) };
    case 'resume':
      return { tone: 'good', text: say(words.resumed, { count: asked.sent }, language) };
  }
}
