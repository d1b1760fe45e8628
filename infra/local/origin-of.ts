import type { Server } from 'node:net';

export function originOf(server: Pick<Server, 'address'>): string {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the engine does not listen');
  return `http://127.0.0.1:${address.port}`;
}
