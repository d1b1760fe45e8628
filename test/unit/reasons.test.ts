import { expect, test } from '@jest/globals';
import { words as keysPage } from '../../functions/console/pages/keys/words.ts';
import { hookWords } from '../../functions/moco-awork/setup/wordings.ts';
import { definitions } from '../../functions/registry.ts';
import { problemSentences } from '../../functions/moment-poweroffice/moment-poweroffice-invoices/problem.ts';
import { commonReasons } from '../../shared/common-reasons.ts';
import { keyRenewals } from '../../shared/key-renewals.ts';
import type { Reason } from '../../shared/reason.ts';
import type { Language, Wording } from '../../shared/wording.ts';
import { languages } from '../../shared/wording.ts';

type Row = [table: string, code: string, wording: Wording];
type ReasonRow = [table: string, code: string, reason: Reason];

const tables: [string, Readonly<Record<string, Reason>>][] = [
  ['common', commonReasons],
  ...definitions.map(({ id, reasons }): [string, Readonly<Record<string, Reason>>] => [id, reasons]),
];
const reasons = tables.flatMap(([table, entries]) =>
  Object.entries(entries).map(([code, reason]): ReasonRow => [table, code, reason]),
);
const wordings: Row[] = [
  ...reasons.map(([table, code, { text }]): Row => [table, code, text]),
  ...reasons.flatMap(([table, code, { todo }]): Row[] =>
    todo ? [[table, `${code}, what to do`, todo]] : [],
  ),
  ...reasons.flatMap(([table, code, { todoOnKeysPage: todo }]): Row[] =>
    todo ? [[table, `${code}, what to do on the page of keys`, todo]] : [],
  ),
  ...Object.entries(problemSentences).map(([code, text]): Row => ['invoice problem', code, text]),
  ...Object.entries(keyRenewals).map(([code, text]): Row => ['key renewal', code, text]),
  ...definitions.flatMap(({ id, stepWords, entityWords }) =>
    Object.entries({ ...stepWords, ...entityWords }).map(([code, text]): Row => [id, code, text]),
  ),
];

const spoken = (wording: Wording): [Language, string][] =>
  languages.map((language) => [language, wording[language]]);
const placeholders = (text: string) =>
  // Sentences about problems are put together in every language.
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/_(en|de|no)$/, '')).toSorted();
const withoutPlaceholders = (text: string) =>
  text.replace(/\{\w+\|([^|}]*)\|([^}]*)\}/g, '$1 $2').replace(/\{\w+\}/g, '');

test.each(wordings)(
  'O9 %s: %s says the same in every language, and is translated',
  (_table, _code, wording) => {
    for (const [, text] of spoken(wording)) expect(placeholders(text)).toEqual(placeholders(wording.en));
    expect(wording.de).not.toBe(wording.en);
    expect(wording.no).not.toBe(wording.de);
    expect(wording.no.trim()).not.toBe('');
  },
);

test.each(reasons)('%s: the reason %s carries its own code', (_table, code, reason) => {
  expect(reason.code).toBe(code);
});

test('no two reasons share a code, so a code always means the same', () => {
  const distinct = [...new Set(reasons.map(([, , reason]) => reason))];
  const codes = distinct.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

test.each(reasons.filter(([, , { kind }]) => ['wait', 'retry', 'park', 'pause'].includes(kind)))(
  'O9 %s: %s says who does what where, or that there is nothing to do',
  (_table, _code, { todo }) => {
    expect(todo).toBeDefined();
  },
);

test.each(reasons.filter(([, , { todoOnKeysPage }]) => todoOnKeysPage))(
  'O9 %s: %s calls the page of keys by its title',
  (_table, _code, { todoOnKeysPage }) => {
    for (const language of languages)
      expect(todoOnKeysPage?.[language]).toMatch(new RegExp(`[“„«]${keysPage.title[language]}[”“»]`));
  },
);

test.each(Object.entries(hookWords).filter(([, { en }]) => en.includes('on the page')))(
  'O9 webhooks of MOCO: %s calls the page of keys by its title',
  (_code, wording) => {
    for (const language of languages)
      expect(wording[language]).toMatch(new RegExp(`[“„«]${keysPage.title[language]}[”“»]`));
  },
);

/** What means nothing to who reads a mail, or belongs to operators. */
const forbidden: [name: string, pattern: RegExp][] = [
  ['a vendor in lower case', /\b(moco|personio|moment|poweroffice)\b(?!e)/],
  ['half the name of PowerOffice Go', /PowerOffice(?! Go)/],
  ['an endpoint', /\b(GET|POST|PUT|PATCH|DELETE)\b|\/v\d|https?:/],
  ['a field of an interface', /[a-z]_[a-z]/],
  ['a word of operators', /\b(replay|dead[ -]letter|resync|ops|sweep|pointer|queue|webhook|resume[ds]?)\b/i],
  ['a word of operators in German', /Warteschlange|fortgesetzt|fortsetzen|Dead-Letter/i],
  ['a word of operators in Norwegian', /gjenoppta|kømelding/i],
];

test.each(wordings)(
  'O9 %s: %s has no code, no endpoint and no word of operators',
  (_table, _code, wording) => {
    const found = spoken(wording).flatMap(([language, text]) =>
      forbidden
        .filter(([, pattern]) => pattern.test(withoutPlaceholders(text)))
        .map(([name]) => `${language}: ${name}`),
    );
    expect(found).toEqual([]);
  },
);

/** Words that no German or Norwegian sentence has. */
const english = /\b(the|and|with|please|which|does|not|again)\b/i;

test.each(wordings)('O9 %s: %s holds no English in other languages', (_table, _code, { de, no }) => {
  expect(withoutPlaceholders(de)).not.toMatch(english);
  expect(withoutPlaceholders(no)).not.toMatch(english);
});
