import { html } from 'hono/html';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { ExplainedSides } from '../../../ops/explain/explained-sides.ts';
import type { ExplainedLink } from '../../../ops/explain/explained-link.ts';
import type { ExplainedRecord } from '../../../ops/explain/explanation.ts';
import type { Operator } from '../../../ops/operator.ts';
import { planText } from '../../../ops/plan/plan-text.ts';
import type { Markup } from '../../page/markup.ts';
import { moment } from '../../page/moment.ts';
import type { Speech } from './sides-part.ts';
import { sidesTable } from './sides-part.ts';
import { words } from './words.ts';

/** One record: what happens next, both sides, and what was done. */
export function recordPart(
  record: ExplainedRecord,
  { fieldWords }: Pick<DirectionDefinition, 'fieldWords'>,
  operator: Operator,
): Markup {
  const { language } = operator;
  const { plan, sides, link, remembered } = record;
  return html`<h3>${say(words.now, {}, language)}</h3>
    <p>${planText(plan, operator) || say(words.nothing, {}, language)}</p>
    ${remembered ? html`<p>${say(words.remembered, {}, language)}</p>` : ''}
    <h3>${say(words.sides, {}, language)}</h3>
    ${sidesPart(sides, plan, { fieldWords, language })}
    <h3>${say(words.history, {}, language)}</h3>
    ${historyPart(link, language)}`;
}

function sidesPart(sides: ExplainedSides | null, { plan }: ExplainedRecord['plan'], speech: Speech): Markup {
  const { language } = speech;
  const isUnread = plan === 'retry';
  if (sides === null) return html`<p>${say(isUnread ? words.unread : words.notCompared, {}, language)}</p>`;
  if (sides === 'gone') return html`<p>${say(words.gone, {}, language)}</p>`;
  return sidesTable(sides, speech);
}

function historyPart(link: ExplainedLink | null, language: Language): Markup {
  if (link === null || link.outcomes.length === 0)
    return html`<p>${say(words.neverHandled, {}, language)}</p>`;
  return html`<ol reversed>
    ${link.outcomes.map(({ at, sentence }) => html`<li>${moment(at, language)}: ${sentence}</li>`)}
  </ol>`;
}
