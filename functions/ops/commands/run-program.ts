import { CommanderError } from 'commander';
import { Refusal } from '../output/report.ts';
import type { OpenOperator } from './act.ts';
import { openPlace, printError } from './act.ts';
import { createProgram } from './program.ts';

/** Runs the command that the words say; prints to standard output and sets the exit code of the process. */
export async function runProgram(words: readonly string[], open: OpenOperator = openPlace): Promise<void> {
  try {
    await createProgram(open).parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof Refusal)
      printError(error, { json: words.includes('--json'), debug: words.includes('--debug') });
    else if (!(error instanceof CommanderError)) throw error;
  }
}
