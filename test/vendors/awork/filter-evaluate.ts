import { type Comparison, type Expression, type FunctionName, type Literal } from './filter.ts';
import { type FilterSurroundings, relativeValue } from './filter-relative.ts';
import { comparableInstant } from './filter-tokens.ts';
import { badFilter } from './refusal.ts';

/** Finds the value behind a property path of one row; throws for a property the model does not have. */
export type Lookup = (segments: string[]) => unknown;

type Evaluate = (lookup: Lookup) => unknown;

/** Turns a filter into a predicate, so that a list of thousands is walked without interpreting the text again. */
export function compileFilter(
  expression: Expression,
  surroundings: FilterSurroundings,
): (lookup: Lookup) => boolean {
  const evaluate = compile(expression, surroundings);
  return (lookup) => evaluate(lookup) === true;
}

function compile(expression: Expression, surroundings: FilterSurroundings): Evaluate {
  switch (expression.kind) {
    case 'literal':
      return () => expression.value;
    case 'relative':
      return constant(relativeValue(expression.text, surroundings));
    case 'path':
      return pathReader(expression.segments);
    case 'not': {
      const operand = compile(expression.operand, surroundings);
      return (lookup) => operand(lookup) !== true;
    }
    case 'and':
    case 'or':
      return compileJunction(expression, surroundings);
    case 'compare':
      return compileComparison(expression, surroundings);
    case 'in': {
      const operand = compile(expression.operand, surroundings);
      for (const literal of expression.list) checkLiteral(expression.operand, literal);
      const values = new Set<unknown>(expression.list.map((literal) => literal.value));
      return (lookup) => values.has(operand(lookup) ?? null);
    }
    case 'call':
      return compileCall(expression.name, expression.parameters, surroundings);
    case 'any':
      return compileAny(expression, surroundings);
    case 'count':
      return (lookup) => listAt(lookup, expression.segments).length;
  }
}

function constant(value: unknown): Evaluate {
  return () => value;
}

function compileJunction(
  { kind, left, right }: Extract<Expression, { kind: 'and' | 'or' }>,
  surroundings: FilterSurroundings,
): Evaluate {
  const first = compile(left, surroundings);
  const second = compile(right, surroundings);
  return kind === 'and'
    ? (lookup) => first(lookup) === true && second(lookup) === true
    : (lookup) => first(lookup) === true || second(lookup) === true;
}

function compileComparison(
  { operator, left, right }: Extract<Expression, { kind: 'compare' }>,
  surroundings: FilterSurroundings,
): Evaluate {
  if (right.kind === 'literal') checkLiteral(left, right);
  if (left.kind === 'literal') checkLiteral(right, left);
  const first = compile(left, surroundings);
  const second = compile(right, surroundings);
  return (lookup) => compareValues(operator, first(lookup) ?? null, second(lookup) ?? null);
}

function compareValues(operator: Comparison, left: unknown, right: unknown): boolean {
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  const order = orderOf(left, right);
  if (order === undefined) return false;
  const verdicts = { gt: order > 0, lt: order < 0, ge: order >= 0, le: order <= 0 };
  return verdicts[operator];
}

/** Undefined when the two cannot be ordered, as with null. */
export function orderOf(left: unknown, right: unknown): number | undefined {
  if (left === right) return 0;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return undefined;
}

function compileCall(
  name: FunctionName,
  parameters: Expression[],
  surroundings: FilterSurroundings,
): Evaluate {
  const [first, second] = parameters.map((parameter) => compile(parameter, surroundings));
  const text = (evaluate: Evaluate | undefined, lookup: Lookup) => String(evaluate?.(lookup) ?? '');
  switch (name) {
    case 'tolower':
      return (lookup) => text(first, lookup).toLowerCase();
    case 'startswith':
      return (lookup) => text(first, lookup).startsWith(text(second, lookup));
    case 'endswith':
      return (lookup) => text(first, lookup).endsWith(text(second, lookup));
    case 'substringof':
      return (lookup) => text(second, lookup).includes(text(first, lookup));
  }
}

function compileAny(
  { segments, variable, condition }: Extract<Expression, { kind: 'any' }>,
  surroundings: FilterSurroundings,
): Evaluate {
  const evaluate = compile(condition, surroundings);
  return (lookup) =>
    listAt(lookup, segments).some((item) => {
      const inner: Lookup = ([first, ...rest]) =>
        first === variable ? readNested(item, rest) : lookup([first ?? '', ...rest]);
      return evaluate(inner) === true;
    });
}

function listAt(lookup: Lookup, segments: string[]): unknown[] {
  const value = lookup(segments);
  if (!Array.isArray(value)) throw badFilter(`${segments.join('/')} is not a collection.`);
  return value;
}

/** Walks into nested models; property names may start with a capital. A missing nested model reads as null. */
export function readNested(value: unknown, segments: string[]): unknown {
  let current = value;
  for (const segment of segments) {
    if (current === null || current === undefined) return null;
    const key = segment.charAt(0).toLowerCase() + segment.slice(1);
    if (!isRecord(current) || !(key in current)) throw badFilter(`Unknown property '${segment}'.`);
    current = current[key];
  }
  return current ?? null;
}

const guidProperty = /^(?:id|.*(?:Id|By))$/;
const datetimeProperty = /^(?:.*On|.*Date(?:Utc|Local|Value)?|dateValue)$/;

function propertyType(segments: string[]): 'guid' | 'datetime' | 'other' {
  const last = segments.at(-1) ?? '';
  const key = last.charAt(0).toLowerCase() + last.slice(1);
  if (guidProperty.test(key)) return 'guid';
  return datetimeProperty.test(key) ? 'datetime' : 'other';
}

/** Documented: ids and dates need their prefix, anything else is refused. */
function checkLiteral(other: Expression, literal: Literal): void {
  if (other.kind !== 'path' || literal.type === 'null') return;
  const expected = propertyType(other.segments);
  const isTyped = literal.type === 'guid' || literal.type === 'datetime';
  const fits = expected === 'other' ? !isTyped : literal.type === expected;
  if (!fits) throw badFilter(`'${other.segments.join('/')}' cannot be compared with this kind of value.`);
}

function pathReader(segments: string[]): Evaluate {
  if (propertyType(segments) !== 'datetime') return (lookup) => lookup(segments);
  return (lookup) => {
    const value = lookup(segments);
    return typeof value === 'string' ? comparableInstant(value) : value;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
