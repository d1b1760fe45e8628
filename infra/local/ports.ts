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
