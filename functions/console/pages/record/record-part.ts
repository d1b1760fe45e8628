import { html } from 'hono/html';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import type { HistoryEntry } from '../../../../shared/history/history.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { RecordAct } from '../../../ops/explain/acts-on-record.ts';
import { actsOnRecord } from '../../../ops/explain/acts-on-record.ts';
import type { ExplainedOutcome } from '../../../ops/explain/explained-link.ts';
import type { ExplainedRecord } from '../../../ops/explain/explanation.ts';
import type { Operator } from '../../../ops/operator.ts';
import { planText } from '../../../ops/plan/plan-text.ts';
import type { Markup } from '../../page/markup.ts';
import { moment } from '../../page/moment.ts';
import { sidesTable, sourceTable } from './sides-part.ts';
import { words } from './words.ts';

/** One record: what happens next, both sides, and what was done. */
export function recordPart(
  record: ExplainedRecord,
  { definition, acts }: { definition: DirectionDefinition; acts: readonly HistoryEntry[] },
  operator: Operator,
): Markup {
  const { language } = operator;
  const { remembered } = record;
  return html`<h3>${say(words.now, {}, language)}</h3>
    ${needsYou(record, language)} ${plannedPart(record, operator)}
    ${remembered ? html`<p>${say(words.remembered, {}, language)}</p>` : ''}
    <h3>${say(words.sides, {}, language)}</h3>
    ${sidesPart(record, definition, language)}
    <h3>${say(words.history, {}, language)}</h3>
    ${historyPart(actsOnRecord(record, acts, operator), language)}`;
}

function lastParked({ link }: ExplainedRecord): ExplainedOutcome | undefined {
  const last = link?.openSince != null ? link.outcomes[0] : undefined;
  return last?.outcome === 'parked' ? last : undefined;
}

/** What holds it back comes before what would be done. */
function needsYou(record: ExplainedRecord, language: Language): Markup | '' {
  const last = lastParked(record);
  if (!last) return '';
  return html`<p class="bad">${say(words.needsYou, { sentence: last.sentence }, language)}</p>`;
}

/** What holds it back is not said twice. */
function plannedPart(record: ExplainedRecord, operator: Operator): Markup | '' {
  const text = plannedText(record, operator);
  const isSaid = lastParked(record)?.sentence === text;
  return isSaid ? '' : html`<p>${text}</p>`;
}

/** What was handled to its end, and has not changed at its source since, is found by nobody who does not look again. */
function isUnderWay({ link, remembered, isNews }: ExplainedRecord): boolean {
  return link === null || link.openSince !== null || remembered || isNews;
}

/** Steps are worded as what is done, so that it is said that they are not yet. */
function plannedText(record: ExplainedRecord, operator: Operator): string {
  const { plan, sides } = record;
  const { language } = operator;
  const isAlike = sides === null || sides === 'gone' || sides.every(({ same }) => same);
  if (plan.code === commonReasons['up-to-date'].code && !isAlike) return say(words.staysSo, {}, language);
  const text = planText(plan, operator);
  if (text === '') return say(words.nothing, {}, language);
  if (plan.sentence !== null) return text;
  return say(isUnderWay(record) ? words.planned : words.onLook, { steps: text }, language);
}

function sidesPart(record: ExplainedRecord, definition: DirectionDefinition, language: Language): Markup {
  const { sides, source } = record;
  const speech = { fieldWords: definition.fieldWords, language };
  if (sides !== null && sides !== 'gone') return sidesTable(sides, speech);
  return html`<p>${missingText(record, definition, language)}</p>
    ${source ? sourceTable(source, definition.source.id, speech) : ''}`;
}

/** Why nothing is compared. */
function missingText(
  { sides, source, link, plan: { plan } }: ExplainedRecord,
  definition: DirectionDefinition,
  language: Language,
): string {
  if (sides === 'gone') return say(words.gone, {}, language);
  if (!source) return say(plan === 'retry' ? words.unread : words.notCompared, {}, language);
  const details = { vendor: definition.target.id, source: vendorNames[definition.source.id] };
  if (link?.targetId != null)
    return say(plan === 'retry' ? words.unread : words.leftAlone, details, language);
  return say(plan === 'skip' ? words.notThere : words.notYet, details, language);
}

function historyPart(acts: readonly RecordAct[], language: Language): Markup {
  if (acts.length === 0) return html`<p>${say(words.neverHandled, {}, language)}</p>`;
  return html`<ol reversed>
    ${acts.map(({ at, who, sentence }) => html`<li>${moment(at, language)}, ${who}: ${sentence}</li>`)}
  </ol>`;
}
