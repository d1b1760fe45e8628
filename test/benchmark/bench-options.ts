import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { partNames } from './parts.ts';

export interface BenchOptions {
  /** In the order they are measured in. */
  parts: string[];
  json: boolean;
  evidence: boolean;
}

/** Answers the exit code instead where nothing is to be measured: the help was asked for, or the words are wrong. */
export function readBenchOptions(
  args: readonly string[],
  writeErr = (text: string): unknown => process.stderr.write(text),
): BenchOptions | { exitCode: number } {
  const command = new Command('npm run bench --')
    .description('Measures Tandem on this machine. Exits with 0 if every goal holds, with 1 otherwise.')
    .option('--part <name>', `only this part, may be repeated: ${partNames.join(', ')}`, collect)
    .option('--json', 'print the figures as one JSON array', false)
    .option('--evidence', 'write the figures that stand there into the README', false)
    .allowExcessArguments(false)
    .configureOutput({ writeErr: (text) => void writeErr(text) })
    .exitOverride();
  try {
    const { part, json, evidence } = command
      .parse(args, { from: 'user' })
      .opts<{ part?: string[]; json: boolean; evidence: boolean }>();
    const asked = part ?? partNames;
    return { parts: partNames.filter((name) => asked.includes(name)), json, evidence };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { exitCode: error.exitCode === 0 ? 0 : 2 };
  }
}

function collect(name: string, before: string[] = []): string[] {
  if (partNames.includes(name)) return [...before, name];
  throw new InvalidArgumentError(`There are: ${partNames.join(', ')}.`);
}
