import { html } from 'hono/html';
import type { HistoryEntry } from '../../../../shared/history/history.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { ExplainedSides } from '../../../ops/explain/explained-sides.ts';
import type { RecordAct } from '../../../ops/explain/acts-on-record.ts';
import { actsOnRecord } from '../../../ops/explain/acts-on-record.ts';
import type { ExplainedRecord } from '../../../ops/explain/explanation.ts';
import type { Operator } from '../../../ops/operator.ts';
import { planText } from '../../../ops/plan/plan-text.ts';
import type { Markup } from '../../page/markup.ts';
import { moment } from '../../page/moment.ts';
import { words } from './words.ts';

/** One record: what happens next, both sides, and what was done. */
export function recordPart(
  record: ExplainedRecord,
  acts: readonly HistoryEntry[],
  operator: Operator,
): Markup {
  const { language } = operator;
  const { plan, sides, remembered } = record;
  return html`<h3>${say(words.now, {}, language)}</h3>
    <p>${planText(plan, operator) || say(words.nothing, {}, language)}</p>
    ${remembered ? html`<p>${say(words.remembered, {}, language)}</p>` : ''}
    <h3>${say(words.sides, {}, language)}</h3>
    ${sidesPart(sides, plan, language)}
    <h3>${say(words.history, {}, language)}</h3>
    ${historyPart(actsOnRecord(record, acts, operator), language)}`;
}

function sidesPart(
  sides: ExplainedSides | null,
  { plan }: ExplainedRecord['plan'],
  language: Language,
): Markup {
  const isUnread = plan === 'retry';
  if (sides === null) return html`<p>${say(isUnread ? words.unread : words.notCompared, {}, language)}</p>`;
  if (sides === 'gone') return html`<p>${say(words.gone, {}, language)}</p>`;
  const headings = [words.field, words.wanted, words.held, words.comparison];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(words.sides, {}, language)}">
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${say(heading, {}, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sides.map(
          ({ field, wanted, held, same }) =>
            html`<tr>
              <th scope="row">${field}</th>
              <td>${wanted ?? '–'}</td>
              <td>${held ?? '–'}</td>
              <td class="${same ? 'quiet' : 'bad'}">
                ${say(same ? words.same : words.differs, {}, language)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function historyPart(acts: readonly RecordAct[], language: Language): Markup {
  if (acts.length === 0) return html`<p>${say(words.neverHandled, {}, language)}</p>`;
  return html`<ol reversed>
    ${acts.map(({ at, who, sentence }) => html`<li>${moment(at, language)}, ${who}: ${sentence}</li>`)}
  </ol>`;
}
