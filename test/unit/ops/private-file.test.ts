import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openPrivateFile } from '../../../functions/ops/output/private-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'private-'));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a file is for its owner only, also where it was open to others before, and holds what is written', async () => {
  const path = join(directory, 'plan.json');
  writeFileSync(path, 'much more than before');
  chmodSync(path, 0o644);
  const file = await openPrivateFile(path);
  await file.write(['one\n', 'two\n']);
  expect(modeOf(path)).toBe('600');
  expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
});

test('a file that was opened and never written keeps what was in it', async () => {
  const path = join(directory, 'before.json');
  writeFileSync(path, 'before');
  await (await openPrivateFile(path)).close();
  expect(readFileSync(path, 'utf8')).toBe('before');
});

test('a place that cannot be written is refused in a sentence that names it', async () => {
  await expect(openPrivateFile('/dev/null/plan.json')).rejects.toThrow(
    '/dev/null/plan.json cannot be written',
  );
});
