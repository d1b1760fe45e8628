import Table from 'cli-table3';
import type { Figure, Goal } from './figure.ts';

export function figuresJson(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, goal = null, holds }) => ({
    ...{ name, value, unit, goal, holds },
  }));
  return JSON.stringify(rows, null, 2);
}

export function figuresTable(figures: readonly Figure[]): string {
  const table = new Table({
    head: ['figure', 'value', 'goal', 'holds'],
    colAligns: ['left', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const figure of figures)
    table.push([figure.name, valueText(figure), goalText(figure), holdsText(figure)]);
  return table.toString();
}

export function valueText({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  return withUnit(value, unit);
}

export function goalText({ goal, unit }: Pick<Figure, 'goal' | 'unit'>): string {
  return goal ? boundsText(goal, unit) : 'no goal';
}

export function holdsText({ holds }: Pick<Figure, 'holds'>): string {
  if (holds === null) return '–';
  return holds ? 'yes' : 'no';
}

function boundsText({ atMost, atLeast }: Goal, unit: string): string {
  if (atMost !== undefined && atMost === atLeast) return `= ${withUnit(atMost, unit)}`;
  const least = atLeast === undefined ? [] : [`≥ ${withUnit(atLeast, unit)}`];
  const most = atMost === undefined ? [] : [`≤ ${withUnit(atMost, unit)}`];
  return [...least, ...most].join(', ');
}

/** Three digits say enough of what is small; a large number is said whole. */
function withUnit(value: number, unit: string): string {
  const digits = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  const number = value.toLocaleString('en', digits);
  return unit ? `${number} ${unit}` : number;
}
