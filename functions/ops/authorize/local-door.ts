import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { PageName, PageReader } from '../../../shared/sign-in/page.ts';
import { signInPage } from '../../../shared/sign-in/page.ts';
import { Refusal } from '../output/report.ts';
import type { Callback, Door, DoorOptions } from './door.ts';
import { callbackPath } from './door.ts';
import { signInReasons } from './reasons.ts';

/** By number, because browsers and Node may disagree about which address `localhost` is. */
const HOST = '127.0.0.1';
const CLOSE_GRACE_MILLISECONDS = 3000;

const inUse = z.object({ code: z.literal('EADDRINUSE') });

/** For an admin whose browser runs on this machine. */
export async function openLocalDoor(port: number, { reader, waitMinutes }: DoorOptions): Promise<Door> {
  const first = Promise.withResolvers<Callback>();
  let isTaken = false;
  const server = createServer((request, response) => {
    const query = queryOf(request, reader);
    if (!query) return void response.writeHead(404, { connection: 'close' }).end();
    if (isTaken) {
      show(response, 'over', reader);
      return;
    }
    isTaken = true;
    first.resolve({ query, show: (page) => show(response, page, reader) });
  });
  const actualPort = await listen(server, port);
  const ended = new AbortController();
  return {
    redirectUri: `http://${HOST}:${actualPort}${callbackPath(reader)}`,
    callback: () => Promise.race([first.promise, timeLimit(waitMinutes, reader, ended.signal)]),
    async close() {
      ended.abort();
      await close(server);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, HOST);
    await once(server, 'listening');
  } catch (error) {
    const why = inUse.safeParse(error).success ? 'is in use' : 'cannot be opened';
    throw new Refusal(
      `Port ${port} ${why} here. Name another with --port, and enter its address at the vendor.`,
    );
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** What is being shown is shown to its end; a browser that does not take it is left. */
async function close(server: Server): Promise<void> {
  const hangUp = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MILLISECONDS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(hangUp);
}

async function timeLimit(minutes: number, { vendor }: PageReader, signal: AbortSignal): Promise<never> {
  await sleep(minutes * 60_000, undefined, { signal });
  throw new Failure(signInReasons['sign-in-timed-out'], { details: { vendor, minutes } });
}

function queryOf({ method, url = '/' }: IncomingMessage, reader: PageReader): URLSearchParams | undefined {
  const { pathname, searchParams } = new URL(url, `http://${HOST}`);
  return method === 'GET' && pathname === callbackPath(reader) ? searchParams : undefined;
}

function show(response: ServerResponse, page: PageName, reader: PageReader): void {
  const { statusCode, headers, body } = signInPage(page, reader);
  response.writeHead(statusCode, { ...headers, connection: 'close' }).end(body);
}
