import { html } from 'hono/html';
import { connectorNames } from '../../../../shared/vendor.ts';
import { findDirections } from '../../../ops/access/find-connection.ts';
import { connectionStates, sweepStates } from '../../../ops/connection-state.ts';
import { hookStates } from '../../../ops/hooks/hook-states.ts';
import { listRecords } from '../../../ops/records/list-records.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { keysLink } from '../keys/link.ts';
import { findForm, operatorForms } from './controls.ts';
import { flow, readFlows } from './flow.ts';
import { summary } from './summary.ts';
import { comparisons, history, hooks } from './tables.ts';
import { undone } from './undone.ts';

const MOST_OF_A_CAUSE = 20;
const MOST_ACTS = 20;

/** `/connections/:id`: one connection, for operators and its customer. */
export function addConnectionPage(app: Console): void {
  app.get('/connections/:id', async (context) => {
    const { connection, page } = context.var;
    return page(`${connectorNames[connection.connector]} – ${connection.id}`, await connectionBody(context));
  });
}

/** With a sentence on top that says what was just done. */
export async function connectionBody({ var: known }: ConsoleContext, said?: string): Promise<Markup> {
  const { connection, operator, csrf, language, session } = known;
  const { id, connector, notify, status } = connection;
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  const isOver = status === 'cancelled';
  const [[state], causes, flows, sweeps, hooked, acts] = await Promise.all([
    connectionStates([connection], operator),
    isOver ? [] : listRecords(id, { most: MOST_OF_A_CAUSE }, operator).then(({ data }) => data.causes),
    readFlows(connection, definitions, operator),
    sweepStates(connection, operator),
    isOver ? [] : hookStates(connection, operator),
    operator.history.list(id, MOST_ACTS),
  ]);
  const now = operator.now();
  const controls = { connection, csrf, language };
  return html`${said !== undefined ? html`<p class="note good" role="status">${said}</p>` : ''}
  ${state && summary({ state, language, now, contact: notify?.contact })}
  ${isOver ? '' : html`${keysLink(controls)} ${findForm(controls)}`}
  ${undone(causes, { connection: id, csrf, operator, definitions })} ${flow(flows, now, language)}
  ${comparisons(sweeps, language)} ${hooked.length > 0 ? hooks(hooked, language) : ''}
  ${acts.length > 0 ? history(acts, language) : ''}
  ${session.kind === 'operator' ? operatorForms(controls) : ''}`;
}
