import { html } from 'hono/html';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import type { HistoryEntry } from '../../../../shared/history/history.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { explainNamed, explainOne } from '../../../ops/explain/explain.ts';
import type { ExplainedRecord } from '../../../ops/explain/explanation.ts';
import type { RecordPage } from '../../../ops/records/record-pages.ts';
import { recordPages } from '../../../ops/records/record-pages.ts';
import { findDefinition } from '../../../ops/access/find-definition.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import { backLink } from '../../page/back-link.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import { notFound } from '../../page/not-found.ts';
import { vendorLinks } from '../../page/vendor-links.ts';
import { findForm } from '../connection/controls.ts';
import { directionTitle } from '../connection/direction-title.ts';
import { words as connectionWords } from '../connection/words.ts';
import { recordPart } from './record-part.ts';
import { recordTitle } from './record-title.ts';
import { words } from './words.ts';

/** Of the connection; those about the record are among them. */
const MOST_ACTS = 200;

/** `/connections/:id/find?q=` and `/connections/:id/records/:direction/:entity/:record`: one record, both sides now. */
export function addRecordPages(app: Console): void {
  app.get('/connections/:id/find', async (context) => {
    const { connection, operator, language, page, csrf } = context.var;
    const typed = context.req.query('q')?.trim() ?? '';
    const controls = { connection, csrf, language };
    const title = say(words.found, { text: typed }, language);
    if (typed === '') return page(say(connectionWords.find, {}, language), findForm(controls));
    const { records, remarks } = await explainNamed(connection.id, typed, undefined, operator);
    const body = html`${findForm(controls, typed)} ${remarks.map((remark) => html`<p>${remark}</p>`)}
    ${records.length === 0 ? html`<p>${say(words.nothingFound, {}, language)}</p>` : ''}
    ${await sections(records, (record, definition) => recordTitle(record, definition, language), context)}
    ${backLink(context)}`;
    return page(title, body);
  });
  app.get('/connections/:id/records/:direction/:entity/:record', async (context) => {
    const { connection, operator, language, page } = context.var;
    const { direction, entity, record: id } = context.req.param();
    const record = await explainOne(connection.id, { direction, entity, id }, operator);
    const definition = findDefinition(direction, operator);
    if (!record || !definition) return notFound(context);
    // The page itself is called by its name.
    const way = () => directionTitle(definition, language);
    const body = html`${await sections([record], way, context)} ${backLink(context)}`;
    return page(recordTitle(record, definition, language), body);
  });
}

async function sections(
  records: readonly ExplainedRecord[],
  titleOf: (record: ExplainedRecord, definition: DirectionDefinition) => string,
  context: ConsoleContext,
): Promise<Markup> {
  const { operator, connection } = context.var;
  const [secret, acts] = await Promise.all([
    operator.secrets.read(connection),
    operator.history.list(connection.id, MOST_ACTS),
  ]);
  return html`${records.map((record) => {
    const definition = findDefinition(record.direction, operator);
    if (!definition) return '';
    const located = { ...record, targetId: record.link?.targetId };
    const pages = recordPages(located, definition, connection, secret);
    return section(titleOf(record, definition), { record, definition, pages, acts }, context);
  })}`;
}

interface Shown {
  record: ExplainedRecord;
  definition: DirectionDefinition;
  pages: readonly RecordPage[];
  acts: readonly HistoryEntry[];
}

function section(
  title: string,
  { record, definition, pages, acts }: Shown,
  { var: { operator, connection, csrf, language } }: ConsoleContext,
): Markup {
  const { direction, entity, id } = record;
  return html`<section>
    <h2>${title}</h2>
    <p class="quiet">${say(words.id, { vendor: definition.source.id, id }, language)}</p>
    ${recordPart(record, { definition, acts }, operator)}
    <p>${vendorLinks(pages, language)}</p>
    <form method="post" action="/connections/${connection.id}/look">
      ${csrfField(csrf)}
      <input type="hidden" name="direction" value="${direction}" />
      <input type="hidden" name="entity" value="${entity}" />
      <input type="hidden" name="id" value="${id}" />
      <button class="plain">${say(connectionWords.lookAgain, {}, language)}</button>
      ${canBeMadeAgain(record, definition) ? bringBackButton(definition, language) : ''}
    </form>
  </section>`;
}

function canBeMadeAgain({ plan: { code } }: ExplainedRecord, { reasons }: DirectionDefinition): boolean {
  return code !== null && reasons[code]?.canBeMadeAgain === true;
}

function bringBackButton({ target }: DirectionDefinition, language: Language): Markup {
  return html`<button class="plain" name="bringsBack" value="true">
    ${say(words.bringBack, { vendor: target.id }, language)}
  </button>`;
}
