import { Command } from 'commander';
import type { CostOptions } from '../cost/cost.ts';
import { costOf } from '../cost/cost.ts';
import { lookAtHooksNow } from '../hooks/look-now.ts';
import { setUpConnection } from '../setup/setup.ts';
import { showStatus } from '../status.ts';
import type { OpenOperator } from './act.ts';
import { createAct } from './act.ts';
import { addAuthorizeCommand } from './authorize-command.ts';
import { addConnectionCommands } from './connection-commands.ts';
import { addConsoleCommands } from './console-commands.ts';
import { addDeadLetterCommands } from './dead-letter-commands.ts';
import { addGlobalOptions } from './global-options.ts';
import { positiveInteger } from './numbers.ts';
import { addQuoteCommands } from './quote-commands.ts';
import { addRecordCommands } from './record-commands.ts';
import { addReasons } from './say-why.ts';
import { refuseWrongWords } from './usage.ts';

/** `open` reaches what the commands stand on. */
export function createProgram(open: OpenOperator): Command {
  const program = new Command('ops');
  program.description('Operates Tandem: the local suite, or a stage in AWS');
  program.configureHelp({ showGlobalOptions: true });
  addGlobalOptions(program);
  const act = createAct(program, open);
  addConnectionCommands(program, act);
  program
    .command('setup <id>')
    .description('check both systems, create what is missing, and say what a person must do')
    .action((id: string) => act.online((operator) => setUpConnection(id, operator)));
  program
    .command('status [id]')
    .description('what is done, what is not, and what lies in the queues')
    .option('--wait-idle <seconds>', 'wait until the queues are empty', positiveInteger)
    .action((id: string | undefined, { waitIdle }: { waitIdle?: number }) =>
      act.online((operator) => showStatus({ id, waitIdleSeconds: waitIdle }, operator)),
    );
  program
    .command('cost [id]')
    .description('vendor calls, records and estimated dollars of a month, by connection and direction')
    .option('--all', 'of every connection')
    .option('--month <month>', 'such as 2026-01; else the present one')
    .action((id: string | undefined, options: CostOptions) =>
      act.online((operator) => costOf(id, options, operator)),
    );
  program
    .command('hooks <id>')
    .description('look at the webhooks now, and mend what can be mended')
    .action((id: string) => act.online((operator) => lookAtHooksNow(id, operator)));
  addRecordCommands(program, act);
  addQuoteCommands(program, act);
  addAuthorizeCommand(program, act);
  addDeadLetterCommands(program, act);
  addConsoleCommands(program, act);
  addReasons(program);
  refuseWrongWords(program);
  return program;
}
