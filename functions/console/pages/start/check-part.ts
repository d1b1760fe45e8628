import { html } from 'hono/html';
import type { Job } from '../../../../shared/jobs/job.ts';
import { isUnderway } from '../../../../shared/jobs/job.ts';
import type { ChecklistItem, CheckState } from '../../../../shared/operations/checklist.ts';
import { checkLabels } from '../../../../shared/operations/checklist.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { checklistOf } from '../../../ops/jobs/checklist-of.ts';
import type { ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { buttonForm } from './button-form.ts';
import { jobLine } from './job-line.ts';
import { words } from './words.ts';

const tones: Record<CheckState, 'good' | 'wait' | 'bad'> = {
  ...{ ok: 'good', done: 'good', created: 'good', repaired: 'good' },
  ...{ warning: 'wait', unseen: 'wait', person: 'bad', again: 'bad' },
};

/** What is left to do, first what keeps the connection from starting. */
const pressing: readonly CheckState[] = ['person', 'again', 'unseen', 'warning'];

/** The set-up as a checklist: what is left to do first, and what is in order folded away. */
export function checkPart(job: Job | undefined, context: ConsoleContext): Markup {
  const { language, operator } = context.var;
  const items = checklistOf(job) ?? [];
  return html`<section aria-labelledby="check">
    <h2 id="check">${say(words.checkTitle, {}, language)}</h2>
    <p>${say(words.checkHint, {}, language)}</p>
    ${jobLine(job, operator)}
    ${list(
      pressing.flatMap((wanted) => items.filter(({ state }) => state === wanted)),
      language,
    )}
    ${folded(
      items.filter(({ state }) => !pressing.includes(state)),
      language,
    )}
    ${isUnderway(job, operator.now()) ? '' : buttonForm('start/check', words.checkNow, context)}
  </section>`;
}

function folded(items: readonly ChecklistItem[], language: Language): Markup {
  if (items.length === 0) return html``;
  return html`<details data-key="in-order">
    <summary>${say(words.inOrder, { count: items.length }, language)}</summary>
    ${list(items, language)}
  </details>`;
}

function list(items: readonly ChecklistItem[], language: Language): Markup {
  if (items.length === 0) return html``;
  return html`<ul class="checks">
    ${items.map(
      ({ state, what, said }) =>
        html`<li>
          <strong class="${tones[state]}">${say(checkLabels[state], {}, language)}:</strong>
          <span>${said?.[language] ?? what}</span>
        </li>`,
    )}
  </ul>`;
}
