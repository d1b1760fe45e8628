import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene } from './both-vendors.ts';
import { eventually } from '../eventually.ts';
import type { Explanation } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  scene = agencyScene(suite.vendors);
});
afterAll(() => suite.stop());

const ITEM = 'Projektmanagement';

interface Reconciled {
  repaired: number | null;
  directions: {
    compared: number;
    totals: { group: { what: string }; source: number; target: number }[];
    rows: {
      cause: string;
      id: string | null;
      what: string;
      fields: { field: string; held: string | null }[];
    }[];
  }[];
}

const reconcile = (...more: string[]) =>
  suite.ops<Reconciled>('reconcile', 'nordagentur', '--direction', 'moco-awork-projects', ...more);
const explain = async (text: string) =>
  (await suite.ops<Explanation & { remarks: string[] }>('explain', 'nordagentur', text)).json;

test('O6 M5 a task that somebody deleted in awork is found, explained by its address, and made again on request only', async () => {
  const { awork } = suite.vendors;
  const { id } = await scene.createProject('Abgleich');
  const { id: target } = await scene.synced(id);
  const [task] = await eventually('the task', async () => {
    const found = await scene.tasks(target);
    return found.length > 0 && found;
  });
  await suite.idle();
  expect(await reconcile()).toMatchObject({ exitCode: 0 });
  await awork.person('deleteTask', task?.id);
  await suite.ops(
    'resync',
    'nordagentur',
    '--direction',
    'moco-awork-projects',
    '--ids',
    String(id),
    '--yes',
  );
  await suite.idle();
  expect(await scene.tasks(target)).toEqual([]);
  const { remarks, records } = await explain(
    (await scene.address(id)).replace(/projects\/.*/, `tasks/${task?.id}`),
  );
  expect(remarks.join(' ')).toContain('somebody deleted it in awork');
  expect(records[0]?.plan.sentence).toContain(`"${ITEM}"`);
  const { exitCode, json } = await reconcile();
  expect(exitCode).toBe(0);
  expect(json.directions[0]?.rows).toContainEqual(
    expect.objectContaining({
      ...{ cause: 'removed', id: String(id) },
      fields: [expect.objectContaining({ field: 'task', of: `"${ITEM}"`, held: null })],
    }),
  );
  expect((await reconcile('--repair', '--yes')).json.repaired).toBe(1);
  await eventually('the task again', async () => (await scene.taskNames(target)).includes(ITEM));
  await suite.idle();
  expect(await scene.taskNames(target)).toEqual([ITEM]);
  expect(await reconcile()).toMatchObject({ exitCode: 0 });
});

test('O6 projects and tasks are counted on both sides', async () => {
  const { id } = await scene.createProject('Zählung');
  const { id: target } = await scene.synced(id);
  await eventually('the task', async () => (await scene.tasks(target)).length > 0);
  await suite.idle();
  const { json } = await reconcile();
  const totals = json.directions[0]?.totals ?? [];
  expect(totals.map(({ group }) => group.what).toSorted()).toEqual(['projects', 'tasks']);
  for (const total of totals) expect(total.source).toBe(total.target);
});
