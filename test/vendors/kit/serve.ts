import { type Http2Bindings, type HttpBindings, serve as listen } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { AddressInfo } from 'node:net';
import { listActs, type PeopleActs, type Performable, performAct } from './acts.ts';
import type { FaultRule } from './faults.ts';
import type { Simulator } from './simulator.ts';

export interface ServedSimulator {
  /** Origin without path, for example `http://127.0.0.1:41234`. */
  origin: string;
  close(): Promise<void>;
}

type AnySimulator = Omit<Simulator<PeopleActs>, 'acts'> & Performable;

/**
 * Puts a simulator on loopback and sends its webhooks as they become due.
 *
 * Control doors beside the vendor's API: `GET /_sim/person` lists what people can do, `POST /_sim/person/<act>` with a
 * JSON array of arguments does it, `GET /_sim/state`, `GET /_sim/calls`, `GET /_sim/outbox`, `POST /_sim/faults` with a rule, `DELETE /_sim/faults`.
 */
export async function serveSimulator(
  simulator: AnySimulator,
  port = 0,
  page?: PageFor,
): Promise<ServedSimulator> {
  const server = listen({
    fetch: (request, connection) => route({ simulator, page }, request, connection),
    port,
    hostname: '127.0.0.1',
    // Otherwise the listener replaces `Request` and `Response` for the whole process.
    overrideGlobalObjects: false,
  });
  await new Promise((resolve) => server.once('listening', resolve));
  let sending: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    sending = Promise.all([sending, simulator.outbox.flush(), simulator.faults.flush()]);
  }, 20);
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      clearInterval(timer);
      await sending;
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a person is told who opens the address, where the vendor itself has no page there. */
const front =
  'A simulated vendor. GET /_sim/person lists what people can do here, GET /_sim/state what it holds.\n';

function isFrontDoor({ method, url }: Request): boolean {
  return method === 'GET' && new URL(url).pathname === '/';
}

type Connection = HttpBindings | Http2Bindings;

/** What a browser is shown where the vendor itself would have a page. */
export type PageFor = (request: Request) => Promise<string>;

interface Served {
  simulator: AnySimulator;
  page: PageFor | undefined;
}

/** Of a page that people know, as browsers say; the doors of OAuth are none. */
function isVisit({ method, headers, url }: Request, answer: Response): boolean {
  if (method !== 'GET' || headers.get('sec-fetch-dest') !== 'document') return false;
  return answer.status === 404 || /^\/(projects\/|$)/.test(new URL(url).pathname);
}

async function route(
  { simulator, page }: Served,
  request: Request,
  connection: Connection,
): Promise<Response> {
  const [, door, section, action] = new URL(request.url).pathname.split('/');
  if (door === '_sim') return control(simulator, request, section ?? '', action ?? '');
  try {
    const answer = await simulator.fetch(request);
    if (page && isVisit(request, answer))
      return new Response(await page(request), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    return isFrontDoor(request) && !answer.ok ? new Response(front) : answer;
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    // Closes the socket before any header is written, so that the client gets no answer at all.
    connection.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

/** Anything else is a mistake of the simulator and must not look like trouble on the line. */
function isLostConnection(error: unknown): boolean {
  return error instanceof Error && error.message === 'fetch failed';
}

async function control(simulator: AnySimulator, request: Request, section: string, action: string) {
  switch (`${request.method} ${section}`) {
    case 'GET state':
      return Response.json(simulator.state());
    case 'GET calls':
      return Response.json(simulator.calls());
    case 'GET outbox':
      return Response.json(simulator.outbox.pending());
    case 'POST faults':
      simulator.faults.add((await request.json()) as FaultRule);
      return new Response(null, { status: 204 });
    case 'DELETE faults':
      simulator.faults.clear();
      return new Response(null, { status: 204 });
    case 'GET person':
      return Response.json(listActs(simulator));
    case 'POST person':
      return performAct(simulator, action, (await request.json()) as never[]);
    default:
      return new Response('no such door', { status: 404 });
  }
}
