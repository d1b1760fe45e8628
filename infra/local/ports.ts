import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { simulated } from '../../test/vendors/simulators.ts';

const schema = z.object({ suite: z.int(), vendors: z.partialRecord(z.enum(simulated), z.int()) });
/** 0, or nothing, where any free port will do. */
export type Ports = z.infer<typeof schema>;

/** Stored webhooks and connections name addresses, so a restart on the same data must come back on the same ports. */
export function readPorts(dataDirectory: string | undefined, suite: number): Ports {
  const fresh = { suite, vendors: {} };
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

const fileIn = (dataDirectory: string) => join(dataDirectory, 'ports.json');
