import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Suite } from '../../infra/local/suite.ts';
import { startSuite } from '../../infra/local/suite.ts';
import { writeSampleStack } from './local-runtime/sample-stack.ts';

const directory = mkdtempSync(join(tmpdir(), 'tandem-local-url-'));
let suite: Suite;

beforeAll(async () => {
  const { directory: templateDirectory } = writeSampleStack(join(directory, 'stack'));
  suite = await startSuite({ templateDirectory, port: 0, allowedBaseUrls: [], runSchedules: false });
}, 30_000);

afterAll(async () => {
  await suite.stop();
  rmSync(directory, { recursive: true });
});

/** The sample function answers with the event it got. */
async function eventOf(path: string, init: RequestInit): Promise<LambdaFunctionURLEvent> {
  const response = await fetch(`${suite.ingressUrl}${path}`, init);
  return (await response.json()) as LambdaFunctionURLEvent;
}

test('a request becomes an event of payload version 2.0 with the body as it was sent', async () => {
  const body = '{ "id":  17, "name": "Grüße" }';
  const event = await eventOf('/moco/bureau/token?a=1&b=2&a=3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-MOCO-Signature': 'ABC' },
    body,
  });
  expect(event).toMatchObject({
    version: '2.0',
    rawPath: '/moco/bureau/token',
    rawQueryString: 'a=1&b=2&a=3',
    queryStringParameters: { a: '1,3', b: '2' },
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-moco-signature': 'ABC' },
    requestContext: { http: { method: 'POST', path: '/moco/bureau/token', sourceIp: '127.0.0.1' } },
    body,
    isBase64Encoded: false,
  });
});

test('a body that is not text arrives as base64', async () => {
  const event = await eventOf('/', { method: 'POST', body: new Uint8Array([0, 255, 1]) });
  expect(event).toMatchObject({ body: 'AP8B', isBase64Encoded: true });
});

test('the status and headers of the answer are those of the function', async () => {
  const response = await fetch(`${suite.ingressUrl}/`);
  expect(response.status).toBe(202);
  expect(response.headers.get('x-sample')).toBe('yes');
});

test('a function that throws is a 502 without its message', async () => {
  const response = await fetch(`${suite.ingressUrl}/broken`);
  expect(response.status).toBe(502);
  expect(await response.text()).not.toContain('on purpose');
});

test('requests that waited behind a crash are answered by a new environment', async () => {
  const paths = ['/exit', '/', '/exit', '/'];
  const responses = await Promise.all(paths.map((path) => fetch(`${suite.ingressUrl}${path}`)));
  expect(responses.map(({ status }) => status)).toEqual([502, 202, 502, 202]);
});

test('each function URL has an address of its own, which other functions find in their environment', async () => {
  expect(suite.consoleUrl).not.toBe(suite.ingressUrl);
  const response = await fetch(`${suite.consoleUrl}/health`);
  expect(await response.json()).toEqual({ page: '/health', PLAIN_HTTP: 'true' });
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  const environment = await (await fetch(`${suite.ingressUrl}/environment`)).json();
  expect(environment).toMatchObject({ CONSOLE_URL: `${suite.consoleUrl}/` });
});

test('a body above six megabytes is refused with 413 before any function runs', async () => {
  const before = suite.invocations()['sample-ingress'];
  const body = new Uint8Array(6 * 1024 * 1024 + 1);
  const response = await fetch(`${suite.ingressUrl}/`, { method: 'POST', body });
  expect(response.status).toBe(413);
  expect(suite.invocations()['sample-ingress']).toEqual(before);
});
