import { once } from 'node:events';
import type { Server } from 'node:http';
import dynalite from 'dynalite';

export async function startTableEngine(path?: string): Promise<Server> {
  const server = dynalite({ createTableMs: 0, ...(path && { path }) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
