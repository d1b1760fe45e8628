import { describe, expect, test } from '@jest/globals';
import { listQuotes } from '../../../../functions/ops/quotes/list-quotes.ts';
import { pauseConnection } from '../../../../functions/ops/connections/pause.ts';
import { createQuoteHarness, generations, refusalOf } from './quote-harness.ts';
import { connectionId, createOpsHarness } from '../../ops/ops-harness.ts';

describe.each(generations)('quotes in %s', (generation) => {
  const other = generation === 'v1' ? 'v2' : 'v1';

  test('H3 a quote that HQ does not have is refused, in the language that was asked for', async () => {
    const { send, show, operator } = await createQuoteHarness({ generation });
    expect(await refusalOf(send('A-9'))).toBe('HQ has no such quote.');
    operator.language = 'de';
    expect(await refusalOf(show('17'))).toBe('HQ hat kein solches Angebot.');
  });

  test('H3 a quote that lies in the other generation of the interface is told as that', async () => {
    const tenant = { versions: generation === 'v1' ? (['v1'] as const) : (['v1', 'v2'] as const) };
    const harness = await createQuoteHarness({ generation, tenant, quotesVersion: other });
    const { id } = harness.quote();
    const told = `another generation of its interface (${generation})`;
    expect(await refusalOf(harness.send('A-7'))).toContain(told);
    await harness.ask('quote', String(id), 'operator');
    expect((await harness.link(id))?.outcome).toMatchObject({
      ...{ kind: 'parked', code: 'quote-elsewhere', details: { generation } },
    });
  });

  test('H3 a quote without positions is refused', async () => {
    const { quote, send, show } = await createQuoteHarness({ generation });
    quote({ positions: [{ text: '<p>Nur Text</p>', kind: 'text' }] });
    expect(await refusalOf(send('A-7'))).toContain('no position that can become a task');
    expect((await show('A-7')).positions).toEqual([]);
  });

  test('H3 positions that cannot be read, or that there are none of, are refused', async () => {
    const { quote, send, tasks } = await createQuoteHarness({ generation });
    quote();
    for (const written of ['x', '0', '2-1', '1,,2', '', '1-99999999'])
      expect(await refusalOf(send('A-7', { positions: written }))).toContain('names no positions');
    expect(await refusalOf(send('A-7', { positions: '1-4' }))).toBe(
      'The quote has no position 3, 4. It has 2 of them.',
    );
    expect(tasks()).toEqual([]);
  });

  test('H3 a declined or canceled quote is sent only once somebody agreed', async () => {
    const { quote, send, tasks, operator, hq } = await createQuoteHarness({ generation });
    const { id } = quote();
    for (const status of ['Declined', 'Canceled'] as const) {
      hq.person.setQuoteStatus(id, status);
      operator.confirm = async (question) => {
        expect(question).toContain(`is ${status} in HQ`);
        return false;
      };
      expect(await refusalOf(send('A-7'))).toBe('Nothing was done.');
    }
    expect(tasks()).toEqual([]);
    operator.confirm = async () => true;
    expect(await send('A-7')).toMatchObject({ code: 'quote-sent' });
  });

  test('H3 a number that is the id of another quote is asked back, and #id means the id', async () => {
    const { quote, show } = await createQuoteHarness({ generation });
    const { id } = quote();
    const second = quote({ number: String(id), subject: 'Zweites' });
    expect(await refusalOf(show(String(id)))).toContain(`#${second.id}`);
    expect(await show(`#${id}`)).toMatchObject({ number: 'A-7' });
    expect(await show(`#${second.id}`)).toMatchObject({ number: String(id) });
  });

  test('H3 quotes are listed newest first, with their project and how many tasks they have', async () => {
    const { quote, send, operator, pass, hq, project } = await createQuoteHarness({ generation });
    quote({ number: 'A-1', projectId: null });
    pass(60);
    quote({ status: 'Accepted' });
    await send('A-7');
    const listed = async (filter = {}) => (await listQuotes(connectionId, filter, operator)).data.quotes;
    expect(await listed()).toMatchObject([
      { number: 'A-7', status: 'Accepted', project: 'P-1 Relaunch', tasks: 2 },
      { number: 'A-1', project: null, tasks: 0 },
    ]);
    for (const name of ['P-1', 'Relaunch', String(project.id)])
      expect((await listed({ project: name })).map(({ number }) => number)).toEqual(['A-7']);
    expect(await listed({ project: 'Gibt es nicht' })).toEqual([]);
    expect(await listed({ since: '2030-01-01' })).toEqual([]);
    expect(await refusalOf(listQuotes(connectionId, { since: 'gestern' }, operator))).toContain('2026-01-31');
    expect(hq.state().quotes).toHaveLength(2);
  });

  test('H3 a quote sent while the connection is paused waits, and says so', async () => {
    const { quote, send, operator, tasks } = await createQuoteHarness({ generation });
    quote();
    await pauseConnection(connectionId, operator);
    expect(await send('A-7')).toMatchObject({
      outcome: 'pending',
      sentence: expect.stringContaining('paused'),
    });
    expect(tasks()).toEqual([]);
  });

  test('H3 a quote that nobody asked for is left alone, whoever has it looked at', async () => {
    const { quote, ask, link, tasks, send, hq } = await createQuoteHarness({ generation });
    const { id } = quote();
    await ask('quote', String(id), 'operator');
    expect((await link(id))?.outcome).toMatchObject({ kind: 'skipped', code: 'quote-not-requested' });
    await send('A-7', { positions: '1' });
    hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
    await ask('quote', String(id), 'operator');
    expect((await link(id))?.outcome).toMatchObject({ kind: 'skipped', code: 'quote-as-sent' });
    expect(tasks()).toHaveLength(1);
  });

  test('H3 a quote that is gone by the time a worker comes has a reason', async () => {
    const { ask, link } = await createQuoteHarness({ generation });
    await ask('quote', '4711', 'operator');
    expect((await link(4711))?.outcome).toMatchObject({ kind: 'skipped', code: 'quote-unknown' });
  });
});

test('H3 a quote whose positions all became texts by the time a worker comes is empty', async () => {
  const { quote, send, hq, operator, link } = await createQuoteHarness();
  const { id } = quote({ positions: [] });
  const { id: positionId } = hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
  const { sleep } = operator;
  operator.sleep = async (seconds) => {
    hq.person.updateQuotePosition(positionId, { kind: 'text' });
    await sleep(seconds);
  };
  expect(await send('A-7')).toMatchObject({ outcome: 'skipped', code: 'quote-empty' });
  expect((await link(id))?.data).toMatchObject({ requested: undefined });
});

test('H3 a connector without quotes says so', async () => {
  const { operator, add } = createOpsHarness();
  await add();
  expect(await refusalOf(listQuotes(connectionId, {}, operator))).toContain('moco-awork has no quotes');
});
