import { describe, expect, test } from '@jest/globals';
import { planRecords } from '../../../../functions/ops/plan/plan-records.ts';
import { resyncRecords } from '../../../../functions/ops/resync.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createQuoteHarness, direction, generations, positions } from './quote-harness.ts';

describe.each(generations)('quotes in %s', (generation) => {
  const open = (settings: object = {}) => createQuoteHarness({ generation, settings });
  const list = generation === 'v1' ? 'A-7 Relaunch' : 'A-7';

  test('H3 a group becomes a list, its positions tasks of it, a single position one in the list of the quote', async () => {
    const { quote, send, tasks, lists, aworkProject, link } = await open();
    const { id } = quote();
    const sent = await send('A-7');
    expect(sent).toMatchObject({ outcome: 'done', code: 'quote-sent', project: { id: aworkProject } });
    expect(tasks()).toEqual(['Konzept: Workshop', `${list}: Beratung`]);
    expect(lists()).toEqual(['Konzept', list]);
    expect(await link(id)).toMatchObject({ targetId: aworkProject, outcome: { kind: 'done' } });
  });

  test('H3 a mere text and a sum become nothing', async () => {
    const { quote, send, tasks } = await open();
    quote({ positions: [{ text: '<p>Nur Text</p>', kind: 'text' }, ...positions] });
    await send('A-7');
    expect(tasks()).toHaveLength(2);
  });

  test('H3 sending a quote again makes only what is new, whatever was renamed or moved in awork', async () => {
    const { quote, send, tasks, hq, awork, task, aworkProject } = await open();
    const { id } = quote();
    await send('A-7');
    awork.person.updateTask(task('Workshop').id, { name: 'Auftakt' });
    awork.person.putTaskInLists(task('Beratung').id, [awork.person.createList(aworkProject, 'Jetzt').id]);
    hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
    await send('A-7');
    expect(tasks()).toEqual(['Konzept: Auftakt', 'Jetzt: Beratung', `${list}: Abnahme`]);
  });

  test('H3 a quote that was sent whole is not sent again', async () => {
    const { quote, send, tasks, link } = await open();
    const { id } = quote();
    await send('A-7');
    expect(await send('A-7')).toMatchObject({ outcome: 'skipped', code: 'quote-complete' });
    expect(tasks()).toHaveLength(2);
    expect((await link(id))?.data).toMatchObject({ requested: undefined });
  });

  test('H3 what somebody deleted in awork stays deleted', async () => {
    const { quote, send, tasks, awork, task } = await open();
    quote();
    await send('A-7');
    awork.person.deleteTask(task('Workshop').id);
    expect(await send('A-7')).toMatchObject({ code: 'quote-complete' });
    expect(tasks()).toEqual([`${list}: Beratung`]);
  });

  test('H3 a list that somebody deleted is made anew for new positions only', async () => {
    const { quote, send, tasks, hq, awork } = await open();
    const { id } = quote({ positions: [{ text: '<p>Beratung</p>' }] });
    const [first] = positions;
    const group = first && hq.person.addQuotePosition(id, first);
    await send('A-7');
    const konzept = awork.state().taskLists.find(({ name }) => name === 'Konzept');
    awork.person.deleteList(konzept?.id ?? '');
    hq.person.addQuotePosition(id, { text: '<p>Analyse</p>' }, group?.id ?? null);
    await send('A-7');
    expect(tasks()).toEqual([`${list}: Beratung`, ': Workshop', 'Konzept: Analyse']);
  });

  test('H3 an archived list is made anew for new positions', async () => {
    const { quote, send, tasks, lists, hq, awork } = await open();
    const { id } = quote();
    await send('A-7');
    awork.person.archiveList(awork.state().taskLists.find(({ name }) => name === list)?.id ?? '');
    hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
    await send('A-7');
    expect(tasks().at(-1)).toBe(`${list}: Abnahme`);
    expect(lists().filter((name) => name === list)).toHaveLength(2);
  });

  test('H3 a list of exactly that name that is there already is used, and what lies in it is left alone', async () => {
    const { quote, send, tasks, lists, awork, aworkProject } = await open();
    awork.person.createTask({ projectId: aworkProject, name: 'Workshop', listName: 'Konzept' });
    quote();
    await send('A-7');
    expect(lists()).toEqual(['Konzept', list]);
    expect(tasks()).toEqual(['Konzept: Workshop', 'Konzept: Workshop', `${list}: Beratung`]);
  });

  test('H3 a list renamed in awork still takes new positions of its group', async () => {
    const { quote, send, tasks, hq, awork } = await open();
    const { id } = quote();
    await send('A-7');
    awork.person.renameList(awork.state().taskLists.find(({ name }) => name === list)?.id ?? '', 'Umsetzung');
    hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
    await send('A-7');
    expect(tasks().slice(1)).toEqual(['Umsetzung: Beratung', 'Umsetzung: Abnahme']);
  });

  test('H3 only the positions that were named become tasks, the others with a later sending', async () => {
    const { quote, send, tasks } = await open();
    quote();
    await send('A-7', { positions: '2' });
    expect(tasks()).toEqual([`${list}: Beratung`]);
    await send('A-7', { positions: '1-2' });
    expect(tasks()).toEqual([`${list}: Beratung`, 'Konzept: Workshop']);
  });

  test('H3 optional positions say so, or are left out by the setting', async () => {
    const optional = [{ text: '<p>Schulung</p>', isOptional: true }, { text: '<p>Abnahme</p>' }];
    const marked = await open();
    marked.quote({ positions: optional });
    await marked.send('A-7');
    expect(marked.tasks()).toEqual([`${list}: Schulung (optional)`, `${list}: Abnahme`]);
    const leftOut = await open({ optionalPositions: 'left-out' });
    leftOut.quote({ positions: optional });
    await leftOut.send('A-7');
    expect(leftOut.tasks()).toEqual([`${list}: Abnahme`]);
    expect((await leftOut.show('A-7')).positions.map(({ state }) => state)).toEqual(['left-out', 'sent']);
    await leftOut.send('A-7', { positions: '1' });
    expect(leftOut.tasks().at(-1)).toBe(`${list}: Schulung (optional)`);
  });

  test('H3 a position that HQ wrote anew under another id is no new one', async () => {
    const { quote, send, tasks, hq } = await open();
    const { id } = quote({ positions: [] });
    const former = hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
    await send('A-7');
    hq.person.updateQuotePosition(former.id, { kind: 'text' });
    hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
    expect(await send('A-7')).toMatchObject({ code: 'quote-complete' });
    expect(tasks()).toHaveLength(1);
  });

  test('H3 a dry run says each step and writes nothing', async () => {
    const { quote, send, tasks, link } = await open();
    const { id } = quote();
    const { outcome, steps } = await send('A-7', { dryRun: true });
    expect(outcome).toBe('planned');
    expect(steps.slice(0, 2)).toEqual(['create the list "Konzept"', `create the list "${list}"`]);
    expect(steps.slice(2)).toEqual([
      expect.stringContaining('create the task "Workshop" in "Konzept"'),
      expect.stringContaining(`create the task "Beratung" in "${list}"`),
    ]);
    expect(tasks()).toEqual([]);
    expect(await link(id)).toBeUndefined();
  });

  test('H3 a quote of nothing but optional positions that are left out has none to send', async () => {
    const { quote, send } = await open({ optionalPositions: 'left-out' });
    quote({ positions: [{ text: '<p>Schulung</p>', isOptional: true }] });
    expect(await send('A-7')).toMatchObject({ outcome: 'skipped', code: 'quote-empty' });
  });

  test('H3 a quote is shown with its status, its project, and what is sent of it', async () => {
    const { quote, send, show } = await open();
    quote({ status: 'Accepted' });
    await send('A-7', { positions: '1' });
    expect(await show('A-7')).toMatchObject({
      ...{ number: 'A-7', status: 'Accepted', project: 'P-1 Relaunch' },
      positions: [
        { number: 1, name: 'Workshop', list: 'Konzept', state: 'sent' },
        { number: 2, name: 'Beratung', list, state: 'new' },
      ],
    });
  });

  test('H3 a plan and a resync look at quotes that were sent, and make nothing of them', async () => {
    const { quote, send, tasks, operator, work, link } = await open();
    const { id } = quote();
    await send('A-7', { positions: '1' });
    const request = { direction, entity: 'quote', ids: String(id) };
    const { data } = await planRecords(connectionId, request, operator);
    expect(data.records).toMatchObject([{ entity: 'quote', plan: 'skip', code: 'quote-as-sent' }]);
    await resyncRecords(connectionId, request, operator);
    await work();
    expect((await link(id))?.outcome).toMatchObject({ code: 'quote-as-sent' });
    expect(tasks()).toHaveLength(1);
  });
});
