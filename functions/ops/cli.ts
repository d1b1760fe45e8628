import { enableCompileCache } from 'node:module';
import { CommanderError } from 'commander';

const BAD_USAGE = 2;

// Before anything large is loaded: each command is a process of its own, and starts in half the time.
enableCompileCache();
const { createProgram } = await import('./commands/program.ts');

try {
  await createProgram().parseAsync();
} catch (error) {
  // Commander has said what is wrong, or shown the help.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : BAD_USAGE;
}
