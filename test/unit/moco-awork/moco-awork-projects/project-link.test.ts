import { expect, test } from '@jest/globals';
import {
  isSyncRequested,
  projectVersion,
  textField,
} from '../../../../functions/moco-awork/moco-awork-projects/project-source.ts';
import { expectedLink } from '../../../../functions/moco-awork/moco-awork-projects/expected-link.ts';
import { planProject } from '../../../../functions/moco-awork/moco-awork-projects/plan-project.ts';
import type { ProjectFacts } from '../../../../functions/moco-awork/moco-awork-projects/project-plan.ts';
import type { MocoProject } from '../../../../shared/vendors/moco/records.ts';
import {
  aworkExample,
  mocoExample,
  newFacts,
  personId,
  projectId,
  settings,
  url,
  withAddress,
} from './project-examples.ts';

test.each([
  ['1', true],
  [1, true],
  [true, true],
  ['true', true],
  ['0', false],
  [0, false],
  [false, false],
  ['', false],
  [null, false],
  [undefined, false],
  ['yes', false],
])('M1: the value %j of the sync field means %s', (value, expected) => {
  const project = mocoExample({ custom_properties: { 'Sync zu awork': value } });
  expect(isSyncRequested(project, settings)).toBe(expected);
});

test('a text field without text, whatever MOCO makes of that, is empty', () => {
  const fields = { a: null, b: ['x'], c: '  x ' };
  const project = mocoExample({ custom_properties: fields });
  expect(['a', 'b', 'c', 'd'].map((name) => textField(project, [name]))).toEqual(['', '', 'x', '']);
});

const task = { id: 1, name: 'A', active: true };
const contract = { id: 1, user_id: 2, active: true, firstname: 'Jonas', lastname: 'Keller' };
const versionOf = (project: MocoProject, people = new Map<number, string>()) =>
  projectVersion(project, people, settings);
const whole = mocoExample({ tasks: [task], contracts: [contract] });

test.each<[string, Partial<MocoProject>]>([
  ['the name', { name: 'x' }],
  ['the number', { identifier: 'x' }],
  ['the end', { finish_date: null }],
  ['archiving', { active: false }],
  ['the customer', { customer: { id: 99, name: 'x' } }],
  ['the sync switch', { custom_properties: {} }],
  ['the link field', withAddress(whole)],
  ['a service item added', { tasks: [task, { ...task, id: 2 }] }],
  ['a service item renamed', { tasks: [{ ...task, name: 'B' }] }],
  ['a service item deactivated', { tasks: [{ ...task, active: false }] }],
  ['a person assigned', { contracts: [contract, { ...contract, user_id: 3 }] }],
  ['an assignment ended', { contracts: [{ ...contract, active: false }] }],
])('a sweep notices %s even where MOCO leaves updated_at alone', (_what, changes) => {
  expect(versionOf({ ...whole, ...changes })).not.toBe(versionOf(whole));
});

test('a sweep ignores what is not transferred', () => {
  const later = { ...whole, updated_at: '2026-05-01T00:00:00Z', tags: ['Print'] };
  expect(versionOf(later)).toBe(versionOf(whole));
});

test('M9: a sweep notices that somebody assigned before has a counterpart in awork now', () => {
  expect(versionOf(whole, new Map([[2, personId]]))).not.toBe(versionOf(whole));
});

test('O6: a plan knows the link that taking over an awork project leaves behind, and none of a new one', () => {
  const project = aworkExample();
  const source = withAddress(mocoExample({ tasks: [task], contracts: [contract] }));
  const adopted = newFacts(source, { adoption: { kind: 'project', project, url } });
  expect(expectedOf(adopted)).toMatchObject({
    targetId: projectId,
    data: { takesTimes: true, items: [{ id: 1, name: 'A', active: true }], assigned: [2] },
  });
  expect(expectedOf(newFacts(mocoExample()))).toBeUndefined();
});

function expectedOf(facts: ProjectFacts) {
  const plan = planProject(facts, settings);
  return plan.kind === 'steps' ? expectedLink(facts, plan) : undefined;
}
