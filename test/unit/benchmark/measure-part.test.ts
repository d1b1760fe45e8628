import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { figure } from '../../benchmark/figure.ts';
import { measurePart } from '../../benchmark/measure-part.ts';

const directory = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
afterAll(() => rmSync(directory, { recursive: true }));

function scriptOf(name: string, text: string): string {
  const script = join(directory, `${name}.mjs`);
  writeFileSync(script, text);
  return script;
}

test('the figures of a part are told by its process', async () => {
  const told = figure({ name: 'speed', value: 1, unit: '' });
  const script = scriptOf('tells', `process.send(${JSON.stringify([told])}, () => process.exit(0));`);
  expect(await measurePart('speed', script)).toEqual({ part: 'speed', figures: [told] });
});

test.each([
  ['ended with exit code 3', 'process.exit(3);'],
  ['ended with exit code 0', 'process.exit(0);'],
  ['killed by SIGKILL', "process.kill(process.pid, 'SIGKILL');"],
])('a part that died before its figures is reported: %s', async (died, text) => {
  expect(await measurePart('speed', scriptOf('dies', text))).toEqual({ part: 'speed', died });
});
