import type { Command } from 'commander';
import { connectors } from '../../registry.ts';
import { addConnections } from '../connections/add.ts';
import type { CancelOptions } from '../connections/cancel.ts';
import { cancelConnection } from '../connections/cancel.ts';
import { listSignatureKeys, removeSignatureKey, storeSignatureKey } from '../connections/key.ts';
import { listConnections, showConnection } from '../connections/list.ts';
import { pauseConnection } from '../connections/pause.ts';
import { readJson } from '../connections/read-json.ts';
import { resumeConnection } from '../connections/resume.ts';
import { connectionFileSchema } from '../connections/schema.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';
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
    .command('key <id> [key]')
    .description('store the key with which a vendor signs its webhooks; without one, list those there are')
    .option('--replace', 'forget earlier keys')
    .option('--remove <which>', 'forget one key: its place in the list, or its last four characters')
    .action((id: string, key: string | undefined, options: KeyOptions) =>
      act.online((operator) => changeSignatureKeys(id, key, options, operator)),
    );
  addLifeCommands(group, act);
}

interface KeyOptions {
  replace?: boolean;
  remove?: string;
}

function changeSignatureKeys(
  id: string,
  key: string | undefined,
  { replace = false, remove }: KeyOptions,
  operator: Operator,
) {
  if (remove !== undefined && (key !== undefined || replace))
    throw new Refusal('--remove takes a key away and stores none. Store the new one by itself.');
  if (remove !== undefined) return removeSignatureKey(id, remove, operator);
  if (key !== undefined) return storeSignatureKey(id, key, replace, operator);
  if (replace) throw new Refusal('--replace needs the key that is to stand instead.');
  return listSignatureKeys(id, operator);
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
