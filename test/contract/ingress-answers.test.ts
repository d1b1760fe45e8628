import { expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { WebhookRequest } from '../../functions/ingress/accept-webhook.ts';
import { createIngress } from '../../functions/ingress/answer-webhook.ts';

const silent = { info: () => {}, warn: () => {} };

/** The parts of a Function URL event that are read. */
function eventOf(changes: object = {}): APIGatewayProxyEventV2 {
  const event = {
    rawPath: '/moco/nord/token',
    headers: { 'x-moco-signature': 's' },
    body: '{"id":7}',
    isBase64Encoded: false,
    requestContext: { http: { method: 'POST' } },
    ...changes,
  };
  return JSON.parse(JSON.stringify(event)) as APIGatewayProxyEventV2;
}

async function seenFor(changes: object): Promise<WebhookRequest | undefined> {
  let seen: WebhookRequest | undefined;
  const accept = async (request: WebhookRequest) => {
    seen = request;
    return { accepted: true, pointers: 0 };
  };
  await createIngress(accept, silent)(eventOf(changes));
  return seen;
}

test('the raw body reaches the check as it came, also when the Function URL encodes it', async () => {
  const text = '{"id":7,"name":"Ä"}';
  const encoded = { body: Buffer.from(text).toString('base64'), isBase64Encoded: true };
  expect((await seenFor({ body: text }))?.body).toBe(text);
  expect((await seenFor(encoded))?.body).toBe(text);
  expect((await seenFor({ body: undefined }))?.body).toBe('');
  expect(await seenFor({})).toMatchObject({
    method: 'POST',
    path: '/moco/nord/token',
    headers: { 'x-moco-signature': 's' },
  });
});

test('an accepted webhook is answered 200 and a refused one 404 without a word, and not at once', async () => {
  const answer = async (accepted: boolean) =>
    createIngress(async () => ({ accepted, pointers: 0 }), silent)(eventOf());
  expect(await answer(true)).toMatchObject({ statusCode: 200 });
  const began = performance.now();
  expect(await answer(false)).toEqual({ statusCode: 404, body: '' });
  expect(performance.now() - began).toBeGreaterThan(140);
});

test('a fault of ours is no refusal: the vendor sends the webhook again', async () => {
  const broken = createIngress(() => Promise.reject(new Error('the queue is away')), silent);
  await expect(broken(eventOf())).rejects.toThrow('the queue is away');
});

test('of a refused address no more is logged than a name is long', async () => {
  const logged: unknown[] = [];
  const logger = { info: () => {}, warn: (...told: unknown[]) => void logged.push(told) };
  const path = `/${'v'.repeat(5000)}/${'c'.repeat(5000)}/token`;
  await createIngress(async () => ({ accepted: false, pointers: 0 }), logger)(eventOf({ rawPath: path }));
  expect(JSON.stringify(logged).length).toBeLessThan(200);
});
