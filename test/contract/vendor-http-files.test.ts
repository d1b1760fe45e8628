import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { createHttpHarness, failureOf } from '../unit/shared/http-harness.ts';

const pdf = new Uint8Array([37, 80, 68, 70, 0, 255]);
const call = { method: 'GET', path: 'invoices/1/pdf' } as const;

const harnessOf = (answer: (request: Request) => Response | Promise<Response>) =>
  createHttpHarness({
    vendor: 'moco',
    dialect: mocoErrorDialect,
    fetch: async (input, init) => answer(new Request(input, init)),
  });

test('a file arrives byte for byte', async () => {
  const { http } = harnessOf(() => new Response(pdf, { headers: { 'content-type': 'application/pdf' } }));
  expect(await http.download(call)).toEqual(pdf);
});

test('a file that is gone is undefined', async () => {
  expect(await harnessOf(() => new Response(null, { status: 404 })).http.download(call)).toBeUndefined();
});

test('a refused file is a failure like any other', async () => {
  const failure = await failureOf(harnessOf(() => new Response(null, { status: 503 })).http.download(call));
  expect(failure.reason.code).toBe('vendor-unavailable');
});

test('a form is sent with its file', async () => {
  const received: string[] = [];
  const { http } = harnessOf(async (request) => {
    received.push(request.headers.get('content-type') ?? '', await request.text());
    return Response.json({});
  });
  const form = new FormData();
  form.append('file', new Blob(['%PDF'], { type: 'application/pdf' }), 'invoice.pdf');
  await http.call({ ...call, method: 'PUT', form }, z.unknown());
  expect(received).toEqual([
    expect.stringContaining('multipart/form-data; boundary='),
    expect.stringMatching(
      /name="file"; filename="invoice.pdf"\r\nContent-Type: application\/pdf\r\n\r\n%PDF\r\n/,
    ),
  ]);
});

test('JSON goes out with the media type the vendor asks for', async () => {
  const types: (string | null)[] = [];
  const { http } = harnessOf((request) => {
    types.push(request.headers.get('content-type'));
    return Response.json({});
  });
  await http.call(
    { ...call, method: 'PATCH', json: [], jsonType: 'application/json-patch+json' },
    z.unknown(),
  );
  expect(types).toEqual(['application/json-patch+json']);
});
