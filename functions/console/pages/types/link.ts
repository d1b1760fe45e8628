import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import { say } from '../../../../shared/wording.ts';
import type { Operator } from '../../../ops/operator.ts';
import type { Markup } from '../../page/markup.ts';
import { typeChoicesOf } from './ask-types.ts';

/** Where there are types to choose. */
export async function typesLink(connection: Connection, operator: Operator): Promise<Markup | undefined> {
  const choices = await typeChoicesOf(connection, operator);
  return (
    choices &&
    html`<a href="/connections/${connection.id}/types">${say(choices.title, {}, operator.language)}</a>`
  );
}
