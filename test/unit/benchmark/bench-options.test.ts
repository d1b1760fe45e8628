import { expect, test } from '@jest/globals';
import { readBenchOptions } from '../../benchmark/bench-options.ts';
import { partNames } from '../../benchmark/parts.ts';

const quiet = () => undefined;

test('every part is measured unless some are named', () => {
  expect(readBenchOptions([], quiet)).toEqual({ parts: partNames, json: false, evidence: false });
});

test('parts that are named are measured in the order of the list, each once', () => {
  const words = ['--part', 'reconcile', '--json', '--part', 'stream', '--part', 'reconcile'];
  expect(readBenchOptions(words, quiet)).toEqual({
    parts: ['stream', 'reconcile'],
    json: true,
    evidence: false,
  });
});

test('a part that is not there is refused with those that are, and exit code 2', () => {
  const said: string[] = [];
  expect(readBenchOptions(['--part', 'speed'], (text) => said.push(text))).toEqual({ exitCode: 2 });
  for (const name of ['speed', ...partNames]) expect(said.join('')).toContain(name);
});

test.each([[['stream']], [['--fast']]])('%j is refused with exit code 2', (words) => {
  expect(readBenchOptions(words, quiet)).toEqual({ exitCode: 2 });
});
