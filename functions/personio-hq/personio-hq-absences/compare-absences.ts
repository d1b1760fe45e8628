import type { Link } from '../../../shared/links/link.ts';
import { isOpen } from '../../../shared/links/link.ts';
import { isSameDetails } from '../../../shared/same-details.ts';
import type { HqAbsence, HqUser } from '../../../shared/vendors/hq/port.ts';
import type {
  ListedAbsence,
  PersonioAbsence,
  PersonioAbsenceType,
  PersonioPerson,
} from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { nearName } from '../mapping.ts';
import type { Match } from '../match-people.ts';
import { isReadable } from '../../../shared/vendors/personio/rows.ts';
import { movedTo, readAbsenceLink } from './absence-link.ts';
import { decideAbsence } from './decide-absence.ts';
import { namedVerdict } from './named-verdict.ts';
import type { AbsencePlan } from './plan-absence.ts';
import { isDeletion } from './plan-absence.ts';
import { isOrphan, linkFacts } from './read-absence.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';
import { wantedAbsence } from './wanted-absence.ts';

/** Both sides as they were listed. */
export interface Listed {
  absences: readonly ListedAbsence[];
  types: readonly PersonioAbsenceType[];
  people: readonly PersonioPerson[];
  users: readonly HqUser[];
  matches: ReadonlyMap<string, Match>;
  /** By id. */
  held: ReadonlyMap<number, HqAbsence>;
  /** By the absence's id in Personio. */
  links: ReadonlyMap<string, Link>;
  /** The generation that Personio's ids are of. */
  apiVersion: 'v1' | 'v2';
}

export interface Difference {
  id: string;
  isDeletion: boolean;
}

/** What differs between the two lists, and how many absences of which unmapped type there are. */
export interface Comparison {
  differences: readonly Difference[];
  unmapped: ReadonlyMap<string, number>;
}

/** One absence, planned as the worker will, with what the lists say. */
export interface PlannedAbsence {
  id: string;
  link: Link | undefined;
  facts: AbsenceFacts;
  wanted: Wanted;
  plan: AbsencePlan;
}

/** Every listed absence that differs; each is then read on its own. */
export function compareListed(listed: Listed, settings: PersonioHqSettings, now: Date): Comparison {
  const unmapped = new Map<string, number>();
  const planned = planListed(listed, settings, now);
  for (const { plan, facts } of planned) {
    const name = lacksMapping(plan) ? facts.type?.name : undefined;
    if (name !== undefined) unmapped.set(name, (unmapped.get(name) ?? 0) + 1);
  }
  const newlyUnreadable = unreadableOf(listed).filter(
    (id) => listed.links.get(id)?.outcome?.code !== 'answer-unreadable',
  );
  const unreadable = newlyUnreadable.map((id) => ({ id, isDeletion: false }));
  return { differences: [...planned.flatMap(differenceOf), ...unreadable], unmapped };
}

function lacksMapping(plan: AbsencePlan): boolean {
  return plan.kind === 'nothing' && ['type-unmapped', 'type-nearly-mapped'].includes(plan.reason.code);
}

/** Absences of ours, or undone ones, that a complete list lacks. Each is asked for on its own before anything happens. */
export function compareMissing(listed: Listed, settings: PersonioHqSettings, now: Date): Difference[] {
  return [...planMissing(listed, settings, now).flatMap(differenceOf), ...leftOpen(listed)];
}

/** Absences that have another number by now, and that somebody who did not know so left open under the former one. */
function leftOpen(listed: Listed): Difference[] {
  return [...listed.links.values()].flatMap((link) => {
    const isOpened = link.outcome !== undefined && isOpen(link.outcome);
    return isOpened && isMoved(link, listed) ? [{ id: link.key.sourceId, isDeletion: false }] : [];
  });
}

export function planListed(listed: Listed, settings: PersonioHqSettings, now: Date): PlannedAbsence[] {
  const plan = planner(listed, settings, now);
  return listed.absences.flatMap((absence) =>
    isReadable(absence) ? [plan(absence.id, absence, listed.links.get(absence.id))] : [],
  );
}

export function unreadableOf({ absences }: Listed): string[] {
  return absences.filter((absence) => !isReadable(absence)).map(({ id }) => id);
}

/** Links whose absences the list lacks. What another link stands for by now is no longer missing. */
export function planMissing(listed: Listed, settings: PersonioHqSettings, now: Date): PlannedAbsence[] {
  const plan = planner(listed, settings, now);
  const present = new Set(listed.absences.map(({ id }) => id));
  return [...listed.links.values()].flatMap((link) => {
    const id = link.key.sourceId;
    if (present.has(id) || isMoved(link, listed)) return [];
    return [plan(id, undefined, link)];
  });
}

function isMoved({ data }: Link, { apiVersion }: Listed): boolean {
  return movedTo(readAbsenceLink(data), apiVersion) !== undefined;
}

/** Plans one absence after the other with what the lists say. */
function planner(listed: Listed, settings: PersonioHqSettings, now: Date) {
  const people = new Map(listed.people.map(({ id, name }) => [id, name]));
  const users = new Map(listed.users.map(({ id, name }) => [id, name]));
  return (id: string, source: PersonioAbsence | undefined, link: Link | undefined): PlannedAbsence => {
    const facts = factsOf(source, link, listed, settings);
    const { wanted, plan } = decideAbsence(wantedAbsence(facts, settings, now), facts);
    const person = source ? people.get(source.personId) : users.get(facts.held?.userId ?? 0);
    const named = plan.kind === 'steps' ? plan : namedVerdict(plan, facts, person);
    return { id, link, facts, wanted, plan: named };
  };
}

function differenceOf({ id, link, wanted, plan }: PlannedAbsence): Difference[] {
  return needsRun(wanted, plan, link) ? [{ id, isDeletion: isDeletion(plan) }] : [];
}

function factsOf(
  source: PersonioAbsence | undefined,
  link: Link | undefined,
  listed: Listed,
  settings: PersonioHqSettings,
): AbsenceFacts {
  const facts = linkFacts(link);
  const type = listed.types.find(({ id }) => id === source?.typeId);
  return {
    source,
    type,
    nearName: nearName(type, listed.types, settings),
    match: (source && listed.matches.get(source.personId)) ?? { kind: 'unknown' },
    link: facts,
    held: facts.targetId === undefined ? undefined : listed.held.get(Number(facts.targetId)),
    isOrphan: isOrphan(facts, listed.apiVersion),
  };
}

/** Whether handling the absence would change HQ, or what our link says about it. */
function needsRun(wanted: Wanted, plan: AbsencePlan, link: Link | undefined): boolean {
  const outcome = link?.outcome;
  switch (plan.kind) {
    case 'steps':
      return true;
    case 'wait':
    case 'park':
      return outcome?.code !== plan.reason.code || !isSameDetails(outcome.details, plan.details);
    case 'nothing': {
      if (!link) return false;
      const isStale = wanted.kind === 'present' ? wanted.isEdited : wanted.kind === 'absent' && isBound(link);
      return isStale || (outcome !== undefined && isOpen(outcome));
    }
  }
}

function isBound({ targetId }: Link): boolean {
  return targetId !== undefined;
}
