import type { Agency } from './agency.ts';
import type { Chronicle } from './chronicle.ts';
import type { Expected, TimeEntry } from './expected-reporting.ts';
import { expectedReporting, isRunning } from './expected-reporting.ts';
import { isSettled } from './facts.ts';
import { isServed, isWanted } from './project-state.ts';
import { taskComplaints } from './task-judge.ts';
import { timeLink } from './time-links.ts';

type Reporting = ReturnType<Agency['hq']['state']>['reportings'][number];

/** Every finished entry of a linked project has its one reporting, or a reason that is true. */
export function brokenTimes(agency: Agency, chronicle: Chronicle): string[] {
  return [
    ...agency.awork.state().timeEntries.flatMap((entry) => eachEntry(entry, agency, chronicle)),
    ...eachReporting(agency, chronicle),
    ...waitingForNothing(agency),
  ];
}

/** What is deleted in awork waits no more, also where nobody told us. */
function waitingForNothing({ awork, stores }: Agency): string[] {
  const entries = new Set(awork.state().timeEntries.map(({ id }) => id));
  const waiting = stores.links.items(
    ({ entity, outcome }) => entity === 'time' && outcome?.kind === 'waiting',
  );
  return waiting
    .filter(({ sourceId }) => !entries.has(sourceId))
    .map(({ sourceId, outcome }) => `time entry ${sourceId} is deleted, and still waits: ${outcome?.code}`);
}

function eachEntry(entry: TimeEntry, agency: Agency, chronicle: Chronicle): string[] {
  const link = timeLink(entry.id, agency);
  const { outcome } = link ?? {};
  const held = agency.hq.state().reportings.find(({ id }) => String(id) === link?.targetId);
  const expected = expectedReporting(entry, agency, chronicle);
  const title = `time entry ${entry.id}`;
  const said = `${outcome?.kind} ${outcome?.code}`;
  if (outcome?.kind === 'parked')
    return parkedWithoutNeed(entry, link?.targetId, said, { agency, chronicle });
  if (held && isBookedByBoth(entry, held, chronicle))
    return [`${title} was booked although HQ's own integration books it`];
  if (held && isSettled(held))
    return chronicle.touched.has(String(held.id))
      ? []
      : settledInSilence(title, held, expected, outcome?.code);
  switch (expected.kind) {
    case 'either':
      return outcome?.kind === 'waiting' && !isServed(entry.projectId ?? '', agency)
        ? [`${title} waits without need: ${said}`]
        : [];
    case 'absent':
      return held ? [`${title} should have no reporting (${said})`] : [];
    case 'waiting': {
      // What is booked already stays where it is.
      if (held || chronicle.lost.has(entry.id) || (isRunning(entry) && !outcome)) return [];
      const isTold = outcome?.kind === 'waiting' && expected.codes.includes(outcome.code);
      return isTold ? [] : [`${title} should wait for ${expected.codes}: ${said}`];
    }
    case 'present': {
      const lost = chronicle.lost.get(entry.id);
      if (!held)
        return lost === entry.updatedOn || lost === 'unclear' ? [] : [`${title} has no reporting (${said})`];
      return [
        ...differences(entry, held, expected, chronicle),
        ...taskComplaints(entry, held, expected.project, { agency, chronicle }),
      ];
    }
  }
}

/** How long after a project was parked it may still be known as it was before. */
const KNOWN_BEFORE_MILLISECONDS = 60_000;

/** New time of a project that HQ's own integration has linked with the same awork project is left to that one. */
function isBookedByBoth(entry: TimeEntry, held: Reporting, { leftToHq }: Chronicle): boolean {
  const since = leftToHq.get(String(held.projectId));
  if (since === undefined || held.createdBy !== 'api') return false;
  return Date.parse(entry.createdOn) > Date.parse(since) + KNOWN_BEFORE_MILLISECONDS;
}

function parkedWithoutNeed(
  entry: TimeEntry,
  reportingId: string | undefined,
  said: string,
  { agency, chronicle: { former, settled } }: { agency: Agency; chronicle: Chronicle },
): string[] {
  const held = agency.hq.state().reportings.find(({ id }) => String(id) === reportingId);
  const isTrue =
    // HQ tells neither that an approval was taken back nor that the time is gone: until somebody asks again it is as it was found.
    (settled.has(reportingId ?? '') && /reporting-(?:approved|locked)$/.test(said)) ||
    said.endsWith(' task-closed') ||
    // HQ changes nothing of somebody who left.
    (hasLeft(held, agency) && said.endsWith(' reporting-locked')) ||
    (former.ambiguous.has(entry.id) && said.endsWith('reporting-ambiguous'));
  return isTrue ? [] : [`time entry ${entry.id} is parked without need: ${said}`];
}

function hasLeft(reporting: Reporting | undefined, { hq }: Agency): boolean {
  return hq.state().users.some(({ id, isDeactivated }) => id === reporting?.userId && isDeactivated);
}

/** What is approved or invoiced stays as it is; that it is not as awork has it must have been said, and then it is parked. */
function settledInSilence(
  title: string,
  held: Reporting,
  expected: ReturnType<typeof expectedReporting>,
  code: string | undefined,
): string[] {
  if (expected.kind !== 'present') return [];
  const [day, duration] = [held.startOn.slice(0, 10), held.duration];
  const isSame =
    day === expected.day && duration === expected.duration && expected.userIds.includes(held.userId);
  return isSame
    ? []
    : [`${title} differs from its approved reporting ${held.id}, and nothing says so (${code})`];
}

function differences(
  entry: TimeEntry,
  held: Reporting,
  expected: Expected,
  { touched }: Chronicle,
): string[] {
  const isByPeople = touched.has(String(held.id)) || held.createdBy === 'person';
  const found: string[] = [];
  if (held.projectId !== expected.project.id)
    found.push(`is in project ${held.projectId} instead of ${expected.project.id}`);
  if (!expected.userIds.includes(held.userId))
    found.push(`is of ${held.userId} instead of ${expected.userIds}`);
  if (!isByPeople) {
    if (held.startOn.slice(0, 10) !== expected.day) found.push(`is on ${held.startOn}, not ${expected.day}`);
    if (held.duration !== expected.duration) found.push(`has ${held.duration} s, not ${expected.duration}`);
    if (expected.note !== undefined && held.note !== expected.note)
      found.push(`says "${held.note}", not "${expected.note}"`);
  }
  return found.map((what) => `reporting ${held.id} of time entry ${entry.id} ${what}`);
}

/** Nothing of ours stands alone, and nothing stands for two. */
function eachReporting(agency: Agency, chronicle: Chronicle): string[] {
  const { former, touched } = chronicle;
  const links = agency.stores.links.items(({ entity }) => entity === 'time');
  const entries = new Map(agency.awork.state().timeEntries.map((entry) => [entry.id, entry]));
  return agency.hq.state().reportings.flatMap((reporting) => {
    const owners = links.filter(({ targetId }) => targetId === String(reporting.id));
    if (owners.length > 1) return [`HQ reporting ${reporting.id} stands for ${owners.length} time entries`];
    const [owner] = owners;
    const isOurs = reporting.createdBy === 'api' || former.reportings.has(String(reporting.id));
    if (!isOurs) return [];
    if (!owner) {
      // Whoever changes what was just made, and not yet known to be, makes it theirs.
      const isTheirs = reporting.createdBy === 'person' || touched.has(String(reporting.id));
      return isTheirs || isLeft(reporting, agency, chronicle)
        ? []
        : [`nobody owns our HQ reporting ${JSON.stringify(reporting)}`];
    }
    if (entries.has(owner.sourceId) || isSettled(reporting)) return [];
    // Nothing before the start date is looked at by itself.
    const isEarly = reporting.startOn.slice(0, 10) < agency.settings.startDate;
    const said = owner.outcome?.code ?? '';
    const isLocked = said === 'reporting-locked' && hasLeft(reporting, agency);
    const isKept = isEarly || isLocked || said === 'kept-transfer-ended';
    return isKept ? [] : [`HQ reporting ${reporting.id} outlived its time entry ${owner.sourceId}`];
  });
}

/** What is deleted in awork once the transfer has ended, or when we hear of it only then, stays in HQ, also if it begins again. */
function isLeft({ id, projectId }: Reporting, agency: Agency, { asked, ended }: Chronicle): boolean {
  const project = agency.hq.state().projects.find((each) => each.id === projectId);
  if (!project || !isWanted(project, agency)) return project !== undefined;
  const links = agency.stores.links.items();
  const owner = links.find(({ entity, sourceId }) => entity === 'reporting' && sourceId === String(id));
  const history = timeLink(owner?.targetId ?? '', agency)?.history ?? [];
  const wasOff = ended.has(String(projectId)) || (asked.get(String(projectId))?.size ?? 0) > 1;
  return wasOff && history.some(({ code }) => code === 'kept-transfer-ended');
}
