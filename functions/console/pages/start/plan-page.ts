import { html } from 'hono/html';
import * as z from 'zod';
import { vendorNames } from '../../../../shared/vendor.ts';
import { say } from '../../../../shared/wording.ts';
import { planText } from '../../../ops/plan/plan-text.ts';
import { recordWords } from '../../../ops/records/record-sentence.ts';
import { findDefinition } from '../../../ops/access/find-definition.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { notFound } from '../../page/not-found.ts';
import { directionTitle } from '../connection/direction-title.ts';
import type { KeptPlan } from '../../../ops/plan/kept-plan.ts';
import { planOf, planRows } from '../../../ops/plan/kept-plan.ts';
import { kindWords, words } from './words.ts';

const pageNumber = z.coerce.number().int().min(1).catch(1);

type Row = z.infer<typeof planRows>[number];

/** `/connections/:id/start/plan?page=`: the records of the last preview, a hundred at a time. */
export function addPlanPage(app: Console): void {
  app.get('/connections/:id/start/plan', async (context) => {
    const { connection, operator, language, page } = context.var;
    const job = await operator.jobs.read(connection.id, 'plan');
    const plan = planOf(job);
    const number = pageNumber.parse(context.req.query('page'));
    const rows = planRows.safeParse(job && (await operator.jobs.readPage(job, number - 1))).data;
    if (!plan || !rows) return notFound(context);
    const body = html`${rowsPart(rows, context)} ${pager(number, plan, context)}
      <p><a href="/connections/${connection.id}/start">${say(words.toStart, {}, language)}</a></p>`;
    return page(say(words.rows, {}, language), body);
  });
}

function rowsPart(rows: readonly Row[], context: ConsoleContext): Markup {
  const groups = Map.groupBy(rows, ({ direction, plan }) => `${direction}-${plan}`);
  return html`${[...groups].map(([key, its]) => groupPart(key, its, context))}`;
}

function groupPart(key: string, rows: readonly Row[], context: ConsoleContext): Markup {
  const { language } = context.var;
  const title = groupTitle(rows, context);
  return html`<h2 id="${key}">${title}</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="${key}">
      <table>
        <thead>
          <tr>
            <th scope="col">${say(words.record, {}, language)}</th>
            <th scope="col">${say(words.happens, {}, language)}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowPart(row, context))}
        </tbody>
      </table>
    </div>`;
}

function groupTitle([first]: readonly Row[], { var: known }: ConsoleContext): string {
  const { language, operator } = known;
  const definition = first && findDefinition(first.direction, operator);
  if (!first || !definition) return '';
  const happens = say(kindWords[first.plan], { target: vendorNames[definition.target.id] }, language);
  return `${directionTitle(definition, language)} – ${happens}`;
}

function rowPart(row: Row, { var: { operator } }: ConsoleContext): Markup {
  return html`<tr>
    <th scope="row">${recordWords({ ...row, id: row.name ?? row.id }, operator)}</th>
    <td>${planText(row, operator)}</td>
  </tr>`;
}

function pager(
  number: number,
  { pages }: KeptPlan,
  { var: { connection, language } }: ConsoleContext,
): Markup {
  if (pages <= 1) return html``;
  const link = (to: number, wording: (typeof words)['earlier' | 'later']) =>
    to < 1 || to > pages
      ? ''
      : html`<a href="/connections/${connection.id}/start/plan?page=${to}">${say(wording, {}, language)}</a>`;
  return html`<p>
    ${link(number - 1, words.earlier)} ${say(words.page, { page: number, pages }, language)}
    ${link(number + 1, words.later)}
  </p>`;
}
