import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../../infra/function-entries.ts';

function run(...words: string[]): { exitCode: number | null; output: string } {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const output = execFileSync(process.execPath, [`${projectRoot}functions/ops/cli.ts`, ...words], {
      encoding: 'utf8',
      stdio: [...stdio],
    });
    return { exitCode: 0, output };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { exitCode: status, output: stdout };
  }
}

test.each([
  [
    'a command that does not exist',
    ['statsu', '--json'],
    'There is no command "ops statsu". There are: connections, ',
  ],
  ['a number that is none', ['--json', 'dlq', 'show', 'x'], 'Give a whole number above zero.'],
])('%s is told as JSON where JSON was asked for', (_case, words, sentence) => {
  const { exitCode, output } = run(...words);
  expect(exitCode).toBe(2);
  expect(JSON.parse(output)).toEqual({ error: expect.stringContaining(sentence) });
});
