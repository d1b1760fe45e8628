import type { Command } from 'commander';
import { approveDeletions } from '../approve.ts';
import type { DeadLetterFilter } from '../dead-letters/dead-letter-filter.ts';
import { listDeadLetters, showDeadLetter } from '../dead-letters/list.ts';
import { discardDeadLetters, replayDeadLetters } from '../dead-letters/replay.ts';
import type { Act } from './act.ts';
import { ageArgument, positiveInteger } from './numbers.ts';

interface FilterOptions extends Omit<DeadLetterFilter, 'olderThanSeconds'> {
  olderThan?: number;
}

export function addDeadLetterCommands(program: Command, act: Act): void {
  program
    .command('approve <id>')
    .description('let deletions go that stopped because there were too many')
    .option('--direction <id>', 'only this direction')
    .option('--dry-run', 'only say what stopped')
    .action((id: string, options: { direction?: string; dryRun?: boolean }) =>
      act.online((operator) => approveDeletions(id, options, operator)),
    );
  const group = program.command('dlq').description('records that a person must look at');
  filtered(group.command('list'))
    .description('list dead letters with their reasons')
    .action((options: FilterOptions) =>
      act.online((operator) => listDeadLetters(filterOf(options), operator)),
    );
  filtered(group.command('show'))
    .argument('<number>', 'its number in the list of the same filter', positiveInteger)
    .description('show one dead letter in full')
    .action((number: number, options: FilterOptions) =>
      act.online((operator) => showDeadLetter(number, filterOf(options), operator)),
    );
  filtered(group.command('replay'))
    .description('handle the records again and remove their dead letters')
    .option('--dry-run', 'only say what would happen')
    .action(({ dryRun = false, ...options }: FilterOptions & { dryRun?: boolean }) =>
      act.online((operator) => replayDeadLetters(filterOf(options), dryRun, operator)),
    );
  filtered(group.command('discard'))
    .description('throw dead letters away')
    .option('--all', 'without any filter')
    .option('--dry-run', 'only say what would happen')
    .action(
      ({ dryRun = false, all = false, ...options }: FilterOptions & { dryRun?: boolean; all?: boolean }) =>
        act.online((operator) => discardDeadLetters(filterOf(options), { dryRun, all }, operator)),
    );
}

function filtered(command: Command): Command {
  return command
    .option('--connection <id>', 'of this connection')
    .option('--direction <id>', 'of this direction')
    .option('--reason <code>', 'with this reason')
    .option('--older-than <age>', 'older than 30m, 2h or 3d', ageArgument)
    .option('--id <record>', 'of this record');
}

function filterOf({ olderThan, ...options }: FilterOptions): DeadLetterFilter {
  const { connection, direction, reason, id } = options;
  return { connection, direction, reason, id, olderThanSeconds: olderThan };
}
