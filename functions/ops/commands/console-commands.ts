import type { Command } from 'commander';
import type { InviteOptions } from '../console/invite.ts';
import { inviteCustomer } from '../console/invite.ts';
import { openConsole } from '../console/open-console.ts';
import { revokeAccess } from '../console/revoke.ts';
import { rotateConsoleKeys } from '../console/rotate.ts';
import type { Act } from './act.ts';
import { positiveInteger } from './numbers.ts';

const INVITATION_DAYS = 7;

export function addConsoleCommands(program: Command, act: Act): void {
  const group = program
    .command('console')
    .description('a link by which you sign in to the console')
    .option('--name <name>', 'who you are there; your name on this machine where none is given')
    .action((options: { name?: string }) => act.online((operator) => openConsole(options, operator)));
  group
    .command('revoke [id]')
    .description('sign out everybody of a connection, or all operators, and end their open links')
    .option('--operators', 'all operators')
    .action((connection: string | undefined, options: { operators?: boolean }) =>
      act.online((operator) => revokeAccess({ ...options, connection }, operator)),
    );
  group
    .command('rotate')
    .description('sign links and sessions with a new key; twice ends all of them')
    .action(() => act.online(rotateConsoleKeys));
  program
    .command('invite <id>')
    .description('a link by which somebody of a customer signs in to the pages of their connection')
    .option('--days <days>', 'how long the link signs in', positiveInteger, INVITATION_DAYS)
    .option('--name <name>', 'how the person is called there')
    .option('--email [address]', 'send it there; to the first address of notify where none is given')
    .action((id: string, options: InviteOptions) =>
      act.online((operator) => inviteCustomer(id, options, operator)),
    );
}
