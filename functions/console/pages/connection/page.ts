import { html } from 'hono/html';
import * as z from 'zod';
import { connectorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { findDirections } from '../../../ops/access/find-connection.ts';
import { connectionStates, sweepStates } from '../../../ops/connection-state.ts';
import { hookStates } from '../../../ops/hooks/hook-states.ts';
import { listRecords } from '../../../ops/records/list-records.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { typesLink } from '../types/link.ts';
import { findForm, operatorForms } from './controls.ts';
import { flow, readFlows } from './flow.ts';
import { summary } from './summary.ts';
import { comparisons, history, hooks } from './tables.ts';
import { words as startWords } from '../start/words.ts';
import { undone } from './undone.ts';
import { words } from './words.ts';

const MOST_OF_A_CAUSE = 20;
const MOST_ACTS = 20;
const LIVE_SECONDS = 10;

/** `/connections/:id`: one connection, for operators and its customer. */
export function addConnectionPage(app: Console): void {
  app.get('/connections/:id', async (context) => {
    const { connection, page } = context.var;
    const title = `${connectorNames[connection.connector]} – ${connection.id}`;
    return page(title, await connectionBody(context), 200, LIVE_SECONDS);
  });
}

const countLooked = z.coerce.number().int().min(0);

/** What the act before led here with, as a sentence. */
function saidOf({ req }: ConsoleContext, language: Language): string | undefined {
  const { data: count } = countLooked.safeParse(req.query('looked'));
  if (count === undefined) return undefined;
  return say(count === 1 ? words.lookedAgainOne : words.lookedAgain, { count }, language);
}

async function connectionBody(context: ConsoleContext): Promise<Markup> {
  const known = context.var;
  const { connection, operator, csrf, language, session } = known;
  const { id, connector, notify, status } = connection;
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  const isOver = status === 'cancelled';
  const [[state], causes, flows, sweeps, hooked, acts, types] = await Promise.all([
    connectionStates([connection], operator),
    isOver ? [] : listRecords(id, { most: MOST_OF_A_CAUSE }, operator).then(({ data }) => data.causes),
    readFlows(connection, definitions, operator),
    sweepStates(connection, operator),
    isOver ? [] : hookStates(connection, operator),
    operator.history.list(id, MOST_ACTS),
    typesLink(connection, operator),
  ]);
  const now = operator.now();
  const said = saidOf(context, language);
  const controls = { connection, csrf, language };
  return html`${said !== undefined ? html`<p class="note good" role="status">${said}</p>` : ''}
  ${state && summary({ state, language, now, contact: notify?.contact })} ${isOver ? '' : findForm(controls)}
  ${isOver ? '' : html`<p><a href="/connections/${id}/start">${say(startWords.start, {}, language)}</a></p>`}
  ${types} ${undone(causes, { connection: id, csrf, operator, definitions })} ${flow(flows, now, language)}
  ${comparisons(sweeps, language)} ${hooked.length > 0 ? hooks(hooked, language) : ''}
  ${acts.length > 0 ? history(acts, language) : ''}
  ${session.kind === 'operator' ? operatorForms(controls) : ''}`;
}
