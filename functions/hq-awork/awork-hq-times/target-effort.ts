import Big from 'big.js';

/** What the name of a list says of its planned effort. */
export type TargetEffort =
  { kind: 'none' } | { kind: 'malformed'; text: string } | { kind: 'hours'; hours: number };

const BRACKETS = /\[([^[\]]*)\]/;
/** German and English decimals, and days, hours or minutes. */
const EFFORT = /^(\d+(?:[.,]\d+)?)\s*([dhm])$/i;
/** So that a remark such as `[intern]` is no target gone wrong. */
const MEANT = /\d/;

/** Reads `Konzept [5,4d]`. */
export function readTarget(name: string, hoursPerDay: number): TargetEffort {
  const text = BRACKETS.exec(name)?.[1]?.trim();
  if (text === undefined || !MEANT.test(text)) return { kind: 'none' };
  const [, amount = '', unit = ''] = EFFORT.exec(text) ?? [];
  if (unit === '') return { kind: 'malformed', text: `[${text}]` };
  const hoursPerUnit: Record<string, Big> = {
    d: new Big(hoursPerDay),
    h: new Big(1),
    m: new Big(1).div(60),
  };
  const factor = hoursPerUnit[unit.toLowerCase()] ?? new Big(1);
  return { kind: 'hours', hours: new Big(amount.replace(',', '.')).times(factor).round(2).toNumber() };
}

/** The name of the phase: that of the list, with or without its target. A malformed one always stays. */
export function phaseName(listName: string, keepTarget: boolean, hoursPerDay: number): string {
  const name = listName.trim();
  if (keepTarget || readTarget(name, hoursPerDay).kind !== 'hours') return name;
  return name.replace(BRACKETS, ' ').replace(/\s+/g, ' ').trim() || name;
}
