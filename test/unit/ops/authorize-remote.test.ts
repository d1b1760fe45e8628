import { expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createAnswerSignIn } from '../../../functions/ingress/answer-sign-in.ts';
import { callbackWith, client, createAuthorizeHarness } from './authorize-harness.ts';

/** A browser at the function URL of the ingress. */
function eventOf(address: string, changes: object = {}): APIGatewayProxyEventV2 {
  const { pathname, search } = new URL(address);
  const event = {
    ...{ rawPath: pathname, rawQueryString: search.slice(1), headers: { 'accept-language': 'nb-NO,nb' } },
    requestContext: { http: { method: 'GET' } },
    ...changes,
  };
  return JSON.parse(JSON.stringify(event)) as APIGatewayProxyEventV2;
}

/** The admin is elsewhere, and does something while the command looks whether they came. */
async function createRemote(meanwhile: (url: string) => Promise<void>) {
  const harness = await createAuthorizeHarness({ notify: { email: 'a@example.org', language: 'de' } });
  const { operator, warnings } = harness;
  const { sleep } = operator;
  operator.sleep = async (seconds) => {
    const url = warnings.join('\n').match(/https:\S+response_type\S+/)?.[0] ?? '';
    await meanwhile(url);
    await sleep(seconds);
  };
  return { ...harness, answer: createAnswerSignIn(operator.signIns) };
}

test('an admin elsewhere signs in over the ingress, once, and reads so in the customer’s language', async () => {
  const pages: unknown[] = [];
  const harness = await createRemote(async (url) => {
    const callback = await harness.agree(url);
    pages.push(await harness.answer(eventOf(callback)), await harness.answer(eventOf(callback)));
  });
  const { ended, url } = await harness.begin({ remote: true });
  expect(new URL(url).searchParams.get('redirect_uri')).toBe('https://hooks.tandem.example/sign-in/awork');
  expect(await ended).toMatchObject({ report: { exitCode: 0, data: { vendor: 'awork' } } });
  expect(pages).toMatchObject([
    { statusCode: 200, body: expect.stringContaining('Vielen Dank, Ihre Antwort von awork ist angekommen') },
    { statusCode: 410, body: expect.stringContaining('Diese Anmeldung bei awork') },
  ]);
  expect(await harness.oauth()).toMatchObject({ refreshToken: expect.any(String) });
});

test('nobody who comes within ten minutes ends in one sentence, and who comes later reads that it is over', async () => {
  let last = '';
  const harness = await createRemote(async (url) => void (last = url));
  const { ended } = await harness.begin({ remote: true });
  expect(await ended).toEqual({ exitCode: 1, sentence: expect.stringContaining('within 10 minutes') });
  const late = callbackWith(last, { code: 'late' });
  expect(await harness.answer(eventOf(late))).toMatchObject({
    statusCode: 410,
    body: expect.stringContaining('Denne påloggingen til awork er over'),
  });
  expect(await harness.oauth()).toEqual(client);
});

test('a state that nobody waits for, or of another vendor, reaches nobody', async () => {
  const pages: unknown[] = [];
  const harness = await createRemote(async (url) => {
    if (pages.length > 0) return;
    const forged = callbackWith(url, { state: 'forged', code: 'c' });
    const strayed = callbackWith(url, { code: 'c' }).replace('/awork', '/hq');
    for (const address of [forged, strayed]) pages.push(await harness.answer(eventOf(address)));
  });
  const { ended } = await harness.begin({ remote: true });
  expect(await ended).toMatchObject({ exitCode: 1 });
  expect(pages).toMatchObject([{ statusCode: 410 }, { statusCode: 410 }]);
});

test.each([
  ['a webhook', '/awork/c1/token', 'POST'],
  ['a post', '/sign-in/awork', 'POST'],
  ['an unknown vendor', '/sign-in/jira', 'GET'],
  ['a longer path', '/sign-in/awork/x', 'GET'],
])('%s is not taken for a sign-in', async (_case, rawPath, method) => {
  const { answer } = await createRemote(async () => {});
  const event = eventOf('https://x/', { rawPath, requestContext: { http: { method } } });
  expect(await answer(event)).toBeUndefined();
});
