import { html } from 'hono/html';
import type { FlowStep } from '../../ops/health/flow-chart.ts';
import type { Markup } from './markup.ts';

const HEIGHT = 60;
const STEP = 12;
const GAP = 2;

/** Bars of what arrived. `label` says the same in words, for who does not see them. */
export function bars(steps: readonly FlowStep[], label: string): Markup {
  const most = Math.max(1, ...steps.map(({ records }) => records));
  return html`<svg
    class="bars"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${steps.length * STEP} ${HEIGHT}"
    preserveAspectRatio="none"
  >
    ${steps.map((step, index) => barOf(step, index, most))}
    <line x1="0" x2="${steps.length * STEP}" y1="${HEIGHT}" y2="${HEIGHT}" />
  </svg>`;
}

function barOf({ from, records }: FlowStep, index: number, most: number): Markup {
  // One record among thousands is still to be seen.
  const height = records === 0 ? 0 : Math.max(2, Math.round((records / most) * (HEIGHT - 2)));
  return html`<rect x="${index * STEP}" y="${HEIGHT - height}" width="${STEP - GAP}" height="${height}">
    <title>${from}: ${records}</title>
  </rect>`;
}
