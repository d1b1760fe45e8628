import type { Agency } from './agency.ts';
import { markOf } from './cast.ts';
import type { Former } from './former-records.ts';
import type { Facts } from './facts.ts';
import { isSettled, leadsTo } from './facts.ts';
import type { LateNames } from './late-edits.ts';
import { learnFromPeople } from './learn-from-people.ts';
import { ownWrites } from './own-writes.ts';
import type { HqProject } from './project-state.ts';
import { projectLink } from './project-state.ts';
import { seenJustBefore } from './seen-just-before.ts';
import { takeSnapshot } from './snapshot.ts';

export interface Chronicle extends Facts {
  /** Lets people do something, and remembers what they did. */
  watch<T>(work: () => T): T;
  /** Looks at what was done without them. */
  look(): void;
  /** What we did though it is not ours to do. */
  complaints: string[];
  former: Former;
  lateNames: LateNames;
}

/** People act between two looks of ours, and nobody else does meanwhile; whatever else happens is our own work. */
export function createChronicle(agency: Agency, bound: ReadonlySet<string>): Chronicle {
  const facts: Facts = {
    given: new Map(),
    madeByPeople: new Set(),
    renamedAt: new Map(),
    firstMarks: new Map(),
    deletedProjects: new Set(),
    asked: new Map(),
    ended: new Set(),
    leftToHq: new Map(),
    addressWrittenAt: new Map(),
    companyNames: new Map(),
    clientNames: new Map(),
    touched: new Set(),
    settled: new Set(),
    lost: new Map(),
    lists: new Set(),
  };
  const complaints: string[] = [];
  const former: Former = { entries: new Set(), reportings: new Set(), ambiguous: new Set() };
  seenJustBefore(agency, facts);
  let last = takeSnapshot(agency);
  const look = () => {
    const now = takeSnapshot(agency);
    complaints.push(...ownWrites(last, now, { agency, facts, bound }));
    observe(agency, facts);
    last = now;
  };
  return {
    ...facts,
    complaints,
    former,
    lateNames: new Map(),
    look,
    watch(work) {
      look();
      try {
        return work();
      } finally {
        const now = takeSnapshot(agency);
        learnFromPeople(last, now, facts, agency);
        observe(agency, facts);
        last = now;
      }
    },
  };
}

function observe(agency: Agency, facts: Facts): void {
  const { hq, awork, settings } = agency;
  const { asked, ended, companyNames, clientNames, settled, lists, firstMarks } = facts;
  const { projects, companies, reportings } = hq.state();
  const held = awork.state();
  for (const { id, fields, companyId, aworkSyncId } of projects) {
    const address = fields[settings.linkField] ?? '';
    const isAsked = /^true$/i.test(fields[settings.createField] ?? '') || address !== '';
    const addresses = asked.get(String(id)) ?? new Set();
    const isTarget = (project: { id: string; projectKey: string }) =>
      leadsTo(address, project) || aworkSyncId === project.id;
    for (const target of held.projects.filter(isTarget)) addresses.add(target.id);
    if (!isAsked && asked.has(String(id))) ended.add(String(id));
    if (isAsked || asked.has(String(id))) asked.set(String(id), addresses);
    const company = companies.find((each) => each.id === companyId);
    if (company) addTo(companyNames, String(id), company.name);
  }
  for (const project of projects) noteLeftToHq(project, agency, facts);
  for (const reporting of reportings) if (isSettled(reporting)) settled.add(String(reporting.id));
  for (const { id } of held.taskLists) lists.add(id);
  for (const { id, name } of held.projects) if (!firstMarks.has(id)) firstMarks.set(id, markOf(name));
  for (const { id, name } of held.companies) addTo(clientNames, id, name);
}

/** What is said again is said with a later time. */
function noteLeftToHq(project: HqProject, agency: Agency, { leftToHq }: Facts): void {
  const outcome = projectLink(project, agency)?.outcome;
  const id = String(project.id);
  if (outcome?.code !== 'linked-by-both') leftToHq.delete(id);
  else if (!leftToHq.has(id)) leftToHq.set(id, outcome.at);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
