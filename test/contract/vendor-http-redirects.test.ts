import { afterEach, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Method } from '../../shared/http/call.ts';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { apiKey, createHttpHarness, failureOf } from '../unit/shared/http-harness.ts';
import { createLoopback } from './loopback.ts';

const { listening, close } = createLoopback();

afterEach(close);

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
