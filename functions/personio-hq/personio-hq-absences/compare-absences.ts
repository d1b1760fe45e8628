import type { Link } from '../../../shared/links/link.ts';
import { isOpen } from '../../../shared/links/link.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type {
  ListedAbsence,
  PersonioAbsence,
  PersonioAbsenceType,
} from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqSettings } from '../settings.ts';
import type { Match } from '../match-people.ts';
import { readAbsenceLink } from './absence-link.ts';
import type { AbsencePlan } from './plan-absence.ts';
import { isDeletion, planAbsence } from './plan-absence.ts';
import { isOrphan, linkFacts } from './read-absence.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';
import { wantedAbsence } from './wanted-absence.ts';

/** Both sides as they were listed. */
export interface Listed {
  absences: readonly ListedAbsence[];
  types: readonly PersonioAbsenceType[];
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
    const name =
      plan.kind === 'nothing' && plan.reason.code === 'type-unmapped' ? facts.type?.name : undefined;
    if (name !== undefined) unmapped.set(name, (unmapped.get(name) ?? 0) + 1);
  }
  const newlyUnreadable = unreadableOf(listed).filter(
    (id) => listed.links.get(id)?.outcome?.code !== 'answer-unreadable',
  );
  const unreadable = newlyUnreadable.map((id) => ({ id, isDeletion: false }));
  return { differences: [...planned.flatMap(differenceOf), ...unreadable], unmapped };
}

/** Absences of ours, or undone ones, that a complete list lacks. Each is asked for on its own before anything happens. */
export function compareMissing(listed: Listed, settings: PersonioHqSettings, now: Date): Difference[] {
  return planMissing(listed, settings, now).flatMap(differenceOf);
}

export function planListed(listed: Listed, settings: PersonioHqSettings, now: Date): PlannedAbsence[] {
  return listed.absences.flatMap((absence) => {
    if ('unreadable' in absence) return [];
    const link = listed.links.get(absence.id);
    return [planOne(absence.id, link, factsOf(absence, link, listed), { settings, now })];
  });
}

export function unreadableOf({ absences }: Listed): string[] {
  return absences.filter((absence) => 'unreadable' in absence).map(({ id }) => id);
}

/** Links whose absences the list lacks. What another link stands for by now is no longer missing. */
export function planMissing(listed: Listed, settings: PersonioHqSettings, now: Date): PlannedAbsence[] {
  const present = new Set(listed.absences.map(({ id }) => id));
  return [...listed.links.values()].flatMap((link) => {
    const id = link.key.sourceId;
    if (present.has(id) || readAbsenceLink(link.data).movedTo !== undefined) return [];
    return [planOne(id, link, factsOf(undefined, link, listed), { settings, now })];
  });
}

function planOne(
  id: string,
  link: Link | undefined,
  facts: AbsenceFacts,
  { settings, now }: { settings: PersonioHqSettings; now: Date },
): PlannedAbsence {
  const wanted = wantedAbsence(facts, settings, now);
  return { id, link, facts, wanted, plan: planAbsence(wanted, facts) };
}

function differenceOf({ id, link, wanted, plan }: PlannedAbsence): Difference[] {
  return needsRun(wanted, plan, link) ? [{ id, isDeletion: isDeletion(plan) }] : [];
}

function factsOf(source: PersonioAbsence | undefined, link: Link | undefined, listed: Listed): AbsenceFacts {
  const facts = linkFacts(link);
  return {
    source,
    type: listed.types.find(({ id }) => id === source?.typeId),
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
      return (
        outcome?.code !== plan.reason.code || JSON.stringify(outcome.details) !== JSON.stringify(plan.details)
      );
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
