import { expect, test } from '@jest/globals';
import { createQuoteHarness } from './quote-harness.ts';

test('H3 a unit that says a time becomes the planned effort, by the hours that a day has', async () => {
  const { quote, send, awork } = await createQuoteHarness({ settings: { hoursPerDay: 7.5 } });
  const units = ['h', 'Std.', 'Stunden', 'Tage', 'PT', 'min', 'Stück', ''];
  quote({ positions: units.map((unit) => ({ text: `<p>${unit || 'ohne'}</p>`, unit, amount: 1.5 })) });
  await send('A-7');
  expect(awork.state().tasks.map(({ plannedDuration }) => plannedDuration)).toEqual([
    ...[5400, 5400, 5400, 40_500, 40_500, 90, 0, 0],
  ]);
});

test('H3 units of which HQ tells only an id plan no effort', async () => {
  const { quote, send, awork } = await createQuoteHarness({ generation: 'v2' });
  quote();
  await send('A-7');
  expect(awork.state().tasks.map(({ plannedDuration }) => plannedDuration)).toEqual([0, 0]);
});

test('H3 the type of work is the one named exactly like the task type, and never made', async () => {
  const { quote, send, awork, hq } = await createQuoteHarness({ generation: 'v2' });
  const before = awork.state().typesOfWork.length;
  const { id: konzept } = awork.person.createTypeOfWork({ name: 'Konzeption' });
  const taskTypes = ['Konzeption', 'konzeption'].map((name) => hq.person.createTaskType({ name }).id);
  quote({ positions: taskTypes.map((taskTypeId) => ({ text: `<p>${taskTypeId}</p>`, taskTypeId })) });
  const { sentence } = await send('A-7');
  const [first, second] = awork.state().tasks;
  expect(first?.typeOfWorkId).toBe(konzept);
  expect(second?.typeOfWorkId).not.toBe(konzept);
  expect(sentence).toContain('konzeption');
  expect(awork.state().typesOfWork).toHaveLength(before + 1);
});

test('H3 positions of a group within a group lie in a list that is named with both', async () => {
  const { quote, send, tasks } = await createQuoteHarness({ generation: 'v2' });
  const inner = { text: '<p>Design</p>', positions: [{ text: '<p>Entwurf</p>' }] };
  quote({ positions: [{ text: '<p>Website</p>', positions: [inner, { text: '<p>Abnahme</p>' }] }] });
  await send('A-7');
  expect(tasks()).toEqual(['Website – Design: Entwurf', 'Website: Abnahme']);
});

test('H3 in v1 a header opens a list whatever its type, and a subtotal closes it', async () => {
  for (const groupsShownAs of ['GroupHeader', 'PositionGroup'] as const) {
    const { quote, send, tasks } = await createQuoteHarness({ tenant: { groupsShownAs } });
    quote();
    await send('A-7');
    expect(tasks()).toEqual(['Konzept: Workshop', 'A-7 Relaunch: Beratung']);
  }
});

test('H3 a name of several lines is its first, and the task says the others', async () => {
  const { quote, send, task } = await createQuoteHarness();
  quote({
    positions: [{ text: '<p>Workshop <b>vor&nbsp;Ort</b></p><ul><li>A &amp; B</li><li>C</li></ul>' }],
  });
  await send('A-7');
  expect(task('Workshop vor Ort').description).toBe('<p>A &amp; B</p><p>C</p>');
});

test('H3 a position of nothing but marks is named by its number, and one that is too long is cut', async () => {
  const { quote, send, awork } = await createQuoteHarness();
  const long = 'x'.repeat(1200);
  quote({ positions: [{ text: `<p>${long}</p>` }, { text: '<p>&nbsp;</p><br>' }] });
  await send('A-7');
  const [first, second] = awork.state().tasks;
  expect(first?.name).toBe(`${'x'.repeat(999)}…`);
  expect(first?.description).toBe(`<p>${long}</p>`);
  expect(second?.name).toBe('Position 2');
});

test('H3 the list of single positions is named as the setting says', async () => {
  const { quote, send, lists } = await createQuoteHarness({ settings: { quoteList: 'Angebot {number}' } });
  quote({ positions: [{ text: '<p>Abnahme</p>' }] });
  await send('A-7');
  expect(lists()).toEqual(['Angebot A-7']);
});
