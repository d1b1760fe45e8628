import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { toFunctionUrlEvent } from './function-url-event.ts';
import { writeJson, writeResult } from './function-url-response.ts';

/** Documented limit of an invocation's payload. */
const MAX_BODY_BYTES = 6 * 1024 * 1024;
const CLOSE_GRACE_MILLISECONDS = 5_000;

export interface Doors {
  /** The function behind the function URL; absent until it can be invoked. */
  invoke?: ((event: unknown) => Promise<unknown>) | undefined;
  /** Answers `GET /health`; only where webhooks arrive. */
  health?: (() => Promise<{ statusCode: number; body: unknown }>) | undefined;
  /** Where `GET /live` leads, once it is known. */
  live?: string | undefined;
  /** Tells whoever opens the address what it is; left to the function when absent. */
  front?: string | undefined;
}

export interface FunctionUrlServer {
  origin: string;
  /** Takes nothing new, answers what is under way, and hangs up on who is still there after a while. May be called twice. */
  close(): Promise<void>;
}

/** A server for a function URL. */
export async function serveFunctionUrl(port: number, doors: Doors): Promise<FunctionUrlServer> {
  const server = createServer((request, response) => {
    answer(request, response, doors).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  let closed: Promise<void> | undefined;
  const actualPort = typeof address === 'object' ? address?.port : port;
  return {
    origin: `http://127.0.0.1:${actualPort}`,
    close: () => (closed ??= closeServer(server)),
  };
}

async function closeServer(server: Server) {
  const hangUp = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MILLISECONDS);
  await promisify(server.close.bind(server))();
  clearTimeout(hangUp);
}

async function answer(request: IncomingMessage, response: ServerResponse, doors: Doors) {
  if (request.method === 'GET' && request.url === '/health' && doors.health) {
    const { statusCode, body } = await doors.health();
    writeJson(response, statusCode, body);
    return;
  }
  if (request.method === 'GET' && request.url === '/live' && doors.live !== undefined) {
    response.writeHead(302, { location: doors.live }).end();
    return;
  }
  if (request.method === 'GET' && request.url === '/' && doors.front !== undefined) {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(doors.front);
    return;
  }
  const body = await readBody(request);
  if (!body) {
    writeJson(response, 413, { Message: `Request must be smaller than ${MAX_BODY_BYTES} bytes` });
    return;
  }
  try {
    if (!doors.invoke) throw new Error('not started yet');
    writeResult(response, await doors.invoke(toFunctionUrlEvent(request, body)));
  } catch {
    // What callers get for any failure of the function, its timeout included.
    writeJson(response, 502, { Message: 'Internal Server Error' });
  }
}

/** The whole body, or nothing when it is too large; the rest is then read and thrown away so that the answer arrives. */
async function readBody(request: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
}
