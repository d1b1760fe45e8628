import { describe, expect, test } from '@jest/globals';
import type { QuoteHarness } from './quote-harness.ts';
import { createQuoteHarness, generations } from './quote-harness.ts';

const settings = { sendAcceptedQuotes: true };

/** The quote is accepted some minutes after the last look. */
function accept({ hq, pass }: QuoteHarness, id: number): void {
  pass(600);
  hq.person.setQuoteStatus(id, 'Accepted');
}

describe.each(generations)('quotes in %s', (generation) => {
  const openLinked = async (changes: object = settings) => {
    const harness = await createQuoteHarness({ generation, settings: changes });
    await harness.linkProject();
    await harness.sweep();
    return harness;
  };

  test('H3 a quote of a linked project becomes tasks by itself once it is accepted', async () => {
    const harness = await openLinked();
    const { id } = harness.quote();
    await harness.sweep();
    expect(harness.tasks()).toEqual([]);
    accept(harness, id);
    await harness.sweep();
    expect(harness.tasks()).toHaveLength(2);
    expect((await harness.link(id))?.outcome).toMatchObject({ kind: 'done', code: 'quote-sent' });
  });

  test('H3 positions that are added to an accepted quote follow, and what was sent is not sent again', async () => {
    const harness = await openLinked();
    const { id } = harness.quote();
    accept(harness, id);
    await harness.sweep();
    harness.pass(600);
    harness.hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
    await harness.sweep();
    await harness.sweep();
    expect(harness.tasks()).toHaveLength(3);
  });

  test('H3 without the setting no quote is sent by itself', async () => {
    const harness = await openLinked({});
    accept(harness, harness.quote().id);
    await harness.sweep();
    expect(harness.tasks()).toEqual([]);
  });

  test('H3 quotes that were accepted before the setting was on are left to people', async () => {
    const harness = await createQuoteHarness({ generation, settings });
    await harness.linkProject();
    accept(harness, harness.quote().id);
    harness.pass(600);
    await harness.sweep();
    await harness.sweep();
    expect(harness.tasks()).toEqual([]);
  });

  test('H3 an accepted quote of a project that is not linked waits until the project is', async () => {
    const harness = await createQuoteHarness({ generation, settings });
    await harness.sweep();
    accept(harness, harness.quote().id);
    await harness.sweep();
    expect(harness.tasks()).toEqual([]);
    harness.pass(600);
    await harness.linkProject();
    await harness.sweep();
    expect(harness.tasks()).toHaveLength(2);
  });

  test('H3 quotes of a project whose transfer has ended are not sent by themselves', async () => {
    const harness = await openLinked();
    await harness.linkProject({ ended: true });
    accept(harness, harness.quote().id);
    await harness.sweep();
    expect(harness.tasks()).toEqual([]);
  });

  test('H3 what an operator asked for and no worker heard of is taken up by the next sweep, and only once', async () => {
    const harness = await openLinked({});
    const { id } = harness.quote();
    const { send } = harness.queue;
    const { sleep } = harness.operator;
    harness.queue.send = async () => undefined;
    harness.operator.sleep = async (seconds) => harness.pass(seconds);
    expect(await harness.send('A-7')).toMatchObject({ outcome: 'pending' });
    Object.assign(harness.queue, { send });
    Object.assign(harness.operator, { sleep });
    await harness.sweep();
    expect(harness.tasks()).toHaveLength(2);
    expect((await harness.link(id))?.data).toMatchObject({ requested: undefined });
  });

  test('H3 a parked request is not asked for again by sweeps', async () => {
    const harness = await openLinked({});
    harness.quote();
    const fault = { kind: 'status', status: 400 } as const;
    harness.awork.faults.add({ method: 'POST', path: '/api/v1/tasks', fault });
    expect(await harness.send('A-7')).toMatchObject({ outcome: 'parked' });
    harness.pass(600);
    await harness.sweep();
    expect(harness.queues.left('hq-awork-projects')).toHaveLength(1);
  });
});
