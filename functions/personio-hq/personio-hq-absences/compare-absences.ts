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
import type { AbsencePlan } from './plan-absence.ts';
import { isDeletion, planAbsence } from './plan-absence.ts';
import { linkFacts } from './read-absence.ts';
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

/** Plans every listed absence as the worker will, with what the lists say; each that differs is then read on its own. */
export function compareListed(listed: Listed, settings: PersonioHqSettings, now: Date): Comparison {
  const differences: Difference[] = [];
  const unmapped = new Map<string, number>();
  for (const absence of listed.absences) {
    const link = listed.links.get(absence.id);
    if ('unreadable' in absence) {
      if (link?.outcome?.code !== 'answer-unreadable')
        differences.push({ id: absence.id, isDeletion: false });
      continue;
    }
    const facts = factsOf(absence, link, listed);
    const { plan, needsRun } = decide(facts, link, settings, now);
    if (needsRun) differences.push({ id: absence.id, isDeletion: isDeletion(plan) });
    const name =
      plan.kind === 'nothing' && plan.reason.code === 'type-unmapped' ? facts.type?.name : undefined;
    if (name !== undefined) unmapped.set(name, (unmapped.get(name) ?? 0) + 1);
  }
  return { differences, unmapped };
}

/** Absences of ours, or undone ones, that a complete list lacks. Each is asked for on its own before anything happens. */
export function compareMissing(listed: Listed, settings: PersonioHqSettings, now: Date): Difference[] {
  const present = new Set(listed.absences.map(({ id }) => id));
  return [...listed.links.values()].flatMap((link) => {
    const id = link.key.sourceId;
    if (present.has(id)) return [];
    const { plan, needsRun } = decide(factsOf(undefined, link, listed), link, settings, now);
    return needsRun ? [{ id, isDeletion: isDeletion(plan) }] : [];
  });
}

function factsOf(source: PersonioAbsence | undefined, link: Link | undefined, listed: Listed): AbsenceFacts {
  const facts = linkFacts(link);
  return {
    source,
    type: listed.types.find(({ id }) => id === source?.typeId),
    match: (source && listed.matches.get(source.personId)) ?? { kind: 'unknown' },
    link: facts,
    held: facts.targetId === undefined ? undefined : listed.held.get(Number(facts.targetId)),
  };
}

function decide(
  facts: AbsenceFacts,
  link: Link | undefined,
  settings: PersonioHqSettings,
  now: Date,
): { plan: AbsencePlan; needsRun: boolean } {
  const wanted = wantedAbsence(facts, settings, now);
  const plan = planAbsence(wanted, facts);
  return { plan, needsRun: needsRun(wanted, plan, link) };
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
