import { settingsOf } from '../../../../functions/moco-awork/settings.ts';
import type { TimeTarget } from '../../../../functions/moco-awork/awork-moco-times/plan-time.ts';
import type {
  TimeFacts,
  WantedFields,
} from '../../../../functions/moco-awork/awork-moco-times/wanted-activity.ts';
import { wantedActivity } from '../../../../functions/moco-awork/awork-moco-times/wanted-activity.ts';
import type { ProjectLinkData } from '../../../../functions/moco-awork/linked-project.ts';
import { readProjectLink } from '../../../../functions/moco-awork/linked-project.ts';
import { fingerprints } from '../../../../shared/fingerprint.ts';
import type { AworkTimeEntry } from '../../../../shared/vendors/awork/records.ts';
import { aworkTimeEntry } from '../../../../shared/vendors/awork/records.ts';
import type { MocoActivity } from '../../../../shared/vendors/moco/records.ts';
import { mocoActivity } from '../../../../shared/vendors/moco/records.ts';

export const settings = settingsOf({ settings: { startDate: '2026-01-01' } }, new Date());
export const entryId = 'aaaaaaaa-0000-4000-8000-000000000001';
export const personId = 'aaaaaaaa-0000-4000-8000-000000000002';
export const leaverId = 'aaaaaaaa-0000-4000-8000-000000000003';
export const aworkProjectId = 'aaaaaaaa-0000-4000-8000-000000000004';
export const taskId = 'aaaaaaaa-0000-4000-8000-000000000005';
export const mocoProjectId = 70;
export const mocoUserId = 9;

export function entryExample(changes: Partial<AworkTimeEntry> = {}): AworkTimeEntry {
  return aworkTimeEntry.parse({
    id: entryId,
    userId: personId,
    projectId: aworkProjectId,
    taskId,
    note: 'Sitemap',
    duration: 6300,
    startDateLocal: '2026-03-04T00:00:00',
    isBillable: true,
    updatedOn: '2026-03-04T10:00:00Z',
    typeOfWork: { name: 'Beratung' },
    user: { firstName: 'Jonas', lastName: 'Keller ' },
    task: { name: 'Konzeption' },
    project: { name: 'Relaunch' },
    ...changes,
  });
}

/** Service item 5 has the task, 6 is named like a type of work. */
export function projectExample(changes: Partial<ProjectLinkData> = {}): ProjectLinkData {
  return {
    ...readProjectLink({
      tasks: { 5: { taskId, name: 'x', closed: false } },
      items: [
        { id: 5, name: 'Konzeption', active: true },
        { id: 6, name: 'Beratung', active: true },
      ],
      assigned: [mocoUserId],
    }),
    ...changes,
  };
}

/** An entry of a known person on a linked project that was never transferred. */
export function timeFacts(changes: Partial<TimeFacts> = {}): TimeFacts {
  return {
    entry: entryExample(),
    finished: true,
    isBound: false,
    link: {},
    project: { mocoProjectId, data: projectExample() },
    person: { kind: 'found', mocoUserId },
    unassignedItemId: undefined,
    ...changes,
  };
}

export const boundLink = { mocoUserId, aworkUserId: personId, aworkProjectId, day: '2026-03-04' };

/** The same entry after it was transferred. */
export const boundFacts = (changes: Partial<TimeFacts> = {}) =>
  timeFacts({ isBound: true, link: boundLink, ...changes });

export const wantedFields: WantedFields = {
  date: '2026-03-04',
  project_id: mocoProjectId,
  task_id: 5,
  seconds: 6300,
  description: 'Sitemap',
  billable: true,
};

export function activityExample(changes: Partial<MocoActivity> = {}): MocoActivity {
  return mocoActivity.parse({
    id: 400,
    date: '2026-03-04',
    seconds: 6300,
    description: 'Sitemap',
    billable: true,
    billed: false,
    remote_id: `awork:${entryId}`,
    project: { id: mocoProjectId, identifier: 'P26014', name: 'Relaunch' },
    task: { id: 5 },
    user: { id: mocoUserId, firstname: 'Jonas', lastname: 'Keller' },
    ...changes,
  });
}

/** What MOCO holds of it, written by us. */
export function timeTarget(changes: Partial<TimeTarget> = {}): TimeTarget {
  return { link: writtenLink(), activity: activityExample(), ...changes };
}

export function writtenLink(values: object = {}): TimeTarget['link'] {
  return { fingerprints: fingerprints({ ...wantedFields, person: mocoUserId, ...values }), data: boundLink };
}

/** The decision in short: what MOCO should hold, or why not. */
export function wantedKind(facts: TimeFacts, own = settings): string {
  const wanted = wantedActivity(facts, own);
  return wanted.kind === 'present' ? 'present' : `${wanted.kind}: ${wanted.reason.code}`;
}

/** The one person of the examples, as the vendor of that host lists its users. */
export function usersOf(hostname: string): Response {
  const email = 'jonas@example.org';
  const inAwork = { id: personId, userContactInfos: [{ type: 'email', subType: 'work', value: email }] };
  const inMoco = { id: mocoUserId, firstname: 'Jonas', lastname: 'Keller', active: true, email };
  return Response.json([hostname.endsWith('awork.com') ? inAwork : inMoco]);
}
