import { expect, test } from '@jest/globals';
import { pickServiceItem } from '../../../../functions/moco-awork/awork-moco-times/pick-service-item.ts';
import { projectExample, taskId } from './time-examples.ts';

const item = (id: number, name: string, active = true) => ({ id, name, active });
const lateTask = { taskId: 'late', task: { name: 'Beratung' } };
const begunOnly = (begun: Record<string, string[]>) =>
  projectExample({
    items: [item(8, 'Beratung neu'), item(9, 'Reise')],
    begun: { project: [], tasks: begun },
  });

test('T2 a task whose create was never confirmed means the item it was begun for, also when that has another name now', () => {
  expect(pickServiceItem(lateTask, begunOnly({ 8: ['Beratung'] }), 3)).toEqual({ kind: 'item', id: 8 });
  expect(pickServiceItem(lateTask, begunOnly({ 11: ['Beratung'] }), 3)).toEqual({ kind: 'item', id: 11 });
  expect(pickServiceItem(lateTask, begunOnly({ 8: ['Beratung'], 9: ['Beratung'] }), 3)).toEqual({
    ...{ kind: 'item', id: 3 },
  });
});

const consulting = { taskId: null, typeOfWork: { name: 'Beratung' } };
const pick = (
  entry: Parameters<typeof pickServiceItem>[0],
  items = projectExample().items,
  unassigned?: number,
) => pickServiceItem(entry, projectExample({ items }), unassigned);

test.each([
  [
    'the one the task came from, even where another is named like the type of work',
    { ...consulting, taskId },
    undefined,
    { kind: 'item', id: 5 },
  ],
  ['the one named like the type of work', consulting, undefined, { kind: 'item', id: 6 }],
  [
    'the same in spite of case and blanks',
    { taskId: null, typeOfWork: { name: ' beratung ' } },
    undefined,
    { kind: 'item', id: 6 },
  ],
  [
    'the catch-all for a task of awork and a type of its own',
    { taskId: 'own', typeOfWork: { name: 'Reise' } },
    undefined,
    { kind: 'unassigned' },
  ],
  ['the catch-all without a type of work', { taskId: null }, undefined, { kind: 'unassigned' }],
  [
    'the catch-all where the name is not unique',
    consulting,
    [item(6, 'Beratung'), item(7, 'Beratung')],
    { kind: 'unassigned' },
  ],
  [
    'the active one of two with that name',
    consulting,
    [item(6, 'Beratung', false), item(7, 'Beratung')],
    { kind: 'item', id: 7 },
  ],
  [
    'the catch-all where that one is inactive',
    consulting,
    [item(6, 'Beratung', false)],
    { kind: 'unassigned' },
  ],
  [
    'none while the one it came from is inactive',
    { taskId },
    [item(5, 'Alt', false)],
    { kind: 'inactive', id: 5, name: 'Alt' },
  ],
  [
    'by name where the one it came from is gone in MOCO',
    { ...consulting, taskId },
    [item(6, 'Beratung')],
    { kind: 'item', id: 6 },
  ],
])('T2: %s', (_rule, entry, items, expected) => {
  expect(pick(entry, items)).toMatchObject(expected);
});

test.each([
  ['is known in MOCO', [item(9, 'Nicht zugeordnete Zeiterfassung')], { kind: 'item', id: 9 }],
  ['was made by us a moment ago', [], { kind: 'item', id: 9 }],
  [
    'was switched off in MOCO',
    [item(9, 'Nicht zugeordnete Zeiterfassung', false)],
    { kind: 'inactive', id: 9 },
  ],
])('T2: what fits nothing takes the catch-all, which %s', (_case, items, expected) => {
  expect(pick({ taskId: null }, items, 9)).toMatchObject(expected);
});
