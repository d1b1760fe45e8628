import { html } from 'hono/html';
import { connectorNames } from '../../../shared/vendor.ts';
import type { Console } from '../context.ts';

/** `/connections/:id`: one connection, for operators and its customer. */
export function addConnectionPage(app: Console): void {
  app.get('/connections/:id', (context) => {
    const { connection, page } = context.var;
    return page(connection.id, html`<p>${connectorNames[connection.connector]}</p>`);
  });
}
