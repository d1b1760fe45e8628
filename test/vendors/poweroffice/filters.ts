import { badValue } from './refusal.ts';
import { readStamp } from './stamps.ts';

/** Reads the text of one query parameter; `name` is for the refusal. */
export type Filter<T> = (text: string, name: string) => (row: T) => boolean;
type Value<T, V> = (row: T) => V | null | undefined;

/** Documented: `1000-1999, 2500, 3000-`, ends included. */
export function numberRanges<T>(numberOf: Value<T, number>): Filter<T> {
  return (text, name) => {
    const ranges = text.split(',').map((part) => readRange(part.trim(), name));
    return (row) => {
      const value = numberOf(row);
      if (value === null || value === undefined) return false;
      return ranges.some(({ from, to }) => value >= from && value <= to);
    };
  };
}

function readRange(part: string, name: string): { from: number; to: number } {
  const [, from, dash, to] = /^(\d+)\s*(-)?\s*(\d+)?$/.exec(part) ?? [];
  if (from === undefined || (dash === undefined && to !== undefined)) {
    throw badValue(`'${part}' in ${name} is neither a number nor a range of numbers.`);
  }
  const end = dash ? Infinity : Number(from);
  return { from: Number(from), to: to === undefined ? end : Number(to) };
}

/** Documented: `-1` stands for the rows without a code. */
export function codes<T>(codeOf: Value<T, string>): Filter<T> {
  return (text) => {
    const wanted = new Set(text.split(',').map((part) => part.trim()));
    return (row) => wanted.has(codeOf(row) ?? '-1');
  };
}

export function equalText<T>(textOf: Value<T, string>): Filter<T> {
  return (text) => (row) => textOf(row) === text;
}

export function containsText<T>(textOf: Value<T, string>): Filter<T> {
  return (text) => (row) => (textOf(row) ?? '').toLowerCase().includes(text.toLowerCase());
}

/** Documented: not inclusive. */
export function stampAfter<T>(stampOf: Value<T, string>): Filter<T> {
  return (text, name) => {
    const stamp = readStamp(text);
    if (stamp === undefined) throw badValue(`'${text}' in ${name} is no timestamp with an offset.`);
    return (row) => (readStamp(stampOf(row) ?? '') ?? '') > stamp;
  };
}

export function flag<T>(flagOf: Value<T, boolean>): Filter<T> {
  return (text, name) => {
    const wanted = readFlag(text, name);
    return (row) => (flagOf(row) ?? false) === wanted;
  };
}

/** A condition that applies only while the parameter is `true`. */
export function onlyWhenTrue<T>(condition: (row: T) => boolean): Filter<T> {
  return (text, name) => (readFlag(text, name) ? condition : () => true);
}

export function readFlag(text: string, name: string): boolean {
  if (!/^(true|false)$/i.test(text)) throw badValue(`'${text}' in ${name} is neither true nor false.`);
  return text.toLowerCase() === 'true';
}

/** Documented for number series: the spelling counts. */
export function words<T>(known: readonly string[], wordOf: Value<T, string>): Filter<T> {
  return (text, name) => {
    const wanted = text.split(',').map((part) => part.trim());
    const unknown = wanted.find((word) => !known.includes(word));
    if (unknown !== undefined) throw badValue(`'${unknown}' is no value of ${name}.`);
    return (row) => wanted.includes(wordOf(row) ?? '');
  };
}

/** Documented: offsets are ignored, only the day counts; both ends are included. */
export function fromDay<T>(dayOf: Value<T, string>): Filter<T> {
  return (text, name) => {
    const day = readDay(text, name);
    return (row) => (dayOf(row) ?? '') >= day;
  };
}

export function toDay<T>(dayOf: Value<T, string>): Filter<T> {
  return (text, name) => {
    const day = readDay(text, name);
    return (row) => (dayOf(row) ?? '') <= day;
  };
}

export function readDay(text: string, name: string): string {
  const day = text.slice(0, 10);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) throw badValue(`'${text}' in ${name} is no date.`);
  return day;
}

/** A documented parameter that changes nothing by itself, or nothing in this simulator. */
export function ignored<T>(): Filter<T> {
  return () => () => true;
}
