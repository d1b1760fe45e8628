import { badFilter } from './refusal.ts';

export type LiteralType = 'string' | 'guid' | 'datetime' | 'number' | 'boolean' | 'null';

export type Token =
  | { kind: 'literal'; type: LiteralType; value: string | number | boolean | null }
  | { kind: 'word'; text: string }
  | { kind: 'mark'; text: string };

const patterns = {
  blank: /\s+/y,
  typed: /(guid|datetime)'([^']*)'/iy,
  text: /'((?:[^']|'')*)'/y,
  number: /-?\d+(?:\.\d+)?[LM]?(?![\w])/y,
  word: /[A-Za-z][\w.]*(?:[+-]\d+d)?/y,
  mark: /[(),:/]/y,
};

const guidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Documented with and without seconds; a zone suffix is refused. */
const datetimeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?$/;

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    if (match(patterns.blank)) continue;
    tokens.push(nextToken(match) ?? fail(source, at));
  }
  return tokens;
}

function nextToken(match: (pattern: RegExp) => RegExpExecArray | null): Token | undefined {
  const typed = match(patterns.typed);
  if (typed) return typedLiteral(typed[1] ?? '', typed[2] ?? '');
  const text = match(patterns.text);
  if (text) return { kind: 'literal', type: 'string', value: (text[1] ?? '').replaceAll("''", "'") };
  const number = match(patterns.number);
  if (number) return { kind: 'literal', type: 'number', value: Number.parseFloat(number[0]) };
  const word = match(patterns.word);
  if (word) return wordToken(word[0]);
  const mark = match(patterns.mark);
  return mark ? { kind: 'mark', text: mark[0] } : undefined;
}

function wordToken(text: string): Token {
  if (text === 'true' || text === 'false')
    return { kind: 'literal', type: 'boolean', value: text === 'true' };
  if (text === 'null') return { kind: 'literal', type: 'null', value: null };
  return { kind: 'word', text };
}

function typedLiteral(prefix: string, text: string): Token {
  const type = prefix.toLowerCase() === 'guid' ? 'guid' : 'datetime';
  const form = type === 'guid' ? guidForm : datetimeForm;
  if (!form.test(text)) throw badFilter(`The value ${prefix}'${text}' is malformed.`);
  return { kind: 'literal', type, value: type === 'guid' ? text.toLowerCase() : comparableInstant(text) };
}

/** Instants and dates in one form that sorts as text: no zone, seven decimals. */
export function comparableInstant(text: string): string {
  const [whole = '', decimals = ''] = text.replace(/Z$/, '').split('.');
  return `${whole.length === 16 ? `${whole}:00` : whole}.${decimals.padEnd(7, '0')}`;
}

function fail(source: string, at: number): never {
  throw badFilter(`Unexpected character '${source.charAt(at)}' at position ${at}.`);
}
