import { expect, test } from '@jest/globals';
import { MOST_MARKS } from '../../../../functions/watch/mails/marks.ts';
import type { Link } from '../../../../shared/links/link.ts';
import { createMailHarness } from './mail-harness.ts';

/** A connection of which so many records are undone as a test says, without a store that holds them. */
function createCrowd() {
  const harness = createMailHarness();
  let open: Link[] = [];
  const at = harness.now().toISOString();
  const linkOf = (sourceId: string, outcome: Partial<Link['outcome']>): Link => ({
    key: { connection: 'verlag', entity: 'time', sourceId },
    ...{ fingerprints: {}, data: undefined, openSince: at, history: [] },
    outcome: {
      kind: 'parked',
      code: 'activity-billed',
      details: { project: `P${sourceId}` },
      at,
      ...outcome,
    },
  });
  Object.assign(harness.desk.links, {
    get: async ({ sourceId }: Link['key']) => ({
      ...linkOf(sourceId, { kind: 'done', code: 'up-to-date' }),
      history: [linkOf(sourceId, {}).outcome],
    }),
    async *listOpen() {
      yield* open;
    },
  });
  return {
    ...harness,
    undone(count: number, outcome: Partial<Link['outcome']> = {}) {
      open = Array.from({ length: count }, (_, index) => linkOf(String(index + 1), outcome));
    },
  };
}

test('O9 of five thousand records a few are named and the rest counted, and one more is told alone', async () => {
  const { undone, look } = createCrowd();
  undone(5000);
  const [mail] = await look();
  expect(mail?.subject).toContain('5000 records need you');
  expect(mail?.text.match(/^- The time of/gm)).toHaveLength(5);
  expect(mail?.text).toContain('… and 4995 more.');
  undone(5001);
  const [next] = await look();
  expect(next?.subject).toContain('one record needs you');
  expect(next?.text).toContain('"P5001"');
});

test('O9 beyond what can be remembered records are counted, and what is kept stays small', async () => {
  const { undone, look, told } = createCrowd();
  const count = MOST_MARKS + 200;
  undone(count);
  expect((await look())[0]?.subject).toContain(`${count} records need you`);
  expect(await look()).toEqual([]);
  undone(count + 1);
  const [next] = await look();
  expect(next?.subject).toContain('one record needs you');
  expect(next?.text).toContain(`"P${count + 1}"`);
  expect(JSON.stringify((await told.read('verlag')).value).length).toBeLessThan(300_000);

  undone(count + 1, { kind: 'retrying', code: 'vendor-unavailable' });
  expect(await look()).toEqual([]);
  undone(count + 1);
  expect(await look()).toEqual([]);
  undone(0);
  expect((await look())[0]?.subject).toContain(`solved, ${count + 1} records`);
});

test('O9 of as many as can just be remembered each is known, and what is kept stays small', async () => {
  const { undone, look, told } = createCrowd();
  undone(MOST_MARKS);
  await look();
  expect(JSON.stringify((await told.read('verlag')).value).length).toBeLessThan(300_000);
  undone(MOST_MARKS - 1);
  expect(await look()).toEqual([]);
});
