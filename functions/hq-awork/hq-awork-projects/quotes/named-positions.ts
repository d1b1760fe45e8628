import { UnclearQuote } from '../../../../shared/operations/quote-operations.ts';
import { unclearQuotes } from './unclear-quotes.ts';
import type { WantedTask } from './wanted-tasks.ts';

const range = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/;

/** Ids of the positions that `1,3-5` names. Throws `UnclearQuote` for what cannot be read, or is not there. */
export function namedPositions(asked: string, wanted: readonly WantedTask[]): string[] {
  const numbers = new Set(asked.split(',').flatMap((part) => numbersIn(part.trim(), asked)));
  const byNumber = new Map(wanted.map(({ number, positionId }) => [number, positionId]));
  const unknown = [...numbers].filter((number) => !byNumber.has(number));
  if (unknown.length > 0) {
    const details = { numbers: unknown.slice(0, MOST_NAMED).join(', '), count: wanted.length };
    throw new UnclearQuote(unclearQuotes['quote-positions-unknown'], details);
  }
  return [...numbers].flatMap((number) => byNumber.get(number) ?? []);
}

const MOST_NAMED = 12;

function numbersIn(part: string, asked: string): number[] {
  const [, from, to = from] = range.exec(part) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from === undefined || first < 1 || last < first)
    throw new UnclearQuote(unclearQuotes['quote-positions-unreadable'], { asked });
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
