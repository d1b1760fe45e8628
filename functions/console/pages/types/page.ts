import type { Connection } from '../../../../shared/connections/connection.ts';
import type { TypeChoices } from '../../../../shared/operations/type-choices.ts';
import { say } from '../../../../shared/wording.ts';
import { findDirections } from '../../../ops/access/find-connection.ts';
import type { Operator } from '../../../ops/operator.ts';
import { sweepPointers } from '../../../ops/pointers.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { notFound } from '../../page/not-found.ts';
import { askTypes, typeChoicesOf } from './ask-types.ts';
import { endedBody, sheetBody, unaskedBody } from './body.ts';
import { readChoices } from './read-form.ts';
import { saidOf } from './said.ts';
import { storeTypes } from './store-types.ts';

/** Workers remember a connection for a second. */
const SETTINGS_SEEN_SECONDS = 2;

/** `/connections/:id/types`: which type becomes which, where a connector has types to choose. */
export function addTypesPage(app: Console): void {
  app.get('/connections/:id/types', (context) => withChoices(context, show));
  app.post('/connections/:id/types', (context) => withChoices(context, save));
}

type Shown = { body: Markup; status?: 400 | 409 };

async function withChoices(
  context: ConsoleContext,
  work: (context: ConsoleContext, choices: TypeChoices) => Promise<Shown>,
): Promise<Response> {
  const { connection, operator, language, page } = context.var;
  const choices = await typeChoicesOf(connection, operator);
  if (!choices) return notFound(context);
  const isOver = connection.status === 'cancelled';
  const { body, status } = isOver ? ended(context, choices) : await work(context, choices);
  return page(say(choices.title, {}, language), body, status);
}

async function show(context: ConsoleContext, choices: TypeChoices): Promise<Shown> {
  const { connection, operator } = context.var;
  const answer = await askTypes(choices, connection, operator);
  return {
    body: answer.ok ? sheetBody(context, answer.asked) : unaskedBody(context, choices, answer.problem),
  };
}

async function save(context: ConsoleContext, choices: TypeChoices): Promise<Shown> {
  const { connection, operator } = context.var;
  const sent = await readChoices(context);
  const answer = await askTypes(choices, connection, operator);
  if (!answer.ok) return { body: unaskedBody(context, choices, answer.problem, sent), status: 409 };
  const stored = await storeTypes(connection.id, sent, answer.asked, operator);
  if (stored.kind === 'stored') await compareAnew(connection, operator);
  context.set('connection', (await operator.connections.get(connection.id)) ?? connection);
  if (stored.kind === 'ended') return ended(context, choices);
  const { status, ...said } = saidOf(stored, sent, context.var.language);
  return { body: sheetBody(context, answer.asked, said), ...(status && { status }) };
}

/** What was left out for want of a choice follows at once, and not with the next comparison. */
async function compareAnew({ id, connector }: Connection, operator: Operator): Promise<void> {
  const connection = await operator.connections.get(id);
  if (connection?.status !== 'active') return;
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  await operator.queue.send(sweepPointers(definitions, id, operator.now()), SETTINGS_SEEN_SECONDS);
}

function ended(context: ConsoleContext, choices: TypeChoices): Shown {
  const status = context.req.method === 'POST' ? ({ status: 409 } as const) : {};
  return { body: endedBody(context, choices), ...status };
}
