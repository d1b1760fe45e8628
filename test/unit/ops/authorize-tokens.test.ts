import { expect, test } from '@jest/globals';
import { createTokenStore } from '../../../shared/secrets/token-store.ts';
import { aworkAccess } from '../../../shared/vendors/awork/access.ts';
import { createAworkAuthorize } from '../../../shared/vendors/awork/authorize.ts';
import { aworkVendor } from '../../../shared/vendors/awork/vendor.ts';
import { toFailure } from '../../../shared/failure.ts';
import { client, createAuthorizeHarness, open } from './authorize-harness.ts';
import { processedBy } from './authorize-work.ts';

const DAY_SECONDS = 86_400;

/** A connection that was signed in for, and workers that each opened it on their own. */
async function createSignedIn() {
  const harness = await createAuthorizeHarness({ notify: { email: 'buero@example.org', language: 'de' } });
  const { operator, awork } = harness;
  const { ended, url } = await harness.begin();
  await open(await harness.agree(url));
  await ended;
  const worker = async () => {
    const connection = await harness.connection();
    if (!connection) throw new Error('not added');
    const access = aworkAccess.parse((await harness.secret())?.vendors['awork']);
    const tokens = createTokenStore(aworkVendor, { ...operator, connection });
    const fetchAwork: typeof fetch = async (input, init) => awork.fetch(new Request(input, init));
    return createAworkAuthorize({ access, tokens, now: operator.now, fetch: fetchAwork });
  };
  const refreshes = () => (awork.calls()['POST /accounts/token'] ?? 0) - 1;
  const refreshToken = async () => ((await harness.oauth()) as { refreshToken?: string }).refreshToken;
  return { ...harness, worker, refreshes, refreshToken };
}

type Work<T> = () => Promise<T>;

/** As the queue does: whoever finds the lock held comes back. */
async function untilDone<T>(work: Work<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (toFailure(error).reason.code !== 'claim-held') throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

test('twenty workers that refresh at once spend one refresh token, and the newest one is kept', async () => {
  const { worker, refreshes, refreshToken, pass } = await createSignedIn();
  const workers = await Promise.all(Array.from({ length: 20 }, worker));
  const before = await refreshToken();
  pass(DAY_SECONDS);
  const sent = await Promise.all(workers.map((authorize) => untilDone(() => authorize())));
  expect(new Set(sent.map(({ authorization }) => authorization)).size).toBe(1);
  expect(refreshes()).toBe(1);
  expect(await refreshToken()).not.toBe(before);
  pass(DAY_SECONDS);
  await untilDone(await worker());
  expect(refreshes()).toBe(2);
});

test('a sign-in while twenty workers refresh loses neither: what was stored last still works', async () => {
  const { worker, operator, pass, refreshToken, ...harness } = await createSignedIn();
  const workers = await Promise.all(Array.from({ length: 20 }, worker));
  pass(DAY_SECONDS);
  operator.sleep = () => new Promise((resolve) => setImmediate(resolve));
  const { ended, url } = await harness.begin();
  await Promise.all([
    ...workers.map((authorize) => untilDone(() => authorize())),
    harness.agree(url).then(open),
  ]);
  expect(await ended).toMatchObject({ report: { exitCode: 0 } });
  pass(DAY_SECONDS);
  const kept = await refreshToken();
  await untilDone(await worker());
  expect(await refreshToken()).not.toBe(kept);
});

test('a worker that dies between refresh and store pauses the connection, which says that a new sign-in is needed', async () => {
  const { worker, operator, pass, connection, ...harness } = await createSignedIn();
  pass(DAY_SECONDS);
  const { write } = operator.secrets;
  operator.secrets.write = () => Promise.reject(new Error('the worker died'));
  await expect((await worker())()).rejects.toThrow('the worker died');
  operator.secrets.write = write;
  await processedBy(harness, operator);
  const paused = await connection();
  expect(paused).toMatchObject({
    status: 'paused',
    paused: { code: 'sign-in-needed', details: { vendor: 'awork' } },
  });
  expect(await harness.oauth()).toMatchObject(client);
});

test('a worker that dies holding the lock delays the others by no more than the lock, and none spends a token twice', async () => {
  const { worker, operator, pass, refreshes } = await createSignedIn();
  const [dying, next] = [await worker(), await worker()];
  pass(DAY_SECONDS);
  const { write } = operator.secrets;
  const reached = Promise.withResolvers<undefined>();
  operator.secrets.write = () => {
    reached.resolve(undefined);
    return new Promise(() => {});
  };
  void dying();
  await reached.promise;
  operator.secrets.write = write;
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => toFailure(error).reason.code,
    );
  expect(await codeOf(next())).toBe('claim-held');
  expect(refreshes()).toBe(1);
  pass(61);
  expect(await codeOf(next())).toBe('sign-in-needed');
});
