import { expect, test } from '@jest/globals';
import { epochMicros } from '../../../shared/epoch-micros.ts';
import { createWorkerHarness } from './worker-harness.ts';

const [before, edited] = ['2026-03-04T09:59:00.1234567Z', '2026-03-04T10:00:00.1234567Z'];
const shows = epochMicros(edited);

test('an edit whose version the reading shows is handled at once', async () => {
  const harness = await createWorkerHarness();
  harness.script.shown = edited;
  expect(await harness.process(harness.pointer({ shows }))).toMatchObject({ kind: 'done' });
});

test('what does not show the edit yet is read again a second later, and written only then', async () => {
  const harness = await createWorkerHarness();
  let written = 0;
  harness.script.apply = () => ({ data: (written += 1) });
  harness.script.shown = before;
  const pointer = harness.pointer({ shows });
  expect(await harness.process(pointer)).toMatchObject({
    kind: 'retrying',
    reason: { code: 'not-shown-yet' },
  });
  expect(written).toBe(0);
  const [again] = harness.queue.messages;
  expect(again?.visibleAt).toBe(harness.now().getTime() + 1000);
  harness.script.shown = edited;
  harness.pass(1);
  expect(await harness.process(JSON.parse(again?.body ?? '') as typeof pointer)).toMatchObject({
    kind: 'done',
  });
  expect(written).toBe(1);
});

test('a source that never shows what it told of is believed when its lag is over', async () => {
  const harness = await createWorkerHarness();
  harness.script.shown = before;
  const pointer = harness.pointer({ shows });
  harness.pass(1);
  expect(await harness.process(pointer)).toMatchObject({ kind: 'done' });
});

test.each([
  ['is still there', edited, 'retrying'],
  ['is gone', 'gone', 'done'],
])('a deleted record that %s ends as it should', async (_how, shown, kind) => {
  const harness = await createWorkerHarness();
  harness.script.shown = shown;
  expect(await harness.process(harness.pointer({ shows: 'gone' }))).toMatchObject({ kind });
});

test('a record that is not there yet although its webhook has come is read again', async () => {
  const harness = await createWorkerHarness();
  harness.script.shown = 'gone';
  expect(await harness.process(harness.pointer({ shows }))).toMatchObject({ kind: 'retrying' });
});

test('ten webhooks of one edit cost one reading, however late each comes', async () => {
  const harness = await createWorkerHarness();
  harness.script.shown = edited;
  const codes: string[] = [];
  for (let hook = 0; hook < 10; hook += 1) {
    codes.push((await harness.process(harness.pointer({ hint: `h${hook}`, shows }))).reason.code);
    harness.pass(0.3);
  }
  expect(codes).toEqual(['brought-in-line', ...Array.from({ length: 9 }, () => 'superseded')]);
  expect(harness.readings()).toBe(1);
});

test('the next edit within the same second is read', async () => {
  const harness = await createWorkerHarness();
  harness.script.shown = edited;
  await harness.process(harness.pointer({ shows }));
  harness.script.shown = '2026-03-04T10:00:00.1234577Z';
  await harness.process(harness.pointer({ shows: shows + 1 }));
  expect(harness.readings()).toBe(2);
});
