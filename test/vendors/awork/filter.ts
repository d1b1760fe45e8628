import { type LiteralType, type Token, tokenize } from './filter-tokens.ts';
import { badFilter } from './refusal.ts';

export type Comparison = 'eq' | 'ne' | 'gt' | 'lt' | 'ge' | 'le';
export type FunctionName = 'startswith' | 'endswith' | 'substringof' | 'tolower';

export type Expression =
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not'; operand: Expression }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'in'; operand: Expression; list: Literal[] }
  | { kind: 'call'; name: FunctionName; parameters: Expression[] }
  | { kind: 'path'; segments: string[] }
  | { kind: 'any'; segments: string[]; variable: string; condition: Expression }
  | { kind: 'count'; segments: string[] }
  | { kind: 'relative'; text: string }
  | Literal;

export interface Literal {
  kind: 'literal';
  type: LiteralType;
  value: string | number | boolean | null;
}

const comparisons: Record<string, Comparison> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'gt',
  lt: 'lt',
  ge: 'ge',
  le: 'le',
};
const functions: Record<string, FunctionName> = {
  startswith: 'startswith',
  endswith: 'endswith',
  substringof: 'substringof',
  tolower: 'tolower',
};
const relativeForm = /^(me\.id|now|sow|eow|som|eom|today(?:[+-]\d+d)?)$/;

/** Reads a `filterby` expression; throws the documented 400 when it cannot. */
export function parseFilter(source: string): Expression {
  const reader = createReader(tokenize(source));
  const expression = readOr(reader);
  if (reader.peek()) throw badFilter(`The filter '${source}' has a surplus end.`);
  return expression;
}

interface Reader {
  peek(): Token | undefined;
  /** Consumes the next token when it is this word or mark. */
  accept(text: string): boolean;
  expect(text: string): void;
  next(): Token;
}

function createReader(tokens: Token[]): Reader {
  let at = 0;
  const accept = (text: string) => {
    const token = tokens[at];
    const isIt = token !== undefined && token.kind !== 'literal' && token.text === text;
    if (isIt) at += 1;
    return isIt;
  };
  return {
    accept,
    peek: () => tokens[at],
    expect(text) {
      if (!accept(text)) throw badFilter(`Expected '${text}' in the filter.`);
    },
    next() {
      const token = tokens[at];
      if (!token) throw badFilter('The filter ends too early.');
      at += 1;
      return token;
    },
  };
}

function readOr(reader: Reader): Expression {
  let left = readAnd(reader);
  while (reader.accept('or')) left = { kind: 'or', left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: Reader): Expression {
  let left = readNot(reader);
  while (reader.accept('and')) left = { kind: 'and', left, right: readNot(reader) };
  return left;
}

function readNot(reader: Reader): Expression {
  return reader.accept('not') ? { kind: 'not', operand: readNot(reader) } : readComparison(reader);
}

function readComparison(reader: Reader): Expression {
  const left = readOperand(reader);
  if (reader.accept('in')) return { kind: 'in', operand: left, list: readList(reader) };
  const token = reader.peek();
  const operator = token?.kind === 'word' ? comparisons[token.text] : undefined;
  if (!operator) return left;
  reader.next();
  return { kind: 'compare', operator, left, right: readOperand(reader) };
}

function readList(reader: Reader): Literal[] {
  const list: Literal[] = [];
  reader.expect('(');
  do {
    const token = reader.next();
    if (token.kind !== 'literal') throw badFilter("Only values may stand after 'in'.");
    list.push(token);
  } while (reader.accept(','));
  reader.expect(')');
  return list;
}

function readOperand(reader: Reader): Expression {
  if (reader.accept('(')) {
    const inner = readOr(reader);
    reader.expect(')');
    return inner;
  }
  const token = reader.next();
  if (token.kind === 'literal') return token;
  if (token.kind === 'mark') throw badFilter(`Unexpected '${token.text}' in the filter.`);
  const name = functions[token.text.toLowerCase()];
  if (name && reader.accept('(')) return readCall(reader, name);
  if (relativeForm.test(token.text)) return { kind: 'relative', text: token.text };
  return readPath(reader, token.text);
}

function readCall(reader: Reader, name: FunctionName): Expression {
  const parameters = [readOr(reader)];
  while (reader.accept(',')) parameters.push(readOr(reader));
  reader.expect(')');
  const expected = name === 'tolower' ? 1 : 2;
  if (parameters.length !== expected) throw badFilter(`${name} takes ${expected} parameter(s).`);
  return { kind: 'call', name, parameters };
}

function readPath(reader: Reader, first: string): Expression {
  const segments = [first];
  while (reader.accept('/')) {
    const token = reader.next();
    if (token.kind !== 'word') throw badFilter('A property name is missing after /.');
    if (reader.accept('(')) return readCollection(reader, token.text, segments);
    segments.push(token.text);
  }
  return { kind: 'path', segments };
}

function readCollection(reader: Reader, name: string, segments: string[]): Expression {
  if (name === 'count') {
    reader.expect(')');
    return { kind: 'count', segments };
  }
  const variable = reader.next();
  if (name !== 'any' || variable.kind !== 'word') throw badFilter(`Unknown collection function ${name}.`);
  reader.expect(':');
  const condition = readOr(reader);
  reader.expect(')');
  return { kind: 'any', segments, variable: variable.text, condition };
}
