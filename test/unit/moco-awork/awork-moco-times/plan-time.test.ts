import { expect, test } from '@jest/globals';
import { changedValues } from '../../../../functions/moco-awork/awork-moco-times/activity-values.ts';
import type { TimeTarget } from '../../../../functions/moco-awork/awork-moco-times/plan-time.ts';
import { planTime } from '../../../../functions/moco-awork/awork-moco-times/plan-time.ts';
import type { TimeFacts } from '../../../../functions/moco-awork/awork-moco-times/wanted-activity.ts';
import { wantedActivity } from '../../../../functions/moco-awork/awork-moco-times/wanted-activity.ts';
import {
  activityExample,
  boundFacts,
  entryExample,
  mocoProjectId,
  mocoUserId,
  projectExample,
  settings,
  timeFacts,
  timeTarget,
  wantedFields,
  writtenLink,
} from './time-examples.ts';

const plan = (facts: TimeFacts, target: Partial<TimeTarget> = {}) =>
  planTime(wantedActivity(facts, settings), timeTarget(target));
const short = (facts: TimeFacts, target: Partial<TimeTarget> = {}) => {
  const decided = plan(facts, target);
  return decided.kind === 'steps'
    ? decided.steps.map((step) => step.do)
    : `${decided.kind}: ${decided.reason.code}`;
};
const changedIn = (facts: TimeFacts) => {
  const wanted = wantedActivity(facts, settings);
  return wanted.kind === 'present' ? changedValues(wanted, writtenLink()) : [];
};
const none = { activity: undefined, link: { fingerprints: {}, data: {} } };
const billed = { activity: activityExample({ billed: true }) };
const longer = boundFacts({ entry: entryExample({ duration: 7200 }) });
const colleague = boundFacts({ person: { kind: 'found', mocoUserId: 10 } });
const deleted = boundFacts({ entry: undefined });
const unassigned = { mocoProjectId, data: projectExample({ assigned: [] }) };

test.each<[string, TimeFacts, Partial<TimeTarget>, string[] | string]>([
  ['T1: a new entry is created', timeFacts(), none, ['create-activity']],
  ['T1: an edit follows', longer, {}, ['update-activity']],
  ['T1: a deletion follows', deleted, {}, ['delete-activity']],
  [
    'T1: what is gone in MOCO as well needs nothing',
    deleted,
    { activity: undefined },
    'nothing: never-arrived',
  ],
  [
    'T1: an edit of what was removed in MOCO brings it back',
    longer,
    { activity: undefined },
    ['create-activity'],
  ],
  [
    'O6 an activity that somebody deleted stays away',
    boundFacts(),
    { activity: 'gone' },
    'nothing: activity-gone',
  ],
  ['O6 what is read and equal needs nothing', boundFacts(), {}, 'nothing: up-to-date'],
  ['T7: a billed activity that is equal needs nothing', boundFacts(), billed, 'nothing: up-to-date'],
  ['an entry in step needs nothing', boundFacts(), { activity: 'unread' }, 'nothing: up-to-date'],
  [
    'T5: an unlinked project needs nothing',
    timeFacts({ project: undefined }),
    none,
    'nothing: project-not-linked',
  ],
  ['T7: a billed activity is not changed', longer, billed, 'park: activity-billed'],
  ['T7: a billed activity is not removed', deleted, billed, 'park: activity-billed'],
  ['T7: a billed activity is not moved to another person', colleague, billed, 'park: activity-billed'],
  [
    'T8: another person means another activity',
    colleague,
    {},
    ['assign-person', 'delete-activity', 'create-activity'],
  ],
  ['T8: a running timer waits', timeFacts({ finished: false }), none, 'wait: timer-running'],
  [
    'T9: somebody not assigned is assigned first',
    timeFacts({ project: unassigned }),
    none,
    ['assign-person', 'create-activity'],
  ],
  [
    'T9: nobody is assigned where nothing is to be written',
    boundFacts({ project: unassigned }),
    { activity: 'unread' },
    'nothing: up-to-date',
  ],
])('%s', (_rule, facts, target, expected) => {
  expect(short(facts, target)).toEqual(expected);
});

test('T1: only what changed is written', () => {
  const facts = boundFacts({ entry: entryExample({ duration: 7200, isBillable: false }) });
  const step = { fields: { seconds: 7200, billable: false }, what: 'change duration, billable' };
  expect(plan(facts)).toEqual({ kind: 'steps', steps: [expect.objectContaining(step)] });
});

test('T7: the report names what is different', () => {
  const about = { date: '2026-03-04', person: 'Jonas Keller', project: 'P26014 Relaunch' };
  const said = { ...about, difference_en: 'duration', difference_de: 'Dauer' };
  expect(plan(longer, billed)).toMatchObject({ details: said });
  expect(plan(colleague, billed)).toMatchObject({ details: { difference_en: 'person' } });
  expect(plan(deleted, billed)).toMatchObject({ details: { difference_de: 'gelöscht' } });
});

test('T8: a move to another task or project changes the one activity', () => {
  const moved = boundFacts({ project: { mocoProjectId: 71, data: projectExample() } });
  expect(plan(moved)).toMatchObject({ steps: [{ do: 'update-activity', fields: { project_id: 71 } }] });
  const retasked = boundFacts({ entry: entryExample({ taskId: null }) });
  expect(plan(retasked)).toMatchObject({ steps: [{ do: 'update-activity', fields: { task_id: 6 } }] });
});

test('T8: the old activity is removed as the person it belongs to, and the new one written as the right person', () => {
  const decided = plan(colleague, { activity: activityExample({ id: 401 }) });
  expect(decided).toMatchObject({
    steps: [{ mocoUserId: 10 }, { mocoUserId, activityId: 401 }, { mocoUserId: 10, fields: wantedFields }],
  });
});

test('T2: an entry for a catch-all that does not exist yet counts as changed', () => {
  const unassigned = timeFacts({ entry: entryExample({ taskId: null, typeOfWork: { name: 'Anderes' } }) });
  expect(changedIn(unassigned)).toEqual(['task_id']);
  expect(changedIn(timeFacts())).toEqual([]);
});

test('a created activity is described to an operator in minutes, day and text', () => {
  expect(plan(timeFacts(), none)).toMatchObject({
    steps: [{ what: 'create 105 min on 2026-03-04, "Sitemap"' }],
  });
});
