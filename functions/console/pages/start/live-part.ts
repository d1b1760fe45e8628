import { html } from 'hono/html';
import type { Job } from '../../../../shared/jobs/job.ts';
import { isUnderway } from '../../../../shared/jobs/job.ts';
import { say } from '../../../../shared/wording.ts';
import type { BeforeLive } from '../../../ops/go-live/ask-live.ts';
import type { ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { momentText } from '../../page/moment.ts';
import { buttonForm } from './button-form.ts';
import { contactName } from './contact-name.ts';
import { jobLine } from './job-line.ts';
import { words } from './words.ts';

/** The last step: a customer asks, an operator starts. */
export function livePart(job: Job | undefined, missing: BeforeLive, context: ConsoleContext): Markup {
  const { language, operator, connection } = context.var;
  const isRunning = connection.status === 'active';
  return html`<section aria-labelledby="live">
    <h2 id="live">${say(words.liveTitle, {}, language)}</h2>
    ${askedText(context)} ${jobLine(job, operator)}
    ${
      connection.liveSince !== undefined && connection.status !== 'prepared'
        ? html`<p>
            ${say(isRunning ? words.isLive : words.wasLive, { at: momentText(connection.liveSince, language) }, language)}
          </p>`
        : nextStep(job, missing, context)
    }
  </section>`;
}

function askedText({ var: { connection, session, language } }: ConsoleContext): Markup {
  const { liveAsked } = connection;
  if (!liveAsked) return html``;
  const wording = session.kind === 'operator' ? words.askedOperator : words.asked;
  const at = momentText(liveAsked.at, language);
  return html`<p class="note good" role="status">${say(wording, { name: liveAsked.name, at }, language)}</p>`;
}

function nextStep(job: Job | undefined, missing: BeforeLive, context: ConsoleContext): Markup {
  const { language, operator, session, connection } = context.var;
  if (isUnderway(job, operator.now())) return html``;
  if (missing !== 'nothing')
    return html`<p>${say(missing === 'check' ? words.checkFirst : words.planFirst, {}, language)}</p>`;
  if (session.kind === 'operator')
    return html`<p>${say(words.liveHint, {}, language)}</p>
      ${buttonForm('operate/live', words.liveNow, context)}`;
  if (connection.liveAsked) return html``;
  return html`<p>${say(words.askHint, { contact: contactName(context) }, language)}</p>
    ${buttonForm('start/ask', words.askNow, context)}`;
}
