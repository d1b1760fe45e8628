import { expect, test } from '@jest/globals';
import { explainRecord } from '../../../functions/ops/explain/explain-record.ts';
import { reconcileConnection } from '../../../functions/ops/reconcile/reconcile.ts';
import { showStatus } from '../../../functions/ops/status.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId, ownDefinitions } from './ops-harness.ts';

const period = { from: '2026-03-01', to: '2026-03-04' };

/** Two hours that are in both systems. */
async function createBooked() {
  const harness = await createLinkedProject();
  const { operator, now, work, moco, book, pass, project } = harness;
  const entries = [book().id, book().id];
  const handle = async (direction: string, entity: string, id: string) => {
    pass(60);
    const target = { direction, connection: connectionId, entity, id };
    await operator.queue.send([createPointer(target, 'webhook', now())]);
    await work();
  };
  for (const id of entries) await handle('awork-moco-times', 'time', id);
  await handle('moco-awork-projects', 'project', String(project.id));
  const removeOne = () => moco.person.deleteActivity(moco.state().activities[0]?.id ?? 0);
  return { ...harness, entries, removeOne };
}

test('O6 where both sides agree the command says so, and status remembers it', async () => {
  const { operator } = await createBooked();
  const { exitCode, text, data } = await reconcileConnection(connectionId, period, operator);
  expect(exitCode).toBe(0);
  expect(text).toContain('Nothing is unexplained.');
  expect(data.directions.map(({ rows }) => rows)).toEqual(ownDefinitions.map(() => []));
  const status = await showStatus({ id: connectionId }, operator);
  expect(status.data.connections[0]?.sweeps?.filter(({ scope }) => scope === 'reconcile')).toMatchObject([
    { code: 'reconciled' },
    { code: 'reconciled', details: { from: '2026-03-01', to: '2026-03-04', compared: 2 } },
    { code: 'reconciled' },
  ]);
});

test('O6 while something is unexplained the command says what, and how it is repaired', async () => {
  const { operator, removeOne } = await createBooked();
  removeOne();
  const { exitCode, text, data } = await reconcileConnection(connectionId, period, operator);
  expect(exitCode).toBe(1);
  expect(data.directions[1]?.rows).toMatchObject([{ cause: 'gone', steps: [{ do: 'create-activity' }] }]);
  expect(text).toContain('ops reconcile nordagentur --from 2026-03-01 --to 2026-03-04 --repair');
});

test('O6 a repair shows what it will do and does nothing without a yes', async () => {
  const { operator, removeOne, pointers } = await createBooked();
  removeOne();
  const asked: string[] = [];
  const confirm = async (question: string) => (asked.push(question), false);
  const { exitCode } = await reconcileConnection(
    connectionId,
    { ...period, repair: true },
    { ...operator, confirm },
  );
  expect(exitCode).toBe(1);
  expect(asked).toEqual([expect.stringMatching(/a repair would:\s+create\s+60\s+min[^]*Repair 1 record\?/)]);
  expect(pointers()).toEqual([]);
});

test('O6 a repair brings back just what it named, and both sides then agree', async () => {
  const { operator, removeOne, work, moco, pass } = await createBooked();
  removeOne();
  const { data } = await reconcileConnection(connectionId, { ...period, repair: true }, operator);
  expect(data.repaired).toBe(1);
  pass(60);
  await work();
  expect(moco.state().activities).toHaveLength(2);
  expect((await reconcileConnection(connectionId, period, operator)).exitCode).toBe(0);
});

test('O5 explain shows both sides field by field, and says when the record is gone on the other side', async () => {
  const { operator, removeOne, entries, moco } = await createBooked();
  const [gone = '', other = ''] = entries;
  removeOne();
  const second = moco.state().activities[0]?.id ?? 0;
  moco.person.updateActivity(second, { seconds: 60 });
  const explain = async (id: string) => (await explainRecord(connectionId, id, undefined, operator)).data;
  expect((await explain(gone)).records).toMatchObject([{ sides: 'gone', plan: { code: 'activity-gone' } }]);
  const [record] = (await explain(other)).records;
  const sides = record?.sides === 'gone' ? [] : (record?.sides ?? []);
  expect(sides.filter(({ same }) => !same)).toMatchObject([
    { field: 'duration', wanted: '1:00:00', held: '0:01:00' },
  ]);
});

test('O5 T7 an entry deleted in awork shows what MOCO keeps of it, for example because it is billed', async () => {
  const { operator, entries, moco, awork } = await createBooked();
  for (const { id } of moco.state().activities) moco.person.billActivity(id);
  awork.person.deleteTimeEntry(entries[0] ?? '');
  const [record] = (await explainRecord(connectionId, entries[0] ?? '', undefined, operator)).data.records;
  expect(record).toMatchObject({ source: null, plan: { plan: 'park', code: 'activity-billed' } });
  expect(record?.sides).toContainEqual({ field: 'duration', wanted: null, held: '1:00:00', same: false });
});

test.each([
  [{ from: '2026-03-05', to: '2026-03-01' }, 'lies after'],
  [{ from: 'March' }, 'takes a day'],
])('O6 the period %j is refused', async (options, problem) => {
  const { operator } = await createBooked();
  await expect(reconcileConnection(connectionId, options, operator)).rejects.toThrow(problem);
});

test('O6 a vendor that asks to slow down is waited for, and nothing is counted twice', async () => {
  const { operator, awork } = await createBooked();
  awork.faults.add({ path: '/timeentries', times: 2, fault: { kind: 'status', status: 429 } });
  const { data, exitCode } = await reconcileConnection(connectionId, period, operator);
  expect(exitCode).toBe(0);
  expect(data.directions[1]).toMatchObject({ compared: 2, totals: [{ source: 120, target: 120 }] });
});
