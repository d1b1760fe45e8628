import { expect, test } from '@jest/globals';
import { currentFields, planFields } from '../../../../shared/vendors/awork/projects/project-fields.ts';
import { sharedFields } from '../../../../functions/moco-awork/moco-awork-projects/project-source.ts';
import type { ProjectFacts } from '../../../../functions/moco-awork/moco-awork-projects/project-plan.ts';
import { fingerprint } from '../../../../shared/fingerprint.ts';
import type { MocoProject } from '../../../../shared/vendors/moco/records.ts';
import {
  aworkExample,
  companyId,
  linkedFacts,
  mocoExample,
  newFacts,
  otherProjectId,
} from './project-examples.ts';

const before = mocoExample();
const plan = (source: MocoProject, changes: Partial<ProjectFacts> = {}) =>
  planFields(linkedFacts(source, { written: before, changes }), sharedFields(source));

test.each([
  ['P1', 'Relaunch', 'P1 Relaunch'],
  [null, 'Relaunch', 'Relaunch'],
  ['', 'Relaunch', 'Relaunch'],
])('M2: number %j and name %j read %j in awork', (identifier, name, expected) => {
  expect(sharedFields(mocoExample({ identifier, name })).name).toBe(expected);
});

test.each<[string, Partial<MocoProject>, object]>([
  ['the name', { name: 'Neu' }, { do: 'rename-project', name: 'P26014 Neu' }],
  ['the number', { identifier: 'P9' }, { do: 'rename-project', name: 'P9 Relaunch' }],
  ['the start', { start_date: '2026-04-01' }, { do: 'set-dates', startDate: '2026-04-01' }],
  ['a removed end', { finish_date: null }, { do: 'set-dates', dueDate: null }],
  [
    'the client',
    { customer: { id: 32, name: 'Neu AG' } },
    { do: 'set-client', client: { id: 32, name: 'Neu AG' } },
  ],
])('M7: %s follows a change in MOCO, and nothing else is written', (_field, changes, step) => {
  const { steps, kept } = plan({ ...before, ...changes });
  expect(steps).toEqual([{ ...step, what: expect.any(String) }]);
  expect(kept).toEqual([]);
});

test('M7: both dates are set in one step', () => {
  const source = { ...before, start_date: '2026-04-01', finish_date: '2026-05-01' };
  expect(plan(source).steps).toMatchObject([
    { do: 'set-dates', startDate: '2026-04-01', dueDate: '2026-05-01' },
  ]);
});

test.each<[string, Partial<MocoProject>, Parameters<typeof aworkExample>[0], string]>([
  ['name', { name: 'Neu' }, { name: 'Von Hand' }, 'name'],
  ['start', { start_date: '2026-04-01' }, { startDate: '2026-03-15T00:00:00Z' }, 'startDate'],
  ['removed end', { finish_date: '2026-04-01' }, { dueDate: null }, 'dueDate'],
  ['client', { customer: { id: 32, name: 'B' } }, { companyId: otherProjectId }, 'client'],
])('M7: a %s that a person changed in awork is left alone and reported', (_field, changes, target, kept) => {
  const decided = plan({ ...before, ...changes }, { target: aworkExample(target) });
  expect(decided).toEqual({ steps: [], handled: [], kept: [kept] });
});

test('M7: an edit in awork alone changes nothing as long as MOCO stays the same', () => {
  expect(plan(before, { target: aworkExample({ name: 'Von Hand' }) })).toEqual({
    steps: [],
    handled: [],
    kept: [],
  });
});

test('M7: a value that was kept once is not reported again, a further MOCO change is', () => {
  const source = { ...before, name: 'Neu' };
  const facts = linkedFacts(source, { written: before, data: { kept: { name: fingerprint('P26014 Neu') } } });
  const target = aworkExample({ name: 'Von Hand' });
  expect(planFields({ ...facts, target }, sharedFields(source)).kept).toEqual([]);
  const further = { ...before, name: 'Neuer' };
  expect(planFields({ ...facts, target }, sharedFields(further)).kept).toEqual(['name']);
});

test('M7: where both sides were changed to the same value, nothing is written and nothing reported', () => {
  const source = { ...before, name: 'Neu' };
  const decided = plan(source, { target: aworkExample({ name: 'P26014 Neu' }) });
  expect(decided).toEqual({ steps: [], handled: ['name'], kept: [] });
});

test('M6: an adopted project keeps what it has, and only what is empty is filled', () => {
  const project = aworkExample({ name: 'Eigener Name', startDate: null, companyId: null });
  const adoption = { kind: 'project', project, url: 'u' } as const;
  const { steps, kept } = planFields(newFacts(before, { adoption }), sharedFields(before));
  expect(steps.map((step) => step.do)).toEqual(['set-dates', 'set-client']);
  expect(steps[0]).toMatchObject({ startDate: '2026-03-02' });
  expect(steps[0]).not.toHaveProperty('dueDate');
  expect(kept).toEqual(['name']);
});

test('our own unconfirmed project is completed with everything MOCO says', () => {
  const project = aworkExample({ name: 'P26014 Relaunch', startDate: null, dueDate: null, companyId: null });
  const { steps, kept } = planFields(
    newFacts(before, { adoption: { kind: 'unconfirmed', project } }),
    sharedFields(before),
  );
  expect(steps.map((step) => step.do)).toEqual(['set-dates', 'set-client']);
  expect(kept).toEqual([]);
});

test('a project without a customer in MOCO never takes the client from awork', () => {
  const source = { ...before, customer: null };
  expect(plan(source)).toEqual({ steps: [], handled: ['client'], kept: [] });
});

test('awork dates count by their day, the client also where only the nested record names it', () => {
  const project = aworkExample({ companyId: null, company: { id: companyId }, dueDate: null });
  expect(currentFields(project)).toEqual({
    name: 'P26014 Relaunch',
    startDate: '2026-03-02',
    dueDate: null,
    client: companyId,
  });
});
