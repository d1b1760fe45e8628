import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import { keysPath } from '../../../../shared/console-paths.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { Markup } from '../../page/markup.ts';
import { words } from './words.ts';

interface Linked {
  connection: Pick<Connection, 'id'>;
  language: Language;
}

export function keysLink({ connection, language }: Linked): Markup {
  return html`<a href="${keysPath(connection.id)}">${say(words.link, {}, language)}</a>`;
}
