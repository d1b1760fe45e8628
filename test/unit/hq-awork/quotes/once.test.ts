import { expect, test } from '@jest/globals';
import type { Fault } from '../../../vendors/kit/faults.ts';
import type { QuoteHarness } from './quote-harness.ts';
import { createQuoteHarness, generations, positions } from './quote-harness.ts';

const whole = ['Konzept: Workshop', 'A-7 Relaunch: Beratung'];

const faults: [string, Fault][] = [
  ['was made', { kind: 'lost-answer' }],
  ['was made half a minute later', { kind: 'late-commit', seconds: 30 }],
  ['was never made', { kind: 'reset' }],
];
const creates = ['/tasklists', '/api/v1/tasks'];
const unanswered = faults.flatMap(([made, fault]) => creates.map((path) => [path, made, fault] as const));

test.each(unanswered)(
  'H3 a POST to %s without an answer that %s ends with one of each',
  async (path, _made, fault) => {
    const { quote, send, tasks, lists, awork, link } = await createQuoteHarness();
    awork.faults.add({ method: 'POST', path, times: 1, fault });
    const { id } = quote();
    expect(await send('A-7')).toMatchObject({ outcome: 'done', code: 'quote-sent' });
    expect(tasks()).toEqual(whole);
    expect(lists()).toHaveLength(2);
    expect((await link(id))?.data).toMatchObject({ begun: {} });
  },
);

/** The process ends at a call that makes something, before or after awork has done so. `bury` ends what hangs there. */
function killAt({ operator }: QuoteHarness, nth: number, isCommitted: boolean) {
  const send = operator.fetch;
  const killed = Promise.withResolvers<undefined>();
  const dead = Promise.withResolvers<Response>();
  let posts = 0;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    const answer = () => send?.(request) ?? Promise.reject(new Error('nobody answers'));
    if (request.method !== 'POST' || (posts += 1) !== nth) return answer();
    if (isCommitted) await answer();
    if (send) operator.fetch = send;
    killed.resolve(undefined);
    return dead.promise;
  };
  return { killed: killed.promise, bury: () => dead.reject(new Error('the process is gone')) };
}

const moments = [1, 2, 3, 4].flatMap((nth) =>
  [true, false].map((isCommitted) => [nth, isCommitted] as const),
);

test.each(moments)(
  'H3 a worker killed at the %ith create (committed: %s) leaves no double task and none out',
  async (nth, isCommitted) => {
    const harness = await createQuoteHarness();
    const { quote, tasks, lists, pass, ask } = harness;
    const { id } = quote();
    await harness.linkProject();
    const { killed, bury } = killAt(harness, nth, isCommitted);
    const sent = harness.send('A-7');
    await killed;
    pass(120);
    await ask('quote', String(id), 'replay');
    await harness.settle();
    expect(tasks()).toEqual(whole);
    expect(lists()).toHaveLength(2);
    expect((await harness.link(id))?.outcome).toMatchObject({ kind: 'done' });
    bury();
    await sent;
    await harness.settle();
    expect(tasks()).toEqual(whole);
  },
);

test('H3 a task that another quote of the same names made meanwhile is not taken for an unconfirmed one', async () => {
  const { quote, send, tasks, awork } = await createQuoteHarness();
  quote({ positions: [{ text: '<p>Konzept</p>', positions: [{ text: '<p>Workshop</p>' }] }] });
  quote({ number: 'A-8', positions: [{ text: '<p>Konzept</p>', positions: [{ text: '<p>Workshop</p>' }] }] });
  await send('A-8');
  awork.faults.add({ method: 'POST', path: '/api/v1/tasks', times: 1, fault: { kind: 'reset' } });
  await send('A-7');
  expect(tasks()).toEqual(['Konzept: Workshop', 'Konzept: Workshop']);
});

test.each(generations)(
  'H3 twenty quotes of a project at once share the lists of the same name in %s',
  async (generation) => {
    const { quote, tasks, lists, ask, settle, operator, linkProject, link } = await createQuoteHarness({
      ...{ generation, settings: { sendAcceptedQuotes: true } },
    });
    await linkProject();
    const numbers = Array.from({ length: 20 }, (_, index) => `A-${index}`);
    const quotes = numbers.map((number) =>
      quote({ number, status: 'Accepted', positions: positions.slice(0, 1) }),
    );
    await Promise.all(quotes.map(({ id }) => ask('quote', String(id), 'sweep')));
    await settle();
    expect(operator.now()).toBeInstanceOf(Date);
    expect(lists()).toEqual(['Konzept']);
    expect(tasks()).toHaveLength(20);
    for (const { id } of quotes) expect(await link(id)).toMatchObject({ outcome: { code: 'quote-sent' } });
  },
);

test('H3 two operators who send the same quote at once make its tasks once', async () => {
  const { quote, send, tasks } = await createQuoteHarness();
  quote();
  await Promise.all([send('A-7'), send('A-7')]);
  expect(tasks()).toEqual(whole);
});

test('H3 a connection that was cancelled and came back finds the tasks it had made', async () => {
  const { quote, send, tasks, links } = await createQuoteHarness();
  quote();
  await send('A-7');
  links.forget('nordagentur');
  expect(await send('A-7')).toMatchObject({ code: 'quote-sent' });
  expect(tasks()).toEqual(whole);
});

test('H3 what cannot be written now is tried again, and a refusal waits for a person with all that was done', async () => {
  const { quote, send, tasks, awork, ask, link, queues } = await createQuoteHarness();
  const { id } = quote();
  awork.faults.add({ method: 'POST', path: '/tasks', times: 1, fault: { kind: 'status', status: 503 } });
  awork.faults.add({
    method: 'POST',
    path: '/api/v1/tasks',
    times: 1,
    fault: { kind: 'status', status: 400 },
  });
  expect(await send('A-7')).toMatchObject({ outcome: 'parked', code: 'vendor-refused' });
  expect(queues.left('hq-awork-projects')).toHaveLength(1);
  await ask('quote', String(id), 'replay');
  expect((await link(id))?.outcome).toMatchObject({ code: 'quote-sent' });
  expect(tasks()).toEqual(whole);
});
