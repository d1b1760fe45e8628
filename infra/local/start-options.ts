import { Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod';
import { connectors } from '../../functions/registry.ts';
import type { ConnectorId } from '../../shared/vendor.ts';
import { connectors as connectorIds } from '../../shared/vendor.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** Run the demo day, print it, and end. */
  once: boolean;
  port: number;
  /** State survives restarts here. */
  data?: string | undefined;
  simulators: boolean;
  /** The demo agency uses these connectors; all when empty. */
  connector: ConnectorId[];
  /** The demo agency begins without records of its own. */
  bare: boolean;
  /** A file of connections to load. */
  connections?: string | undefined;
  /** Every vendor exchange is appended here. */
  record?: string | undefined;
  allowBaseUrl: string[];
  log?: string | undefined;
  /** What AWS would bill is appended here. */
  usage?: string | undefined;
}

const DEFAULT_PORT = 4747;

const parsed = z.object({
  once: z.boolean().default(false),
  port: z.int().optional(),
  data: z.string().optional(),
  simulators: z.boolean().default(true),
  connector: z.array(z.enum(connectorIds)).default([]),
  bare: z.boolean().default(false),
  connections: z.string().optional(),
  record: z.string().optional(),
  allowBaseUrl: z.array(z.string()).default([]),
  log: z.string().optional(),
  usage: z.string().optional(),
});

export function readStartOptions(args: readonly string[]): StartOptions {
  const command = new Command('npm start --')
    .description('Runs the whole of Tandem on this machine, from the stack that would be deployed.')
    .option('--once', 'run the scripted demo day, print what happened, and end')
    .option('--port <number>', `where webhooks arrive and /health answers (default ${DEFAULT_PORT})`, toPort)
    .option('--data <directory>', 'keep all state there across restarts')
    .option('--no-simulators', 'do not start the simulated vendors and their demo agency')
    .addOption(
      new Option('--connector <id...>', 'let the demo agency use only these connectors').choices(
        connectors.map(({ id }) => id),
      ),
    )
    .option('--bare', 'let the demo agency begin without projects, hours, absences and invoices')
    .option('--connections <file>', 'load these connections at the start')
    .option('--record <file>', 'append every vendor exchange as one JSON line')
    .option('--allow-base-url <url>', 'take this base URL beside the vendors’ own; may be repeated', collect)
    .option('--log <file>', 'append what the functions print')
    .option('--usage <file>', 'append what AWS would bill, as JSON lines; slows everything down');
  const { port, ...options } = parsed.parse(command.parse(args, { from: 'user' }).opts());
  if (options.once && !options.simulators)
    command.error('error: the demo day of --once plays at the simulated vendors; leave out --no-simulators');
  if (options.once && options.connector.length > 0)
    command.error('error: the demo day of --once plays every connector; leave out --connector');
  return { ...options, port: port ?? (options.once ? 0 : DEFAULT_PORT) };
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('give a number from 0 to 65535');
}

function collect(url: string, before: string[] = []): string[] {
  if (URL.canParse(url)) return [...before, url];
  throw new InvalidArgumentError('give a whole URL, for example http://127.0.0.1:8080/api/v1');
}
