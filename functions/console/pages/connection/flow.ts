import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import type { HourlyFlow } from '../../../../shared/figures/figures.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { FlowStep } from '../../../ops/health/flow-chart.ts';
import { daysOf, hoursOf } from '../../../ops/health/flow-chart.ts';
import type { Operator } from '../../../ops/operator.ts';
import { bars } from '../../page/bars.ts';
import type { Markup } from '../../page/markup.ts';
import { locales } from '../../page/moment.ts';
import { directionTitle } from './direction-title.ts';
import { words } from './words.ts';

const DAYS = 30;

export interface DirectionFlow {
  definition: DirectionDefinition;
  flows: HourlyFlow[];
}

/** What flowed in the last month, of every direction. */
export function readFlows(
  { id }: Connection,
  definitions: readonly DirectionDefinition[],
  { figures, now }: Operator,
): Promise<DirectionFlow[]> {
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);
  const from = dayOf(new Date(now().getTime() - DAYS * 86_400_000));
  return Promise.all(
    definitions.map(async (definition) => ({
      definition,
      flows: await figures.flows(id, definition.id, from, dayOf(now())),
    })),
  );
}

export function flow(directions: readonly DirectionFlow[], now: Date, language: Language): Markup {
  return html`<section aria-labelledby="flow">
    <h2 id="flow">${say(words.flow, {}, language)}</h2>
    ${directions.map(
      ({ definition, flows }) =>
        html`<h3>${directionTitle(definition, language)}</h3>
          ${chart(hoursOf(flows, now), words.lastDay, language)}
          ${chart(daysOf(flows, now), words.lastMonth, language)}`,
    )}
  </section>`;
}

function chart(
  steps: readonly FlowStep[],
  title: (typeof words)['lastDay' | 'lastMonth'],
  language: Language,
): Markup {
  const count = steps.reduce((sum, { records }) => sum + records, 0);
  const text = [say(title, { count }, language), ...lagText(steps, language)].join(', ');
  return html`<figure>
    <figcaption>${text}</figcaption>
    ${count > 0 ? bars(steps, text) : ''}
  </figure>`;
}

/** The average of the steps in which webhooks told of something. */
function lagText(steps: readonly FlowStep[], language: Language): string[] {
  const lags = steps.flatMap(({ liveSeconds }) => liveSeconds ?? []);
  if (lags.length === 0) return [];
  const seconds = lags.reduce((sum, each) => sum + each, 0) / lags.length;
  const digits = seconds < 10 ? 1 : 0;
  const shown = new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
  return [say(words.lag, { seconds: shown.format(seconds) }, language)];
}
