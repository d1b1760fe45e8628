import type { Token } from './filter-tokens.ts';
import { badQuery } from './refusal.ts';

/** Walks over the tokens of a filter. */
export interface TokenReader {
  peek(): Token | undefined;
  next(): Token;
  word(): string;
  /** Consumes the next token when it is this word or mark. */
  accept(text: string): boolean;
  expect(text: string): void;
}

export function createReader(tokens: readonly Token[]): TokenReader {
  let at = 0;
  const textAt = () => {
    const token = tokens[at];
    return token?.kind === 'word' || token?.kind === 'mark' ? token.text : undefined;
  };
  const accept = (text: string) => {
    const isIt = textAt() === text;
    if (isIt) at += 1;
    return isIt;
  };
  const next = () => {
    const token = tokens[at];
    if (!token) throw badQuery('The filter ends too early.');
    at += 1;
    return token;
  };
  return {
    accept,
    next,
    peek: () => tokens[at],
    word() {
      const token = next();
      if (token.kind !== 'word') throw badQuery('An operator is missing.');
      return token.text;
    },
    expect(text) {
      if (!accept(text)) throw badQuery(`Expected '${text}'.`);
    },
  };
}
