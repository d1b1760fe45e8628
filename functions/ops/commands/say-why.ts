import type { Command } from 'commander';
import * as z from 'zod';

/** Commands whose acts are kept in the history of a connection. */
const acting = [
  ...['connections add', 'connections key', 'connections pause', 'connections resume', 'connections cancel'],
  ...[
    'setup',
    'authorize',
    'plan',
    'go-live',
    'sweep',
    'resync',
    'reconcile',
    'send',
    'quotes send',
    'approve',
  ],
  ...['dlq replay', 'dlq discard'],
];

const said = z.object({ reason: z.string().max(500).optional(), why: z.string().max(500).optional() });

/** `--reason <text>`, or `--why <text>` where the other names the reason of dead letters. */
export function addReasons(command: Command, path: readonly string[] = []): void {
  for (const each of command.commands) {
    const name = [...path, each.name()];
    if (acting.includes(name.join(' ')))
      each.option(`${wordFor(each)} <text>`, 'why you do it; kept in the history');
    addReasons(each, name);
  }
}

/** Why the command that runs is done, as far as somebody said so. */
export function reasonOf(command: Command): string | undefined {
  const { reason, why } = said.parse(command.opts());
  return command.options.some(({ long }) => long === '--why') ? why : reason;
}

function wordFor({ options }: Command): '--reason' | '--why' {
  return options.some(({ long }) => long === '--reason') ? '--why' : '--reason';
}
