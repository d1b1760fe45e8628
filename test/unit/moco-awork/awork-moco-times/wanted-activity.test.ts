import { expect, test } from '@jest/globals';
import type { TimeFacts } from '../../../../functions/moco-awork/awork-moco-times/wanted-activity.ts';
import { wantedActivity } from '../../../../functions/moco-awork/awork-moco-times/wanted-activity.ts';
import type { AworkTimeEntry } from '../../../../shared/vendors/awork/records.ts';
import {
  aworkProjectId,
  boundFacts,
  boundLink,
  entryExample,
  entryId,
  leaverId,
  mocoProjectId,
  mocoUserId,
  personId,
  projectExample,
  settings,
  taskId,
  timeFacts,
  wantedFields,
  wantedKind,
} from './time-examples.ts';

const ended = { mocoProjectId, data: projectExample({ ended: true }) };
const elsewhere = entryExample({ projectId: leaverId });
const entry = entryExample;

test('T1/T4: date, seconds, text and billable are those of the entry', () => {
  const { updatedOn: version } = entryExample();
  const origin = { timeEntryId: entryId, aworkUserId: personId, aworkProjectId, taskId, version };
  const own = { mocoUserId, personName: 'Jonas Keller', isAssigned: true, isCatchAll: false, origin };
  const about = { date: wantedFields.date, project: 'Relaunch', person: 'Jonas Keller' };
  const expected = { kind: 'present', ...own, fields: wantedFields, about };
  expect(wantedActivity(timeFacts(), settings)).toEqual(expected);
});

test.each<[string, Partial<TimeFacts>, string]>([
  ['T1: deleted in awork', { entry: undefined }, 'absent: never-arrived'],
  ['T5: without a project', { entry: entry({ projectId: null }) }, 'keep: no-project'],
  ['T5: on an unlinked project', { project: undefined }, 'keep: project-not-linked'],
  ['T5: on a project whose sync has ended', { project: ended }, 'keep: project-not-linked'],
  [
    'T5: before the start date',
    { entry: entry({ startDateLocal: '2025-12-31T00:00:00' }) },
    'keep: before-start-date',
  ],
  ['T5: on the start date', { entry: entry({ startDateLocal: '2026-01-01T00:00:00' }) }, 'present'],
  ['of a foreign workspace', { entry: entry({ isExternal: true }) }, 'keep: external-entry'],
  ['without a duration', { entry: entry({ duration: 0 }) }, 'absent: empty-entry'],
  ['with a duration that awork leaves out', { entry: entry({ duration: null }) }, 'absent: empty-entry'],
  ['T8: whose timer runs', { finished: false }, 'wait: timer-running'],
  [
    'T5: whose timer runs on an unlinked project',
    { finished: false, project: undefined },
    'keep: project-not-linked',
  ],
  [
    'T5: whose timer runs on a project whose sync has ended',
    { finished: false, project: ended },
    'keep: project-not-linked',
  ],
  [
    'T5: whose timer runs without a project',
    { finished: false, entry: entry({ projectId: null }), project: undefined },
    'keep: no-project',
  ],
  ['T3: of somebody unknown', { person: { kind: 'unknown', name: 'J' } }, 'wait: person-unknown'],
  [
    'T3: of somebody without an address',
    { person: { kind: 'without-email', name: 'J' } },
    'wait: person-without-email',
  ],
  ['of a deleted person', { person: 'deleted' }, 'wait: person-deleted'],
])('a new entry %s', (_case, changes, expected) => {
  expect(wantedKind(timeFacts(changes))).toBe(expected);
});

test.each<[string, Partial<TimeFacts>, string]>([
  ['T1: deleted in awork', { entry: undefined }, 'absent: never-arrived'],
  ['moved before the start date', { entry: entry({ startDateLocal: '2025-12-31T00:00:00' }) }, 'present'],
  [
    'T8: moved to an unlinked project',
    { entry: elsewhere, project: undefined },
    'absent: project-not-linked',
  ],
  [
    'T8: moved to a project whose sync has ended',
    { entry: elsewhere, project: ended },
    'absent: project-not-linked',
  ],
  ['M8: whose own project ended', { project: ended }, 'keep: kept-link-ended'],
  ['whose project was deleted in awork', { entry: entry({ projectId: null }) }, 'keep: kept-without-project'],
  ['whose timer was started again', { finished: false }, 'wait: timer-running'],
  ['set to no duration', { entry: entry({ duration: 0 }) }, 'absent: empty-entry'],
  ['whose person is unknown by now', { person: { kind: 'unknown', name: 'J' } }, 'present'],
  ['whose person hid the address', { person: { kind: 'without-email', name: 'J' } }, 'present'],
  ['whose person was deleted', { entry: entry({ userId: null }), person: 'deleted' }, 'present'],
  [
    'given to somebody unknown',
    { entry: entry({ userId: leaverId }), person: { kind: 'unknown', name: 'J' } },
    'wait: person-unknown',
  ],
])('an entry that is in MOCO and %s', (_case, changes, expected) => {
  expect(wantedKind(boundFacts(changes))).toBe(expected);
});

test('T3: somebody who left keeps what is booked for them, under their own name', () => {
  const facts = boundFacts({
    person: { kind: 'unknown', name: 'J' },
    link: { ...boundLink, mocoUserId: 12 },
  });
  expect(wantedActivity(facts, settings)).toMatchObject({ kind: 'present', mocoUserId: 12 });
});

test('T3: who waits for a person says for which one, so that it is found again', () => {
  const wanted = wantedActivity(timeFacts({ person: { kind: 'unknown', name: 'Jonas' } }), settings);
  expect(wanted).toMatchObject({ waitingFor: `person:${personId}`, details: { person: 'Jonas' } });
});

const unassigned = timeFacts({ project: { mocoProjectId, data: projectExample({ assigned: [] }) } });

test('T9: somebody not assigned is to be assigned, or the entry waits for the assignment', () => {
  expect(wantedActivity(unassigned, settings)).toMatchObject({ kind: 'present', isAssigned: false });
  const wanted = wantedActivity(unassigned, { ...settings, assignPeople: false });
  expect(wanted).toMatchObject({
    kind: 'wait',
    reason: { code: 'person-not-assigned' },
    waitingFor: `assignment:${mocoProjectId}:${mocoUserId}`,
    details: { person: 'Jonas Keller' },
  });
});

test('T2: an inactive service item makes the entry wait for that item', () => {
  const items = [{ id: 5, name: 'Konzeption', active: false }];
  const facts = timeFacts({ project: { mocoProjectId, data: projectExample({ items }) } });
  expect(wantedActivity(facts, settings)).toMatchObject({
    reason: { code: 'service-item-inactive' },
    details: { item: 'Konzeption' },
    waitingFor: `item:${mocoProjectId}:5`,
  });
});

test.each([
  ['stays on its service item', 5, 'present'],
  ['waits where it came from another service item', 6, 'wait: service-item-inactive'],
])('T2: an entry that is in MOCO %s although that was switched off since', (_case, mocoTaskId, expected) => {
  const items = [{ id: 5, name: 'Konzeption', active: false }];
  const project = { mocoProjectId, data: projectExample({ items }) };
  expect(wantedKind(boundFacts({ project, link: { ...boundLink, mocoTaskId } }))).toBe(expected);
});

test('T2: what fits no service item takes the catch-all, also when that does not exist yet', () => {
  const other = entryExample({ taskId: null, typeOfWork: { name: 'Reise' } });
  const taskOf = (unassignedItemId?: number) => {
    const wanted = wantedActivity(timeFacts({ entry: other, unassignedItemId }), settings);
    return wanted.kind === 'present' ? wanted.fields.task_id : wanted.kind;
  };
  expect([taskOf(), taskOf(77)]).toEqual([undefined, 77]);
});

test.each<[string, Partial<AworkTimeEntry>, string]>([
  ['its note', {}, 'Sitemap'],
  ['the task where the note is blank', { note: '  ' }, 'Konzeption'],
  ['the task where the note is too short for MOCO', { note: 'ok' }, 'Konzeption'],
  ['the type of work where there is no task', { note: null, task: null }, 'Beratung'],
  ['our name where there is nothing at all', { note: null, task: null, typeOfWork: null }, 'awork'],
])('an entry is described by %s', (_case, changes, description) => {
  const wanted = wantedActivity(timeFacts({ entry: entryExample(changes) }), settings);
  expect(wanted).toMatchObject({ fields: { description } });
});

test('T4: the day is the local day of the entry, and seconds are not rounded', () => {
  const late = entryExample({
    startDateLocal: '2026-03-31T00:00:00',
    startTimeUtc: '2026-03-30T23:30:00Z',
    duration: 61,
  });
  const wanted = wantedActivity(timeFacts({ entry: late }), settings);
  expect(wanted).toMatchObject({ fields: { date: '2026-03-31', seconds: 61 } });
});
