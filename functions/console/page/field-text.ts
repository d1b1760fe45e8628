import type { FieldForm, FieldWord, NamedField } from '../../../shared/fields.ts';
import { quoted } from '../../../shared/fields.ts';
import type { Language, Wording } from '../../../shared/wording.ts';
import { dayText, locales } from './moment.ts';
import { upperFirst } from './upper-first.ts';

/** What a field is called in a language. */
export function fieldText({ of }: NamedField, word: FieldWord, language: Language): string {
  const name = upperFirst(word[language]);
  if (of === undefined) return name;
  return `${name} ${withDays(
    of.replace(/"(.*)"/s, (_, inner: string) => quoted(inner, language)),
    language,
  )}`;
}

/** The exact text of a value as people of a language read it. */
export function valueText(text: string, word: FieldWord, language: Language, currency?: string): string {
  const said = word.values?.[text]?.[language];
  if (said !== undefined || word.form === undefined) return said ?? text;
  return readings[word.form]({ text, word, language, currency: currency ?? word.currency });
}

interface Reading {
  text: string;
  word: FieldWord;
  language: Language;
  currency: string | undefined;
}

const readings: Record<FieldForm, (reading: Reading) => string> = {
  days: ({ text, language }) => withDays(text, language),
  duration: ({ text, language }) => hoursText(text, language),
  amount: ({ text, language, currency }) => amountText(text, language, currency),
  currency: ({ text }) => text,
  titled: ({ text, word, language }) =>
    text.replace(
      /^"(.*)", (.+)$/s,
      (_, name: string, rest: string) =>
        `${quoted(name, language)}, ${word.values?.[rest]?.[language] ?? rest}`,
    ),
};

const halves: Record<string, Wording> = {
  am: { en: 'morning', de: 'vormittags', no: 'formiddag' },
  pm: { en: 'afternoon', de: 'nachmittags', no: 'ettermiddag' },
};

function withDays(text: string, language: Language): string {
  return text
    .replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayText(day, language))
    .replace(/ (am|pm)\b/g, (_, half: string) => ` ${halves[half]?.[language] ?? half}`);
}

const hours: Wording = { en: 'h', de: 'h', no: 't' };

function hoursText(text: string, language: Language): string {
  return `${text.replace(/^(\d+:\d\d):00$/, '$1')}\u00a0${hours[language]}`;
}

/** A currency that nobody knows stands behind the number as it is. */
function amountText(text: string, language: Language, currency: string | undefined): string {
  const style = /^[A-Z]{3}$/.test(currency ?? '') && ({ style: 'currency', currency } as const);
  const options = { minimumFractionDigits: 2, ...style };
  return new Intl.NumberFormat(locales[language], options).format(Number(text));
}
