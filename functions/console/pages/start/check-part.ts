import { html } from 'hono/html';
import type { Job } from '../../../../shared/jobs/job.ts';
import { isUnderway } from '../../../../shared/jobs/job.ts';
import type { CheckState } from '../../../../shared/operations/checklist.ts';
import { checkLabels } from '../../../../shared/operations/checklist.ts';
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

/** The set-up as a checklist, what is left to do first. */
export function checkPart(job: Job | undefined, context: ConsoleContext): Markup {
  const { language, operator } = context.var;
  const items = checklistOf(job) ?? [];
  const isRunning = job !== undefined && isUnderway(job, operator.now());
  return html`<section aria-labelledby="check">
    <h2 id="check">${say(words.checkTitle, {}, language)}</h2>
    <p>${say(words.checkHint, {}, language)}</p>
    ${jobLine(job, operator)}
    ${
      items.length > 0
        ? html`<ul class="checks">
            ${items
              .toReversed()
              .map(
                ({ state, what }) =>
                  html`<li>
                    <strong class="${tones[state]}">${say(checkLabels[state], {}, language)}:</strong> ${what}
                  </li>`,
              )}
          </ul>`
        : ''
    }
    ${isRunning ? '' : buttonForm('start/check', words.checkNow, context)}
  </section>`;
}
