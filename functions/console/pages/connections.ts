import { html } from 'hono/html';
import { say } from '../../../shared/wording.ts';
import { allConnections } from '../../ops/access/find-connection.ts';
import type { Console } from '../context.ts';
import { words } from '../page/words.ts';

/** `/`: every connection, for operators. */
export function addConnectionsPage(app: Console): void {
  app.get('/', async (context) => {
    const { operator, page, language } = context.var;
    const connections = await allConnections(operator);
    const body = html`<ul>
      ${connections.map(({ id }) => html`<li><a href="/connections/${id}">${id}</a></li>`)}
    </ul>`;
    return page(say(words.connections, {}, language), body);
  });
}
