import { expect, test } from '@jest/globals';
import { exchanges, withoutSecretFields } from '../../../shared/http/exchange.ts';
import { createAworkHarness } from '../vendors/awork-harness.ts';
import { createMocoHarness } from '../vendors/moco-harness.ts';

test.each(['authentication', 'hook', 'uri', 'refresh_token', 'client_secret'])(
  'the field %s is hidden, and everything beside it is shown',
  (field) => {
    const shown = withoutSecretFields({ name: 'Tandem', [field]: 'secret', count: 0, isActive: false });
    expect(shown).toEqual({ name: 'Tandem', [field]: '…', count: 0, isActive: false });
  },
);

test('a secret field is hidden whatever it holds', () => {
  expect(withoutSecretFields({ authentication: null, hook: { url: 'x' }, uri: ['x'] })).toEqual({
    authentication: '…',
    hook: '…',
    uri: '…',
  });
});

test.each([undefined, null, 'hook', 7, true])('the body %j has no fields and is shown as it is', (body) => {
  expect(withoutSecretFields(body)).toBe(body);
});

test('what is sent stays as it was', () => {
  const body = { hook: 'https://hooks.tandem.example/moco/c1/token' };
  withoutSecretFields(body);
  expect(body.hook).toContain('token');
});

/** Request bodies as whoever records exchanges sees them. */
async function recordRequests(work: () => Promise<unknown>): Promise<string> {
  const bodies: unknown[] = [];
  const listen = (exchange: unknown) => void bodies.push((exchange as { requestBody: unknown }).requestBody);
  exchanges.subscribe(listen);
  await work().finally(() => exchanges.unsubscribe(listen));
  return JSON.stringify(bodies);
}

const address = 'https://hooks.tandem.example/vendor/c1/ingress-token';

test('an exchange in which MOCO is told our webhook address does not show it', async () => {
  const { client } = createMocoHarness();
  const webHook = { target: 'Project', event: 'update', hook: address };
  const shown = await recordRequests(() => client.createWebHook(webHook));
  expect(shown).toContain('"target":"Project"');
  expect(shown).not.toContain('ingress-token');
});

test('an exchange in which awork is told our webhook address and its proof shows neither', async () => {
  const { client } = createAworkHarness();
  const fields = { name: 'Tandem', uri: address, events: ['user_added'], header: 'X-Tandem-Secret=proof' };
  const shown = await recordRequests(() => client.createWebhook(fields));
  expect(shown).toContain('"events":"user_added"');
  expect(shown).not.toMatch(/ingress-token|proof/);
});
