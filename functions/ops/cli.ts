import { CommanderError } from 'commander';
import { createProgram } from './commands/program.ts';

const BAD_USAGE = 2;

try {
  await createProgram().parseAsync();
} catch (error) {
  // Commander has said what is wrong, or shown the help.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : BAD_USAGE;
}
