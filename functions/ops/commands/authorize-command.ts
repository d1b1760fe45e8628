import type { Command } from 'commander';
import type { AuthorizeOptions } from '../authorize/authorize.ts';
import { authorizeConnection } from '../authorize/authorize.ts';
import type { Act } from './act.ts';
import { positiveInteger } from './numbers.ts';

/** Fixed, because the vendor must know the address beforehand. */
const PORT = 8765;

export function addAuthorizeCommand(program: Command, act: Act): void {
  program
    .command('authorize <id> <vendor>')
    .description('have an admin of the customer sign in at a vendor, and store what that allows us')
    .option('--port <port>', 'where the browser comes back to on this machine', positiveInteger, PORT)
    .option('--remote', 'the browser is elsewhere, and comes back to the address for webhooks')
    .action((id: string, vendor: string, options: Pick<AuthorizeOptions, 'port' | 'remote'>) =>
      act.online((operator) => authorizeConnection(id, vendor, options, operator)),
    );
}
