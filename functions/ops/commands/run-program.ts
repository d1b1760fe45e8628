import { CommanderError } from 'commander';
import { createProgram } from './program.ts';

const BAD_USAGE = 2;

/** Runs the command that the words say; prints to standard output and sets the exit code of the process. */
export async function runProgram(words: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...words], { from: 'user' });
  } catch (error) {
    // Commander has said what is wrong, or shown the help.
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : BAD_USAGE;
  }
}
