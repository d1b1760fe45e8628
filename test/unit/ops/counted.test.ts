import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { counted } from '../../../functions/ops/output/counted.ts';

test.each([
  [0, '0 records'],
  [1, '1 record'],
  [2, '2 records'],
])('%d is counted as %s', (count, text) => {
  expect(counted(count, 'record')).toBe(text);
});

test('a word with a plural of its own keeps it', () => {
  expect([counted(1, 'activity', 'activities'), counted(2, 'activity', 'activities')]).toEqual([
    '1 activity',
    '2 activities',
  ]);
});

test('no text of the commands counts in the plural what may be one', () => {
  const folder = new URL('../../../functions/ops/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const uncounted = files.flatMap((name) =>
    [
      ...readFileSync(new URL(name, folder), 'utf8').matchAll(
        /\$\{[^}]+\} (?:dead )?(?:records|calls|messages|links|differences|letters|connections|points|keys)\b/g,
      ),
    ].map(([text]) => `${name}: ${text}`),
  );
  expect(uncounted).toEqual([]);
});
