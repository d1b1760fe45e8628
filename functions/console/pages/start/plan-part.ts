import { html } from 'hono/html';
import type { Job } from '../../../../shared/jobs/job.ts';
import { isUnderway } from '../../../../shared/jobs/job.ts';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { findDirections } from '../../../ops/access/find-connection.ts';
import type { ConsoleContext } from '../../context.ts';
import type { Markup } from '../../page/markup.ts';
import { directionTitle } from '../connection/direction-title.ts';
import { buttonForm } from './button-form.ts';
import { contactName } from './contact-name.ts';
import { jobLine, ranOut } from './job-line.ts';
import type { KeptPlan, PlanGroup } from '../../../ops/plan/kept-plan.ts';
import { planOf } from '../../../ops/plan/kept-plan.ts';
import { kindWords, words } from './words.ts';

/** What going live would do, as totals; each leads to its records. */
export function planPart(job: Job | undefined, context: ConsoleContext): Markup {
  const { language, operator } = context.var;
  const plan = planOf(job);
  return html`<section aria-labelledby="plan">
    <h2 id="plan">${say(words.planTitle, {}, language)}</h2>
    <p>${say(words.planHint, {}, language)}</p>
    ${jobLine(job, operator)}
    ${ranOut(job, operator.now()) ? html`<p>${say(words.tooLarge, { contact: contactName(context) }, language)}</p>` : ''}
    ${plan ? totals(plan, context) : ''}
    ${isUnderway(job, operator.now()) ? '' : buttonForm('start/plan', plan ? words.planAgain : words.planNow, context)}
  </section>`;
}

function totals(plan: KeptPlan, context: ConsoleContext): Markup {
  const { connection, language, operator } = context.var;
  if (plan.records === 0) return html`<p>${say(words.nothingToDo, {}, language)}</p>`;
  const definitions = findDirections(connection.connector, undefined, operator).map(
    ({ definition }) => definition,
  );
  return html`${definitions.map((definition) => {
      const groups = plan.groups.filter(({ direction }) => direction === definition.id);
      const target = vendorNames[definition.target.id];
      return groups.length === 0
        ? ''
        : html`<h3>${directionTitle(definition, language)}</h3>
            <ul>
              ${groups.map((group) => html`<li>${total(group, target, context)}</li>`)}
            </ul>
            ${madePart(definition, plan, language)}`;
    })}
    <p class="quiet">${say(words.takes, { minutes: plan.minutes }, language)}</p>`;
}

function total(
  { plan, count, page, direction }: PlanGroup,
  target: string,
  { var: { connection, language } }: ConsoleContext,
): Markup {
  const counted = say(words.total, { count }, language);
  const address = `/connections/${connection.id}/start/plan?page=${page + 1}#${direction}-${plan}`;
  return html`${say(kindWords[plan], { target }, language)}: <a href="${address}">${counted}</a>`;
}

/** What is made beside the records themselves shows only here. */
function madePart({ id, stepWords }: DirectionDefinition, { made }: KeptPlan, language: Language): Markup {
  const own = made.filter(({ direction }) => direction === id);
  if (own.length === 0) return html``;
  const parts = own.map(({ step, count }) => {
    const wording = stepWords?.[step];
    return `${wording ? say(wording, {}, language) : step} (${count})`;
  });
  return html`<p>${say(words.made, { list: parts.join(', ') }, language)}</p>`;
}
