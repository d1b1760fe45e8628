import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { definitions } from '../../functions/registry.ts';
import { changeScopes } from '../../shared/sweep-scopes.ts';
import { eventually } from './eventually.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';
import { addConnection, SECOND_TOKEN } from './second-connection.ts';
import type { LinkedProject, TimesOffice } from './moco-awork/times-office.ts';
import { CONNECTION, openTimesOffice } from './moco-awork/times-office.ts';
import { callsDuring } from './vendor-calls.ts';
import type { Answered, Posted } from './webhook-post.ts';
import { aworkHook, mocoHook, post } from './webhook-post.ts';

jest.setTimeout(240_000);

const OTHER = 'andere-agentur';
/** A busy machine may add to it, whatever was wrong. */
const REFUSED_AFTER_MILLISECONDS = 149;
let suite: RunningSuite;
let office: TimesOffice;
let project: LinkedProject;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  // On the same simulated vendors, so it must not take the projects of the first for its own.
  const settings = { syncField: OTHER, syncTag: OTHER };
  await addConnection(suite, { id: OTHER, settings, signatureKey: 'ffeeddccbbaa99887766554433221100' });
  project = await office.linkProject('Alpha');
  await suite.idle();
});
afterAll(() => suite.stop());

async function refusals(): Promise<[string, Posted][]> {
  const url = suite.ingress[CONNECTION] ?? '';
  const origin = new URL(url).origin;
  const body = JSON.stringify({ id: project.mocoId });
  const good = mocoHook(url, body);
  const fromAwork = await aworkHook(suite, 'timetracking_added', project.aworkId);
  const elsewhere = (posted: Posted, from: string, to: string) => ({
    ...posted,
    url: posted.url.replace(from, to),
  });
  const otherPath = `${origin}/moco/${OTHER}/${SECOND_TOKEN}`;
  return [
    ['a forged signature', mocoHook(url, body, 'Project update', 'guessed')],
    ['no signature', { url, body }],
    ['a changed body', { ...good, body: `${body} ` }],
    ['a wrong token', elsewhere(good, /[^/]+$/.exec(url)?.[0] ?? '', SECOND_TOKEN)],
    ['an unknown connection', elsewhere(good, CONNECTION, 'niemand')],
    ['a replay to another connection', { ...good, url: otherPath }],
    [
      'an awork hook replayed to another connection',
      { ...fromAwork, url: otherPath.replace('moco', 'awork') },
    ],
    ['an awork hook with a wrong secret', { ...fromAwork, headers: { 'x-tandem-secret': 'guessed' } }],
    ['an unknown vendor', elsewhere(good, '/moco/', '/trello/')],
    ['GET', { method: 'GET', url }],
    ['an empty path', { url: `${origin}/`, body }],
  ];
}

interface Queues {
  queues: { direction: string; queued: number; inFlight: number; delayed: number; deadLetters: number }[];
}

test('whatever is wrong with a webhook, the answer is the same, never early, and nothing is queued', async () => {
  const cases = await refusals();
  const answers: [string, Answered][] = [];
  const calls = await callsDuring(suite.vendors, async () => {
    for (const [name, posted] of cases) answers.push([name, await post(posted)]);
    const { json } = await suite.ops<Queues>('status');
    expect(json.queues).toEqual(
      json.queues.map((each) => ({ ...each, queued: 0, inFlight: 0, delayed: 0, deadLetters: 0 })),
    );
  });
  const seen = answers.map(([name, { status, text, headers }]) => ({ name, status, text, headers }));
  const [first] = seen;
  expect(seen).toEqual(cases.map(([name]) => ({ ...first, name })));
  expect(first).toMatchObject({ status: 404, text: '' });
  const early = answers.filter(([, { milliseconds }]) => milliseconds < REFUSED_AFTER_MILLISECONDS);
  expect(early).toEqual([]);
  expect(calls).toEqual({ moco: {}, awork: {} });
});

test('a webhook replayed under another target is only a hint, and changes nothing in either system', async () => {
  const { moco, awork } = suite.vendors;
  const states = async () => JSON.stringify([await moco.state(), (await awork.state()).projects]);
  const before = await states();
  const body = JSON.stringify({ id: project.mocoId });
  for (const event of ['User create', 'Contract update', 'Project create', 'Project delete', 'Task delete'])
    expect(await post(mocoHook(suite.ingress[CONNECTION] ?? '', body, event))).toMatchObject({ status: 200 });
  await suite.idle();
  expect(await states()).toBe(before);
});

test('an event that nobody asked for is answered with success and costs no vendor call', async () => {
  const calls = await callsDuring(suite.vendors, async () => {
    const unknown = await aworkHook(suite, 'absence_added', project.aworkId);
    expect(await post(unknown)).toMatchObject({ status: 200 });
    const strange = mocoHook(suite.ingress[CONNECTION] ?? '', '{"id":1}', 'Invoice create');
    expect(await post(strange)).toMatchObject({ status: 200 });
    await suite.idle();
  });
  expect(calls).toEqual({ moco: {}, awork: {} });
});

test('webhooks of a paused connection are accepted and remembered, and land after it is resumed', async () => {
  await suite.ops('connections', 'pause', CONNECTION);
  // Workers know of it within a second; a record that one of them still handles proves nothing.
  const status = () => suite.ops<{ connections: { id: string; remembered: number }[] }>('status');
  const remembered = async () =>
    (await status()).json.connections.find(({ id }) => id === CONNECTION)?.remembered ?? 0;
  const id = await eventually('a change is remembered', async () => {
    const booked = await office.book({ projectId: project.aworkId, note: 'Während der Pause' });
    await suite.idle();
    const isHeldBack = (await office.activitiesOf(booked)).length === 0;
    return isHeldBack && (await remembered()) > 0 ? booked : undefined;
  });
  const [webhook] = (await suite.vendors.awork.state()).webhooks;
  expect(webhook).toMatchObject({ isActive: true, failuresInARow: 0 });
  expect(await office.activitiesOf(id)).toEqual([]);
  await suite.ops('connections', 'resume', CONNECTION);
  await office.activityOnce(id);
  await suite.idle();
  expect(await remembered()).toBe(0);
});

test('O8 a genuine webhook that cannot be read is taken, and asks once for the sweeps that find its change', async () => {
  const url = suite.ingress[CONNECTION] ?? '';
  const answers = [];
  for (const body of ['id=7', '{"name":"x"}']) answers.push((await post(mocoHook(url, body))).status);
  expect(answers).toEqual([200, 200]);
  const { json } = await suite.ops<Queues>('status');
  for (const { direction, delayed } of json.queues) {
    const listening = definitions.find(({ id, connector }) => id === direction && connector === 'moco-awork');
    expect([direction, delayed]).toEqual([direction, listening ? changeScopes(listening).length : 0]);
  }
});
