import { expect, test } from '@jest/globals';
import { createMailHarness } from './mail-harness.ts';

const WEEK_HOURS = 7 * 24;

test('O9 a record whose dead letter an operator discarded is not reminded of, and not called solved either', async () => {
  const { parked, look, pass, discard, told } = createMailHarness();
  await parked('1');
  expect(await look()).toHaveLength(1);
  await discard('1');
  expect(await look()).toEqual([]);
  pass(WEEK_HOURS);
  expect(await look()).toEqual([]);
  expect((await told.read('verlag')).value).toMatchObject({ causes: {}, solved: [] });
});

test('O9 of a cause only what nobody set aside is told again', async () => {
  const { parked, look, pass, discard } = createMailHarness();
  await parked('1');
  await parked('2');
  await look();
  await discard('1');
  pass(WEEK_HOURS);
  const [mail, ...more] = await look();
  expect(more).toEqual([]);
  expect(mail?.subject).toContain('one record still needs you');
  expect(mail?.text).toContain('"P2"');
  expect(mail?.text).not.toContain('"P1"');
});

test.each([
  ['another problem', 'text'],
  ['the same problem, when somebody had it looked at again,', 'duration'],
])('O9 a record that was set aside is told as new with %s', async (_what, difference) => {
  const { parked, look, discard } = createMailHarness();
  await parked('1');
  await look();
  await discard('1');
  await look();
  await parked('1', difference);
  const [mail] = await look();
  expect(mail?.subject).toContain('one record needs you');
});

test('O9 a record that is done after it was set aside is told to nobody', async () => {
  const { parked, look, discard, done } = createMailHarness();
  await parked('1');
  await look();
  await discard('1');
  await look();
  await done('1');
  expect(await look()).toEqual([]);
});
