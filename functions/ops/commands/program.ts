import { Command } from 'commander';
import { setUpConnection } from '../setup/setup.ts';
import { showStatus } from '../status.ts';
import { createAct } from './act.ts';
import { addConnectionCommands } from './connection-commands.ts';
import { addDeadLetterCommands } from './dead-letter-commands.ts';
import { addGlobalOptions } from './global-options.ts';
import { positiveInteger } from './numbers.ts';
import { addRecordCommands } from './record-commands.ts';

export function createProgram(): Command {
  const program = new Command('ops');
  program.description('Operates Tandem: the local suite, or a stage in AWS').exitOverride();
  program.configureHelp({ showGlobalOptions: true }).configureOutput({ outputError: tellUsage });
  addGlobalOptions(program);
  const act = createAct(program);
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
  addRecordCommands(program, act);
  addDeadLetterCommands(program, act);
  return program;
}

/** Bad usage is told in the form of every other error. */
function tellUsage(text: string, write: (text: string) => void): void {
  const sentence = text.replace(/^error: /, '').trim();
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error: sentence }, null, 2));
  else write(text);
}
