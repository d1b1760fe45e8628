import type { Command } from 'commander';
import { connectors } from '../../registry.ts';
import { addConnections } from '../connections/add.ts';
import type { CancelOptions } from '../connections/cancel.ts';
import { cancelConnection } from '../connections/cancel.ts';
import { storeSignatureKey } from '../connections/key.ts';
import { listConnections, showConnection } from '../connections/list.ts';
import { pauseConnection } from '../connections/pause.ts';
import { readJson } from '../connections/read-json.ts';
import { resumeConnection } from '../connections/resume.ts';
import { connectionFileSchema } from '../connections/schema.ts';
import type { Act } from './act.ts';

export function addConnectionCommands(program: Command, act: Act): void {
  const group = program.command('connections').description('the connections of customers');
  group
    .command('add <file>')
    .description('check a file of connections (- for standard input) and store them')
    .action((file: string) => act.online(async (operator) => addConnections(readJson(file), operator)));
  group
    .command('list')
    .description('which connections there are')
    .action(() => act.online(listConnections));
  group
    .command('show <id>')
    .description('everything about a connection that is no secret')
    .action((id: string) => act.online((operator) => showConnection(id, operator)));
  group
    .command('schema <connector>')
    .description('the JSON Schema of a connection file')
    .action((connector: string) => act.offline(() => connectionFileSchema(connector, { connectors })));
  group
    .command('key <id> <key>')
    .description('store the key with which a vendor signs its webhooks')
    .option('--replace', 'forget earlier keys')
    .action((id: string, key: string, { replace = false }: { replace?: boolean }) =>
      act.online((operator) => storeSignatureKey(id, key, replace, operator)),
    );
  addLifeCommands(group, act);
}

function addLifeCommands(group: Command, act: Act): void {
  group
    .command('pause <id>')
    .description('stop a connection; changes are remembered')
    .action((id: string) => act.online((operator) => pauseConnection(id, operator)));
  group
    .command('resume <id>')
    .description('let a connection run again and send on what waited')
    .action((id: string) => act.online((operator) => resumeConnection(id, operator)));
  group
    .command('cancel <id>')
    .description('end a connection: webhooks, credentials and links are removed')
    .option('--at <day>', 'only after this day, such as 2026-01-31')
    .option('--export <file>', 'write links and history there before, a line of JSON each')
    .option('--undo', 'take back an end that is set for a day to come')
    .action((id: string, options: CancelOptions) =>
      act.online((operator) => cancelConnection(id, operator, options)),
    );
}
