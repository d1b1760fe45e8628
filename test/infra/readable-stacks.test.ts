import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../benchmark/bundle.ts';

test('the stack of a defect names the source and its line, and without a map still the bundle', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-stack-'));
  const outfile = join(directory, 'index.mjs');
  await bundle(fileURLToPath(new URL('./throws-a-defect.ts', import.meta.url)), outfile);
  const stack = () => execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
  expect(stack()).toMatch(/^Error: a defect\n {4}at \S*throws-a-defect\.ts:3:10\n/);
  rmSync(`${outfile}.map`);
  expect(stack()).toMatch(/^Error: a defect\n {4}at .*index\.mjs:\d+:\d+/);
  rmSync(directory, { recursive: true });
});
