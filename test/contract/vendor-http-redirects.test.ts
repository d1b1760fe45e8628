import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Method } from '../../shared/http/call.ts';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { apiKey, createHttpHarness, failureOf } from '../unit/shared/http-harness.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** On loopback, because following redirects is up to `fetch` itself. */
async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

test.each<[Method, number]>([
  ['GET', 302],
  ['POST', 307],
])(
  'a %s answered by the redirect %d takes neither credentials nor data elsewhere',
  async (method, status) => {
    const visitors: unknown[] = [];
    const elsewhere = await listening((request, response) => {
      visitors.push(request.headers);
      response.end('{}');
    });
    const baseUrl = await listening((_request, response) => {
      response.writeHead(status, { location: elsewhere }).end();
    });
    const authorize = async () => ({ 'x-api-key': apiKey });
    const options = { baseUrl, authorize };
    const { http } = createHttpHarness({ vendor: 'moco', dialect: mocoErrorDialect, fetch, options });
    const call = { method, path: 'things/1', ...(method === 'POST' && { json: { name: 'Geheim' } }) };
    const failure = await failureOf(http.call(call, z.unknown()));
    expect(failure).toMatchObject({
      reason: { code: 'vendor-refused' },
      details: { problem: `HTTP ${status}` },
    });
    expect(visitors).toEqual([]);
  },
);
