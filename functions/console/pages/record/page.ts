import { html } from 'hono/html';
import { say } from '../../../../shared/wording.ts';
import { findDirections } from '../../../ops/access/find-connection.ts';
import { explainOne, explainRecord } from '../../../ops/explain/explain.ts';
import type { ExplainedRecord } from '../../../ops/explain/explanation.ts';
import { recordWords } from '../../../ops/records/record-sentence.ts';
import type { Operator } from '../../../ops/operator.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import { notFound } from '../../page/not-found.ts';
import { findForm } from '../connection/controls.ts';
import { directionTitle } from '../connection/direction-title.ts';
import { words as connectionWords } from '../connection/words.ts';
import { recordPart } from './record-part.ts';
import { words } from './words.ts';

/** `/connections/:id/find?q=` and `/connections/:id/records/:direction/:entity/:record`: one record, both sides now. */
export function addRecordPages(app: Console): void {
  app.get('/connections/:id/find', async (context) => {
    const { connection, operator, language, page, csrf } = context.var;
    const typed = context.req.query('q')?.trim() ?? '';
    const controls = { connection, csrf, language };
    const title = say(words.found, { text: typed }, language);
    if (typed === '') return page(say(connectionWords.find, {}, language), findForm(controls));
    const { data } = await explainRecord(connection.id, typed, undefined, operator);
    const body = html`${findForm(controls, typed)} ${data.remarks.map((remark) => html`<p>${remark}</p>`)}
    ${data.records.length === 0 ? html`<p>${say(words.nothingFound, {}, language)}</p>` : ''}
    ${data.records.map((record) => section(nameOf(record, operator), record, context))} ${back(context)}`;
    return page(title, body);
  });
  app.get('/connections/:id/records/:direction/:entity/:record', async (context) => {
    const { connection, operator, language, page } = context.var;
    const { direction, entity, record: id } = context.req.param();
    const record = await explainOne(connection.id, { direction, entity, id }, operator);
    if (!record) return notFound(context);
    const [registered] = findDirections(connection.connector, direction, operator);
    const title = registered ? directionTitle(registered.definition, language) : '';
    return page(nameOf(record, operator), html`${section(title, record, context)} ${back(context)}`);
  });
}

/** As people know it, where that could be read. */
function nameOf(record: ExplainedRecord, operator: Operator): string {
  return recordWords({ ...record, id: record.plan.name ?? record.id }, operator);
}

function section(
  title: string,
  record: ExplainedRecord,
  { var: { operator, connection, csrf, language } }: ConsoleContext,
): Markup {
  const { direction, entity, id } = record;
  return html`<section>
    <h2>${title}</h2>
    ${recordPart(record, operator)}
    <form method="post" action="/connections/${connection.id}/look">
      ${csrfField(csrf)}
      <input type="hidden" name="direction" value="${direction}" />
      <input type="hidden" name="entity" value="${entity}" />
      <input type="hidden" name="id" value="${id}" />
      <button class="plain">${say(connectionWords.lookAgain, {}, language)}</button>
    </form>
  </section>`;
}

function back({ var: { connection, language } }: ConsoleContext): Markup {
  return html`<p><a href="/connections/${connection.id}">${say(words.back, {}, language)}</a></p>`;
}
