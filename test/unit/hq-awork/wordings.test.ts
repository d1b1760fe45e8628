import { expect, test } from '@jest/globals';
import { findWords } from '../../../functions/hq-awork/find-wordings.ts';
import * as fieldTables from '../../../functions/hq-awork/setup/field-wordings.ts';
import * as keyTables from '../../../functions/hq-awork/setup/key-wordings.ts';
import * as partTables from '../../../functions/hq-awork/setup/part-wordings.ts';
import * as peopleTables from '../../../functions/hq-awork/setup/people-wordings.ts';
import { searchWords } from '../../../shared/operations/search-wordings.ts';
import { aworkFindWords } from '../../../shared/vendors/awork/find/wordings.ts';
import * as aworkTables from '../../../shared/vendors/awork/setup/wordings.ts';
import type { Wording } from '../../../shared/wording.ts';

const tables: Record<string, Record<string, Wording>> = {
  ...{ ...fieldTables, ...keyTables, ...partTables, ...peopleTables, ...aworkTables },
  ...{ findWords, aworkFindWords, searchWords },
};
const rows = Object.entries(tables).flatMap(([table, wordings]) =>
  Object.entries(wordings).map(([name, wording]): [string, Wording] => [`${table}.${name}`, wording]),
);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

test.each(rows)('O9 %s says the same in German, without English', (_name, { en, de }) => {
  expect(placeholders(de)).toEqual(placeholders(en));
  expect(de).not.toBe(en);
  expect(de).not.toMatch(/\b(the|with|please|which|does|not|again|and)\b/i);
});
