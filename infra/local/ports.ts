import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../functions/ops/output/report.ts';
import { simulated } from '../../test/vendors/simulators.ts';

const schema = z.object({
  suite: z.int(),
  console: z.int().default(0),
  /** Of the live page. */
  live: z.int().default(0),
  vendors: z.partialRecord(z.enum(simulated), z.int()),
});
/** 0, or nothing, where any free port will do. */
export type Ports = z.infer<typeof schema>;

/** Stored webhooks and connections name addresses, so a restart on the same data must come back on the same ports. */
export function readPorts(dataDirectory: string | undefined, suite: number): Ports {
  // The next one, which is easy to remember.
  const fresh = { suite, console: suite && suite + 1, live: 0, vendors: {} };
  if (!dataDirectory) return fresh;
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(dataDirectory), 'utf8')));
  } catch {
    return fresh;
  }
}

export function writePorts(dataDirectory: string | undefined, ports: Ports): void {
  if (dataDirectory) writeFileSync(fileIn(dataDirectory), JSON.stringify(ports));
}

/**
 * Before anything is started, as a port is most often taken by a suite that still runs. Answers the ports with
 * another for the console or the live page, where nobody asked for the one that is taken.
 */
export async function refuseTakenPorts({ suite, console, live, vendors }: Ports): Promise<Ports> {
  const isStored = Object.keys(vendors).length > 0;
  for (const port of [suite, ...(isStored ? [console] : []), ...Object.values(vendors)]) {
    const problem = port ? await problemOf(port) : undefined;
    const advice = isStored
      ? 'The stored webhooks of --data name it, so stop what listens there.'
      : 'Stop what listens there, or give another one with --port.';
    if (problem) throw new Refusal(`Port ${port} ${problem}. ${advice}`);
  }
  return { suite, console: isStored ? console : await freeOr0(console), live: await freeOr0(live), vendors };
}

/** Below what systems give to connections that go out: one of those could hold a stored port when its suite comes back. */
const LASTING = { from: 20_000, below: 32_000 };

/** What is to be stored gets a port that will be free again; without data any will do. */
export async function chooseLastingPorts(dataDirectory: string | undefined, ports: Ports): Promise<Ports> {
  if (!dataDirectory) return ports;
  const chosen = new Set<number>();
  const lasting = async (port = 0) => port || choosePort(chosen);
  const { suite, console, live, vendors } = ports;
  return {
    ...{ suite: await lasting(suite), console: await lasting(console), live: await lasting(live) },
    vendors: Object.fromEntries(
      await Promise.all(simulated.map(async (name) => [name, await lasting(vendors[name])] as const)),
    ),
  };
}

async function choosePort(chosen: Set<number>): Promise<number> {
  const port = randomInt(LASTING.from, LASTING.below);
  if (chosen.has(port)) return choosePort(chosen);
  // Before it is looked at, as several are chosen at once.
  chosen.add(port);
  return (await problemOf(port)) === undefined ? port : choosePort(chosen);
}

async function freeOr0(port: number): Promise<number> {
  const isTaken = port !== 0 && (await problemOf(port)) !== undefined;
  return isTaken ? 0 : port;
}

async function problemOf(port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return isTaken ? 'is taken, perhaps by another suite' : 'may not be used';
  } finally {
    server.close();
  }
}

export const PORTS_FILE = 'ports.json';
const fileIn = (dataDirectory: string) => join(dataDirectory, PORTS_FILE);
