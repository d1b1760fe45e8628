import { expect, test } from '@jest/globals';
import { tableText } from '../../../shared/operations/table-text.ts';

const uuid = '8ad9b41c-8f70-4385-8ad0-00000000001f';
const long =
  'This activity is billed in MOCO, so it stays as it is until somebody there takes it off the invoice.';
const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

test('a table that fits is left as it is', () => {
  expect(tableText(['id', ''], [['one', 'short']])).toBe('id\none  short');
});

test('the longest column is wrapped at words, so that no line is longer than 100', () => {
  const text = tableText(['record', 'reason', ''], [[`time ${uuid}`, 'activity-billed', long]]);
  expect(widest(text)).toBeLessThanOrEqual(100);
  expect(text).toContain(`time ${uuid}`);
  expect(text.replaceAll(/\s+/g, ' ')).toContain('activity-billed');
});

test('several long columns share the room', () => {
  const text = tableText(['plan', 'direction', 'record', ''], [['adopt', 'awork-moco-times', long, long]]);
  expect(widest(text)).toBeLessThanOrEqual(100);
  expect(text).toContain('awork-moco-times');
});

test('nothing is cut off, and no word is broken, however narrow it gets', () => {
  const names = Array.from({ length: 4 }, (_, index) => `${uuid}-${index}`);
  const text = tableText(['a', 'b', 'c', 'd'], [[...names.map((name) => `${name} ${long}`)]]);
  for (const word of [...names, ...long.split(' ')]) expect(text).toContain(word);
});

test('lines of a cell stay lines', () => {
  expect(tableText(['a', 'b'], [['one\ntwo', 'x']])).toBe('a    b\none  x\ntwo');
});
