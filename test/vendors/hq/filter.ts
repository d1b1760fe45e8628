import type { Fields, Value } from './fields.ts';
import type { Predicate, Scope } from './filter-scope.ts';
import { readInstant, type Token, tokenize } from './filter-tokens.ts';
import { createReader, type TokenReader } from './filter-reader.ts';
import { badQuery } from './refusal.ts';

type Operand<Row> =
  { kind: 'field' | 'value'; read: (row: Row) => Value } | { kind: 'instant'; milliseconds: number };

/**
 * A filter as a predicate: `eq ne gt ge lt le and or not`, parentheses `contains` and `Collection/any(x: …)`. Text is
 * compared with its case and an unknown property is refused (guessed).
 */
export function parseFilter<Row>(source: string, scope: Scope<Row>): Predicate<Row> {
  const reader = createReader(tokenize(source));
  const predicate = readOr(reader, scope);
  if (reader.peek()) throw badQuery(`Syntax error at the end of '${source}'.`);
  return predicate;
}

function readOr<Row>(reader: TokenReader, scope: Scope<Row>): Predicate<Row> {
  let left = readAnd(reader, scope);
  while (reader.accept('or')) {
    const [first, second] = [left, readAnd(reader, scope)];
    left = (row) => first(row) || second(row);
  }
  return left;
}

function readAnd<Row>(reader: TokenReader, scope: Scope<Row>): Predicate<Row> {
  let left = readUnary(reader, scope);
  while (reader.accept('and')) {
    const [first, second] = [left, readUnary(reader, scope)];
    left = (row) => first(row) && second(row);
  }
  return left;
}

function readUnary<Row>(reader: TokenReader, scope: Scope<Row>): Predicate<Row> {
  if (reader.accept('not')) {
    const negated = readUnary(reader, scope);
    return (row) => !negated(row);
  }
  if (reader.accept('(')) {
    const inner = readOr(reader, scope);
    reader.expect(')');
    return inner;
  }
  const next = reader.peek();
  const lambda = next?.kind === 'word' ? scope.lambdas[next.text] : undefined;
  if (lambda) return readAny(reader, lambda);
  const { fields } = scope;
  return reader.accept('contains') ? readContains(reader, fields) : readComparison(reader, fields);
}

function readAny<Row>(reader: TokenReader, lambda: Scope<Row>['lambdas'][string]): Predicate<Row> {
  reader.next();
  reader.expect('(');
  const variable = reader.word();
  reader.expect(':');
  const some = lambda(variable, (fields) => readOr(reader, { fields, lambdas: {} }));
  reader.expect(')');
  return some;
}

function readContains<Row>(reader: TokenReader, fields: Fields<Row>): Predicate<Row> {
  reader.expect('(');
  const whole = textOf(readOperand(reader.next(), fields));
  reader.expect(',');
  const part = textOf(readOperand(reader.next(), fields));
  reader.expect(')');
  return (row) => whole(row).includes(part(row));
}

function textOf<Row>(operand: Operand<Row>): (row: Row) => string {
  if (operand.kind === 'instant') throw badQuery('contains takes texts only.');
  return (row) => String(operand.read(row) ?? '');
}

const verdicts: Record<string, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

function readComparison<Row>(reader: TokenReader, fields: Fields<Row>): Predicate<Row> {
  const left = readOperand(reader.next(), fields);
  const operator = reader.word();
  const verdict = verdicts[operator];
  if (!verdict) throw badQuery(`Unknown operator '${operator}'.`);
  const right = readOperand(reader.next(), fields);
  const isInstant = left.kind === 'instant' || right.kind === 'instant';
  const [first, second] = [readerOf(left, isInstant), readerOf(right, isInstant)];
  return (row) => verdict(orderOf(first(row), second(row)));
}

function readOperand<Row>(token: Token, fields: Fields<Row>): Operand<Row> {
  if (token.kind === 'value') return { kind: 'value', read: () => token.value };
  if (token.kind === 'instant') return token;
  const read = fields[token.text];
  if (!read) throw badQuery(`Could not find a property named '${token.text}'.`);
  return { kind: 'field', read };
}

function readerOf<Row>(operand: Operand<Row>, asInstant: boolean): (row: Row) => Value {
  if (operand.kind === 'instant') return () => operand.milliseconds;
  if (!asInstant) return operand.read;
  return (row) => {
    const value = operand.read(row);
    return typeof value === 'string' ? readInstant(value) : value;
  };
}

/** Not a number, and so never true except for `ne`, where one side is missing. */
export function orderOf(left: Value, right: Value): number {
  if (left === right) return 0;
  if (left === null || right === null) return NaN;
  if (typeof left !== typeof right) throw badQuery('The types of a comparison do not fit.');
  return left < right ? -1 : 1;
}
