import { recordName } from '../pointers.ts';
import type { DeadLetter } from './read-dead-letter.ts';

/** Letters of one record with one reason: it was parked again before anybody had looked. Oldest first. */
export interface LetterGroup {
  first: DeadLetter;
  last: DeadLetter;
  /** One that was only written again, before it would have been forgotten, is the same. */
  count: number;
}

/** In the order of their first letters. */
export function groupLetters(letters: readonly DeadLetter[]): LetterGroup[] {
  const groups = new Map<string, LetterGroup>();
  for (const letter of letters) {
    const before = groups.get(groupKey(letter));
    const { first, count } = before ?? { first: letter, count: 0 };
    const isAgain = before?.last.at === letter.at;
    groups.set(groupKey(letter), { first, last: letter, count: isAgain ? count : count + 1 });
  }
  return [...groups.values()];
}

/** All letters of each group of which one is asked for: what is old enough is taken with what came after it. */
export function inWholeGroups(
  letters: readonly DeadLetter[],
  isAsked: (letter: DeadLetter) => boolean,
): DeadLetter[] {
  const asked = new Set(letters.filter(isAsked).map(groupKey));
  return letters.filter((letter) => asked.has(groupKey(letter)));
}

function groupKey(letter: DeadLetter): string {
  return letter.kind === 'record' ? `${recordName(letter.pointer)} ${letter.code}` : letter.messageId;
}
