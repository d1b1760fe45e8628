import { expect, test } from '@jest/globals';
import {
  isSyncRequested,
  projectVersion,
  textField,
} from '../../../../functions/moco-awork/moco-awork-projects/project-source.ts';
import type { MocoProject } from '../../../../shared/vendors/moco/records.ts';
import { mocoExample, settings, withAddress } from './project-examples.ts';

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
  expect(['a', 'b', 'c', 'd'].map((name) => textField(project, name))).toEqual(['', '', 'x', '']);
});

const task = { id: 1, name: 'A', active: true };
const contract = { id: 1, user_id: 2, active: true };
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
  expect(projectVersion({ ...whole, ...changes }, settings)).not.toBe(projectVersion(whole, settings));
});

test('a sweep ignores what is not transferred', () => {
  const later = { ...whole, updated_at: '2026-05-01T00:00:00Z', tags: ['Print'] };
  expect(projectVersion(later, settings)).toBe(projectVersion(whole, settings));
});
