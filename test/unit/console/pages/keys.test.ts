import { beforeEach, expect, test } from '@jest/globals';
import { cancelConnection } from '../../../../functions/ops/connections/cancel.ts';
import { pauseConnection } from '../../../../functions/ops/connections/pause.ts';
import { createPointer } from '../../../../shared/pointer.ts';
import { connectionId, mocoUrl, signatureKey } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, csrfOf, customer, lena, otherCustomer } from '../console-harness.ts';

const path = `/connections/${connectionId}/keys`;
/** As long as real ones, so that their ends are shown. */
const newKey = 'moco-0123456789abcdef-wxyz';
const otherKey = 'moco-fedcba9876543210-stuv';

let harness: ConsoleHarness;
let cookie: string;
beforeEach(async () => {
  harness = await createConsoleHarness();
  cookie = await harness.signIn(customer);
});

const show = async (asked = cookie) => (await harness.ask(path, { cookie: asked })).text();
const send = async (form: string, entered: Record<string, string>, asked = cookie) => {
  const csrf = csrfOf(await show(asked));
  return submit(form, { csrf, ...entered }, asked);
};
const submit = async (form: string, filled: Record<string, string>, asked: string) => {
  const response = await harness.ask(`${path}/${form}`, { cookie: asked, form: filled });
  return { status: response.status, page: await response.text() };
};
const stored = async () => (await harness.secret())?.vendors;
const acts = async () => (await harness.operator.history.list(connectionId, 20)).map(({ act }) => act);
const connection = async () => harness.operator.connections.get(connectionId);

/** MOCO revokes the key, and the next record that needs it finds out. */
async function lockOut() {
  harness.moco.person.revokeKey('moco-key');
  const sought = { connection: connectionId, direction: 'moco-awork-projects', entity: 'project', id: '1' };
  await harness.operator.queue.send([createPointer(sought, 'webhook', harness.now())]);
  await harness.work();
  expect(await connection()).toMatchObject({ status: 'paused', paused: { code: 'credentials-refused' } });
}

/** What happens between the question to MOCO and its answer. */
function whenMocoIsAsked(happens: () => Promise<void>) {
  const { operator } = harness;
  const { fetch: send = fetch } = operator;
  const answerLate: typeof fetch = async (input, init) => {
    if (new Request(input, init).url.startsWith(mocoUrl)) await happens();
    return send(input, init);
  };
  Object.assign(operator, { fetch: answerLate });
}

/** Nobody is answered before both have asked. */
function letBothAskMoco() {
  const both = Promise.withResolvers<undefined>();
  let asked = 0;
  whenMocoIsAsked(async () => {
    if ((asked += 1) === 2) both.resolve(undefined);
    await both.promise;
  });
}

test('O12: a connection that stopped for a revoked key runs again when its customer enters a new one', async () => {
  await lockOut();
  harness.moco.person.addKey(newKey);
  const { status, page } = await send('moco', { apiKey: ` ${newKey}\n` });
  expect(status).toBe(200);
  expect(page).toContain('The connection runs again');
  expect(await connection()).toMatchObject({ status: 'active' });
  expect(await stored()).toMatchObject({ moco: { apiKey: newKey }, awork: { apiKey: 'awork-key' } });
  await harness.work();
  expect(await connection()).toMatchObject({ status: 'active' });
});

test('O12: it is kept who renewed the access to which system, and nothing of the key', async () => {
  harness.moco.person.addKey(newKey);
  await send('moco', { apiKey: newKey });
  const [entry] = await harness.operator.history.list(connectionId, 1);
  expect(entry).toMatchObject({
    who: { kind: 'customer', name: 'Jana' },
    act: 'access-renewed',
    details: { vendor: 'moco' },
  });
  expect(JSON.stringify(entry)).not.toContain(newKey.slice(-4));
});

test('O12: warm workers read the new key, because the revision of the credentials changes', async () => {
  const before = (await connection())?.secretRevision;
  harness.pass(1);
  harness.moco.person.addKey(newKey);
  await send('moco', { apiKey: newKey });
  expect((await connection())?.secretRevision).not.toBe(before);
});

test('O12: a key that MOCO refuses is not stored, and the page says what to do', async () => {
  const { status, page } = await send('moco', { apiKey: otherKey });
  expect(status).toBe(400);
  expect(page).toContain('MOCO does not take what you entered, so nothing was stored.');
  expect(page).toContain('Settings → Extensions → API &amp; Webhooks');
  expect(await stored()).toMatchObject({ moco: { apiKey: 'moco-key' } });
  expect(await acts()).not.toContain('access-renewed');
});

test('O12: while MOCO does not answer nothing is stored, and the page says to try again', async () => {
  harness.moco.person.addKey(newKey);
  harness.moco.faults.add({ fault: { kind: 'status', status: 503 } });
  const { status, page } = await send('moco', { apiKey: newKey });
  expect(status).toBe(409);
  expect(page).toContain('MOCO does not answer right now');
  expect(await stored()).toMatchObject({ moco: { apiKey: 'moco-key' } });
});

test('O12: an awork that does not answer is in nobody’s way who renews the key of MOCO', async () => {
  harness.moco.person.addKey(newKey);
  harness.awork.faults.add({ fault: { kind: 'status', status: 503 } });
  expect((await send('moco', { apiKey: newKey })).page).toContain('Stored: MOCO takes it.');
});

test('O12: the key of another awork workspace is refused by its name', async () => {
  const known = await connection();
  if (!known) throw new Error('no connection');
  const accounts = { aworkWorkspaceId: 'another', aworkUrl: 'https://another.awork.com' };
  await harness.operator.connections.put({ ...known, accounts });
  harness.awork.person.addKey({ key: 'awork-key-of-another-one' });
  const { status, page } = await send('awork', { apiKey: 'awork-key-of-another-one' });
  expect(status).toBe(409);
  expect(page).toContain('This belongs to https://nordagentur.awork.com in awork');
  expect(await stored()).toMatchObject({ awork: { apiKey: 'awork-key' } });
  expect(await connection()).toMatchObject({ accounts });
});

test('O12: of several keys the page marks the one that is refused, until a new one is taken', async () => {
  await lockOut();
  const marked = async () => (await show()).match(/\w+ refuses what is stored here, since [^.<]+/g);
  expect(await marked()).toEqual([expect.stringMatching(/^MOCO refuses/)]);
  harness.moco.person.addKey(newKey);
  await send('moco', { apiKey: newKey });
  expect(await marked()).toBeNull();
});

test('O12: with both keys revoked, the connection says which one it still waits for, and runs after that', async () => {
  await lockOut();
  harness.awork.person.revokeKey('awork-key');
  harness.moco.person.addKey(newKey);
  expect((await send('moco', { apiKey: newKey })).page).toContain('because awork does not take its access');
  // Every other page asks for the key that is refused now.
  expect(await connection()).toMatchObject({ status: 'paused', paused: { details: { vendor: 'awork' } } });
  harness.awork.person.addKey({ key: 'awork-new-key' });
  expect((await send('awork', { apiKey: 'awork-new-key' })).page).toContain('The connection runs again');
  expect(await connection()).toMatchObject({ status: 'active' });
});

test('O12: what a person paused stays paused, and the page says so', async () => {
  await pauseConnection(connectionId, harness.operator);
  harness.moco.person.addKey(newKey);
  const { page } = await send('moco', { apiKey: newKey });
  expect(page).toContain('somebody paused it on purpose');
  expect(await connection()).toMatchObject({ status: 'paused' });
  expect(await stored()).toMatchObject({ moco: { apiKey: newKey } });
});

test.each([{}, { apiKey: '' }, { apiKey: '  ' }, { clientSecret: 'x' }])(
  'O12: a form with nothing in it (%j) changes nothing and asks for what is new',
  async (entered) => {
    const { status, page } = await send('moco', entered);
    expect(status).toBe(400);
    expect(page).toContain('Nothing was entered');
    expect(await stored()).toMatchObject({ moco: { apiKey: 'moco-key' } });
  },
);

test.each(['<script>alert(1)</script> ', 'מפתח', '🦊🦊🦊', 'two words', 'a\nb', 'x'.repeat(3000)])(
  'O12: what can be no key (%j) is told without asking MOCO, and not shown again',
  async (apiKey) => {
    const before = harness.calls();
    const { page } = await send('moco', { apiKey: `${apiKey} ${apiKey}` });
    expect(page).toContain('That cannot be a key of MOCO');
    expect(page).not.toContain(apiKey.trim());
    expect(harness.calls()).toBe(before);
  },
);

test('O12: the same form sent twice at once stores the key once and resumes once', async () => {
  await lockOut();
  harness.moco.person.addKey(newKey);
  letBothAskMoco();
  const answers = await Promise.all([send('moco', { apiKey: newKey }), send('moco', { apiKey: newKey })]);
  for (const { page } of answers) expect(page).toContain('Stored: MOCO takes it.');
  expect((await acts()).filter((act) => act === 'access-renewed')).toHaveLength(1);
  expect((await acts()).filter((act) => act === 'resumed')).toHaveLength(1);
});

test('O12: of two people who enter different keys at once one is told that the other was first', async () => {
  harness.moco.person.addKey(newKey);
  harness.moco.person.addKey(otherKey);
  const operator = await harness.signIn(lena);
  const mine = { csrf: csrfOf(await show()), apiKey: newKey };
  const hers = { csrf: csrfOf(await show(operator)), apiKey: otherKey };
  letBothAskMoco();
  const answers = await Promise.all([submit('moco', mine, cookie), submit('moco', hers, operator)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const [first] = answers.filter(({ status }) => status === 200);
  const kept = first === answers[0] ? newKey : otherKey;
  expect(await stored()).toMatchObject({ moco: { apiKey: kept } });
  expect(answers.find(({ status }) => status === 409)?.page).toContain('Somebody else stored another access');
});

test('O12: a connection that ended has no such page, and takes no key any more', async () => {
  const operator = await harness.signIn(lena);
  const csrf = csrfOf(await show(operator));
  await cancelConnection(connectionId, harness.operator);
  harness.moco.person.addKey(newKey);
  expect((await harness.ask(path, { cookie: operator })).status).toBe(404);
  const late = await harness.ask(`${path}/moco`, { cookie: operator, form: { csrf, apiKey: newKey } });
  expect(late.status).toBe(404);
  expect(await stored()).toBeUndefined();
});

test('O12: a connection that ends while MOCO is asked keeps no key', async () => {
  const operator = await harness.signIn(lena);
  harness.moco.person.addKey(newKey);
  let isFirst = true;
  whenMocoIsAsked(async () => {
    if (!isFirst) return;
    isFirst = false;
    await cancelConnection(connectionId, harness.operator);
  });
  expect((await send('moco', { apiKey: newKey }, operator)).status).toBe(404);
  expect(await stored()).toBeUndefined();
  expect(await connection()).toMatchObject({ status: 'cancelled' });
});

test('O12: a key is told by its last characters where it is long, and no page holds more of any secret', async () => {
  harness.moco.person.addKey(newKey);
  const renewed = await send('moco', { apiKey: newKey });
  const signed = await send('moco/signature', { key: signatureKey });
  const refused = await send('awork', { apiKey: 'awork-key-that-nobody-knows' });
  const pages = [
    renewed.page,
    signed.page,
    refused.page,
    await show(),
    await show(await harness.signIn(lena)),
  ];
  expect(await show()).toContain('ends in …wxyz');
  expect(await show()).toContain('Stored: …eeff');
  const secret = await harness.secret();
  const secrets = [
    newKey,
    signatureKey,
    'awork-key',
    'awork-key-that-nobody-knows',
    secret?.ingressToken ?? '?',
  ];
  for (const page of pages) for (const each of secrets) expect(page).not.toContain(each);
});

test('O12: another customer finds neither the page nor the form', async () => {
  const theirs = await harness.signIn(otherCustomer);
  expect((await harness.ask(path, { cookie: theirs })).status).toBe(404);
  harness.moco.person.addKey(newKey);
  const { status } = await send('moco', { apiKey: newKey }, theirs);
  expect(status).toBe(404);
  expect(await stored()).toMatchObject({ moco: { apiKey: 'moco-key' } });
});

test.each(['hq', 'personio', 'nobody', 'awork/signature', 'moco/sign-in', 'moco/signed-in'])(
  'O12: there is no form for %s, which is not of this connection',
  async (form) => {
    expect((await send(form, { apiKey: newKey, key: signatureKey })).status).toBe(404);
  },
);

test('O12: a signature key of MOCO is stored beside earlier ones, once', async () => {
  const second = signatureKey.replaceAll('0', 'a');
  await send('moco/signature', { key: signatureKey });
  expect((await send('moco/signature', { key: ` ${second} ` })).page).toContain('are taken from now on');
  expect((await send('moco/signature', { key: second })).page).toContain('was already stored');
  expect(await stored()).toMatchObject({ moco: { signatureKeys: [signatureKey, second] } });
});

test('O12: what is no signature key is refused in words that say how one looks', async () => {
  const { status, page } = await send('moco/signature', { key: 'moco-key' });
  expect(status).toBe(400);
  expect(page).toContain('it has 32 characters');
  expect(await stored()).toMatchObject({ moco: { signatureKeys: [] } });
});

test('O12: the page of the connection leads there, and the words are those of the reader', async () => {
  const german = await harness.signIn(customer, { language: 'de' });
  const overview = await (await harness.ask(`/connections/${connectionId}`, { cookie: german })).text();
  expect(overview).toContain(`<a href="${path}">Zugänge: Schlüssel eintragen oder erneuern</a>`);
  const page = await show(german);
  expect(page).toContain('Bitte legen Sie in MOCO unter Einstellungen → Erweiterungen');
  const { page: told } = await send('moco', { apiKey: otherKey }, german);
  expect(told).toContain('MOCO nimmt das Eingetragene nicht an');
});
