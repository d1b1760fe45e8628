import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { Vendor } from '../../../../shared/vendor.ts';
import { connectorNames } from '../../../../shared/vendor.ts';
import { findConnector, findDirections } from '../../../ops/access/find-connection.ts';
import { connectionStates, sweepStates } from '../../../ops/connection-state.ts';
import { hookStates } from '../../../ops/hooks/hook-states.ts';
import type { Operator } from '../../../ops/operator.ts';
import { listRecords } from '../../../ops/records/list-records.ts';
import type { ListedState } from '../../../ops/records/open-records.ts';
import { recordPages } from '../../../ops/records/record-pages.ts';
import type { Place } from '../../access/own-cookie.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import { flash } from '../../flash/flash.ts';
import type { Markup } from '../../page/markup.ts';
import { findForm, operatorForms } from './controls.ts';
import { flow, readFlows } from './flow.ts';
import { foundParts } from './found.ts';
import { linksPart } from './links-part.ts';
import { nextStepPart } from './next-step.ts';
import { settingsPart } from './settings-part.ts';
import { summary } from './summary.ts';
import { comparisons, history, hooks } from './tables.ts';
import type { Listing } from './undone.ts';
import { differing, undone } from './undone.ts';

const MOST_OF_A_CAUSE = 20;
/** The oldest; a page of all would take seconds where thousands are undone. */
const MOST_READ = 250;
const MOST_ACTS = 20;
const LIVE_SECONDS = 10;
/** While somebody waits for what came of their asking. */
const SOON_SECONDS = 2;

/** `/connections/:id`: one connection, for operators and its customer. */
export function addConnectionPage(app: Console, place: Place): void {
  app.get('/connections/:id', async (context) => {
    const { connection, page } = context.var;
    const title = `${connectorNames[connection.connector]} – ${connection.id}`;
    const { note, isPending } = await flash(context, place);
    const body = html`${note} ${await connectionBody(context)}`;
    return page(title, body, 200, isPending ? SOON_SECONDS : LIVE_SECONDS);
  });
}

async function connectionBody(context: ConsoleContext): Promise<Markup> {
  const { connection, operator, csrf, language, session } = context.var;
  const { id, notify, status } = connection;
  const { state, open, apart, flows, sweeps, hooked, acts, definitions, pagesOf } =
    await readConnection(context);
  const now = operator.now();
  const controls = { connection, csrf, language };
  const next = status === 'prepared' ? await nextStepPart(context) : undefined;
  const isOver = status === 'cancelled';
  const isOperator = session.kind === 'operator';
  const pause = isOperator ? acts.find(({ act }) => act === 'paused') : undefined;
  const listing = { connection: id, csrf, operator, definitions, pagesOf };
  return html`${state && summary({ state, language, now, contact: notify?.contact, next, pause })}
  ${isOver ? '' : html`${findForm(controls)} ${await linksPart(context)}`} ${undone(open, listing)}
  ${differing(apart, foundParts(sweeps, { connection: id, definitions, language, now }), listing)}
  ${flow(flows, now, language)} ${comparisons(sweeps, definitions, language)}
  ${hooked.length > 0 ? hooks(hooked, { connection, language, signing: signingVendors(connection, operator) }) : ''}
  ${acts.length > 0 ? history(acts, language) : ''}
  ${isOperator ? html`${settingsPart(connection, operator)} ${operatorForms(controls)}` : ''}`;
}

function signingVendors({ connector }: Connection, operator: Operator): Vendor[] {
  const { vendors } = findConnector(connector, operator);
  return vendors.flatMap(({ id, signatureKey }) => (signatureKey ? [id] : []));
}

/** All that the page shows, read at once. */
async function readConnection({ var: { connection, operator } }: ConsoleContext) {
  const { id, connector, status } = connection;
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  const isOver = status === 'cancelled';
  const options = { most: MOST_OF_A_CAUSE, lookAt: MOST_READ };
  const list = async (state?: ListedState) => {
    if (isOver) return { causes: [], isCut: false };
    return (await listRecords(id, { ...options, state }, operator)).data;
  };
  const [[state], open, apart, flows, sweeps, hooked, acts, secret] = await Promise.all([
    connectionStates([connection], operator),
    list(),
    list('different'),
    readFlows(connection, definitions, operator),
    sweepStates(connection, operator),
    isOver ? [] : hookStates(connection, operator),
    operator.history.list(id, MOST_ACTS),
    isOver ? undefined : operator.secrets.read(connection),
  ]);
  const pagesOf: Listing['pagesOf'] = (record) => {
    const definition = definitions.find((each) => each.id === record.direction);
    return definition ? recordPages(record, definition, connection, secret) : [];
  };
  return { state, open, apart, flows, sweeps, hooked, acts, definitions, pagesOf };
}
