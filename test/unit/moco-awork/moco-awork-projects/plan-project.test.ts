import { expect, test } from '@jest/globals';
import type { Adoption } from '../../../../shared/vendors/awork/projects/adoption.ts';
import { settingsOf } from '../../../../functions/moco-awork/settings.ts';
import { planProject } from '../../../../functions/moco-awork/moco-awork-projects/plan-project.ts';
import {
  aworkExample,
  linkedFacts,
  memberExample,
  mocoExample,
  newFacts,
  otherProjectId,
  personId,
  projectId,
  settings,
  summary,
  url,
  withAddress,
} from './project-examples.ts';

const linked = withAddress(mocoExample());
const item = { id: 5, name: 'Konzeption', active: true };
const creation = ['create-project', 'store-address', 'request-times'];

test.each([
  ['the field says yes', {}, creation],
  ['the tag is set', { custom_properties: {}, tags: ['Sync to awork'] }, creation],
  ['neither is set', { custom_properties: {} }, 'nothing: sync-not-requested'],
  ['the field says no', { custom_properties: { 'Sync zu awork': '0' } }, 'nothing: sync-not-requested'],
  ['the tag differs in case', { custom_properties: {}, tags: ['sync to awork'] }, 'nothing: sync-misspelt'],
  ['the field differs in case', { custom_properties: { 'sync zu awork': '1' } }, 'nothing: sync-misspelt'],
  ['the project is archived', { active: false }, 'nothing: project-archived'],
  [
    'it is archived and neither is set',
    { active: false, custom_properties: {} },
    'nothing: sync-not-requested',
  ],
])('M1: a project that was never transferred, where %s', (_case, changes, expected) => {
  expect(summary(planProject(newFacts(mocoExample(changes)), settings))).toEqual(expected);
});

test('M1: the names of field and tag are settings', () => {
  const own = settingsOf({ settings: { syncField: 'An awork', syncTag: 'awork' } }, new Date(0));
  const byField = mocoExample({ custom_properties: { 'An awork': '1' } });
  expect(summary(planProject(newFacts(byField), own))).toEqual(creation);
  expect(summary(planProject(newFacts(mocoExample()), own))).toBe('nothing: sync-not-requested');
});

test('M2: number and name, dates and client are what the project is created with', () => {
  const plan = planProject(newFacts(mocoExample()), settings);
  const fields = {
    name: 'P26014 Relaunch',
    startDate: '2026-03-02',
    dueDate: '2026-09-30',
    client: { id: 31, name: 'Nordlicht Verlag GmbH' },
  };
  expect(plan).toMatchObject({ steps: [{ do: 'create-project', fields, templateId: undefined }, {}, {}] });
});

test('M3: an emptied link field is filled again, and nothing else is done', () => {
  expect(summary(planProject(linkedFacts(mocoExample()), settings))).toEqual(['store-address']);
});

test.each([
  [[], 'park: template-unknown'],
  [['t1', 't2'], 'park: template-ambiguous'],
  [['t1'], creation],
])('M4: with the templates %j of the wanted name', (templateIds, expected) => {
  const source = mocoExample({ custom_properties: { 'Sync zu awork': '1', 'awork Projektvorlage': 'Web' } });
  expect(summary(planProject(newFacts(source, { templateIds }), settings))).toEqual(expected);
});

test('M4: a template name that became wrong later does not disturb a linked project', () => {
  const source = {
    ...linked,
    custom_properties: { ...linked.custom_properties, 'awork Projektvorlage': 'X' },
  };
  expect(summary(planProject(linkedFacts(source), settings))).toBe('nothing: up-to-date');
});

test('M4: an adopted project needs no template', () => {
  const custom_properties = { ...linked.custom_properties, 'awork Projektvorlage': 'Unknown' };
  const adoption = { kind: 'project', project: aworkExample(), url } as const;
  const plan = planProject(newFacts(mocoExample({ custom_properties }), { adoption }), settings);
  expect(plan.kind).toBe('steps');
});

const other = aworkExample({ id: otherProjectId, name: 'Mein Projekt' });
test.each<[string, Adoption, string[] | string]>([
  ['leads nowhere', { kind: 'unreadable', url: 'https://x.example' }, 'park: link-unreadable'],
  ['leads to a project that another one has', { kind: 'taken', otherId: '8' }, 'park: awork-project-taken'],
  ['leads to a free project', { kind: 'project', project: other, url }, ['link-project', 'request-times']],
  [
    'is ours, unconfirmed',
    { kind: 'unconfirmed', project: other },
    ['link-project', 'rename-project', 'set-client', 'request-times'],
  ],
])('M6: a link field that %s', (_case, adoption, expected) => {
  expect(summary(planProject(newFacts(linked, { adoption }), settings))).toEqual(expected);
});

test('M6: an adopted project is not created, and its tasks come from the service items only', () => {
  const adoption = { kind: 'project', project: other, url } as const;
  const plan = planProject(newFacts({ ...linked, tasks: [item] }, { adoption }), settings);
  expect(plan).toMatchObject({
    steps: [{ do: 'link-project', projectId: otherProjectId }, { do: 'create-task', item: { id: 5 } }, {}],
  });
});

test('a linked project that is gone in awork is parked, and created anew once the link field is emptied', () => {
  const gone = { changes: { target: 'gone' } } as const;
  expect(summary(planProject(linkedFacts(linked, gone), settings))).toBe('park: awork-project-missing');
  expect(summary(planProject(linkedFacts(mocoExample(), gone), settings))).toEqual(creation);
});

test('a project created anew gets all its tasks again', () => {
  const tasks = { 5: { taskId: 'a', name: 'x', intended: [], closed: false } };
  const facts = linkedFacts(mocoExample({ tasks: [item] }), { data: { tasks }, changes: { target: 'gone' } });
  expect(summary(planProject(facts, settings))).toContain('create-task');
});

test.each([
  ['switched off', { custom_properties: {} }, 'sync-ended'],
  ['archived', { active: false }, 'project-archived'],
  ['archived and switched off', { active: false, custom_properties: {} }, 'project-archived'],
])(
  'M8: a linked project that is %s ends the sync once, touches nothing and says so',
  (_case, changes, code) => {
    const source = { ...linked, ...changes };
    expect(summary(planProject(linkedFacts(source), settings))).toEqual(['end-sync']);
    expect(summary(planProject(linkedFacts(source, { data: { ended: true } }), settings))).toBe(
      `nothing: ${code}`,
    );
  },
);

test('M8: a linked project that was deleted in MOCO ends the sync, one never linked is left alone', () => {
  expect(summary(planProject(linkedFacts(undefined), settings))).toEqual(['end-sync']);
  const ended = linkedFacts(undefined, { data: { ended: true } });
  expect(summary(planProject(ended, settings))).toBe('nothing: deleted-in-moco');
  expect(summary(planProject(newFacts(undefined), settings))).toBe('nothing: unknown-in-moco');
});

test('M8: switched on again, the times booked meanwhile are asked for', () => {
  expect(summary(planProject(linkedFacts(linked, { data: { ended: true } }), settings))).toEqual([
    'request-times',
  ]);
});

const people = new Map([[31, personId]]);
const contracts = [{ id: 1, user_id: 31, active: true, firstname: 'Jonas', lastname: 'Keller' }];
test.each([
  ['is added once', {}, {}, ['add-member']],
  ['was added before and may have been removed by hand', { members: [31] }, {}, 'nothing: up-to-date'],
  [
    'is there already',
    {},
    { target: aworkExample({ members: [memberExample(personId)] }) },
    'nothing: up-to-date',
  ],
])('M9: a person assigned in MOCO who %s', (_case, data, changes, expected) => {
  const facts = linkedFacts({ ...linked, contracts }, { data, changes: { people, ...changes } });
  expect(summary(planProject(facts, settings))).toEqual(expected);
});

test('M9 M10: a plan calls people by their names', () => {
  const leader = { id: 31, firstname: 'Lena', lastname: 'Brandt' };
  const facts = linkedFacts({ ...linked, contracts, leader }, { changes: { people } });
  expect(planProject(facts, settings)).toMatchObject({
    steps: [
      { what: 'add Jonas Keller to the project' },
      { what: 'make Lena Brandt responsible for the project' },
    ],
  });
});

test('M9: a project created anew gets its people again', () => {
  const changes = { target: 'gone', people } as const;
  const facts = linkedFacts(mocoExample({ contracts }), { data: { members: [31] }, changes });
  expect(summary(planProject(facts, settings))).toContain('add-member');
});

test('M9: nobody is added where the setting says so', () => {
  const facts = linkedFacts({ ...linked, contracts }, { changes: { people } });
  expect(summary(planProject(facts, { ...settings, addMembers: false }))).toBe('nothing: up-to-date');
});

test('T5: earlier times are asked for until that was done', () => {
  const facts = linkedFacts(linked, { data: { timesRequested: false } });
  expect(summary(planProject(facts, settings))).toEqual(['request-times']);
  expect(facts.targetId).toBe(projectId);
});
