import { expect, test } from '@jest/globals';
import type { TaskFacts } from '../../../../functions/moco-awork/moco-awork-projects/plan-tasks.ts';
import { planTasks } from '../../../../functions/moco-awork/moco-awork-projects/plan-tasks.ts';
import type { BoundTask } from '../../../../functions/moco-awork/linked-project.ts';
import { fingerprint } from '../../../../shared/fingerprint.ts';
import { settings } from './project-examples.ts';

const open = (name: string): BoundTask => ({
  taskId: 'a',
  name: fingerprint(name),
  intended: [],
  closed: false,
});
const item = (changes: object = {}) => ({ id: 5, name: 'Konzeption', active: true, ...changes });
const facts = (tasks: Record<string, BoundTask>, changes: Partial<TaskFacts> = {}): TaskFacts => ({
  ...{ tasks: undefined, restores: false, data: { tasks, begun: { project: [], tasks: {} } } },
  ...changes,
});
const plan = (items: Parameters<typeof planTasks>[0], bound: Record<string, BoundTask> = {}) =>
  planTasks(items, facts(bound), settings).steps.map((step) => step.do);

test.each([
  ['a new service item becomes a task', [item()], {}, ['create-task']],
  ['an inactive one that was never transferred does not', [item({ active: false })], {}, []],
  ['one that is in step needs nothing', [item()], { 5: open('Konzeption') }, []],
  ['a rename follows', [item({ name: 'Design' })], { 5: open('Konzeption') }, ['rename-task']],
  ['a deactivation closes', [item({ active: false })], { 5: open('Konzeption') }, ['close-task']],
  [
    'a closed one stays closed',
    [item({ active: false })],
    { 5: { ...open('Konzeption'), closed: true } },
    [],
  ],
  ['a reactivation opens again', [item()], { 5: { ...open('Konzeption'), closed: true } }, ['reopen-task']],
  ['one that is gone in MOCO is closed, never deleted', [], { 5: open('Konzeption') }, ['close-task']],
  ['one that is gone and closed needs nothing', [], { 5: { ...open('Konzeption'), closed: true } }, []],
  ['the catch-all gets no task', [item({ name: 'Nicht zugeordnete Zeiterfassung' })], {}, []],
  [
    'a rename and a deactivation come together',
    [item({ name: 'B', active: false })],
    { 5: open('A') },
    ['rename-task', 'close-task'],
  ],
])('M5: %s', (_rule, items, bound, expected) => {
  expect(plan(items, bound)).toEqual(expected);
});

test('M5: a MOCO name that was not written, because a person had renamed the task, is not tried again', () => {
  const kept = { ...open('Konzeption'), keptName: fingerprint('Design') };
  expect(plan([item({ name: 'Design' })], { 5: kept })).toEqual([]);
  expect(plan([item({ name: 'Design 2' })], { 5: kept })).toEqual(['rename-task']);
});

test('M5: an item that was transferred follows even when it is renamed to the catch-all', () => {
  expect(plan([item({ name: 'Nicht zugeordnete Zeiterfassung' })], { 5: open('A') })).toEqual([
    'rename-task',
  ]);
});

test('M5: two service items of one name become two tasks', () => {
  expect(plan([item(), item({ id: 6 })])).toEqual(['create-task', 'create-task']);
});
