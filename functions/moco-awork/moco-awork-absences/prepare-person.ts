import type { Prepared } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';
import { applyAbsences } from './apply-absences.ts';
import type { HeldAbsence } from './awork-absence.ts';
import { absencePrint } from './awork-absence.ts';
import type { PersonDecision } from './decide-person.ts';
import { compareSides, decidePerson } from './decide-person.ts';
import { firstDay } from './first-day.ts';
import type { PersonFacts } from './person-facts.ts';
import type { PersonLinkData } from './person-link.ts';
import { idRanges, readPersonLink } from './person-link.ts';
import { readPerson } from './read-person.ts';
import { absenceReasons } from './reasons.ts';
import { showsNobody } from './shows-nobody.ts';

/** Reads a person on both sides and decides. */
export async function preparePerson(
  id: string,
  link: Link | ClaimedLink,
  run: MocoAworkRun,
): Promise<Prepared> {
  const fromDay = firstDay(run);
  const facts = await readPerson(Number(id), readPersonLink(link.data), fromDay, run);
  const decision = decidePerson(facts, fromDay, run.settings);
  const { plan, sides } = decision;
  const compared = sides && { compared: compareSides(sides, facts.data.adjusted) };
  const known = knownOf(facts, decision, link);
  if (plan.kind !== 'steps') return { verdict: plan, known, ...compared };
  // What began before the first day is shortened to what is closed.
  const isEmptied = plan.steps.some((step) => step.do === 'delete-absence' || step.do === 'change-absence');
  if (facts.days.length === 0 && isEmptied && (await showsNobody(Number(id), fromDay, run)))
    throw new Failure(absenceReasons['absences-unlisted']);
  const aworkUserId = facts.person?.aworkUserId ?? '';
  return {
    ...{ verdict: plan, sourceVersion: known.sourceVersion, ...compared },
    apply: (claim) =>
      applyAbsences(plan.steps, {
        ...{ person: facts.person?.name ?? id, aworkUserId, claim, run },
        ...{ data: dataOf(facts, sides?.ours ?? []), sourceVersion: known.sourceVersion },
      }),
  };
}

function knownOf(
  facts: PersonFacts,
  { sides }: PersonDecision,
  link: Link,
): LinkChange & { sourceVersion: string | undefined } {
  if (!sides) return { sourceVersion: link.sourceVersion, data: { ...facts.data, ...daysOf(facts) } };
  const { ours } = sides;
  const sourceVersion = fingerprint(sides.wanted.map(absencePrint));
  const targetId = sides.wanted.length + ours.length > 0 ? facts.person?.aworkUserId : undefined;
  return { targetId, sourceVersion, data: dataOf(facts, ours) };
}

/** Of what is remembered only what is still there. */
function dataOf(facts: PersonFacts, ours: readonly HeldAbsence[]): PersonLinkData {
  const absences = ours.map(({ id }) => id);
  const adjusted = Object.entries(facts.data.adjusted).filter(([id]) => absences.includes(id));
  return {
    aworkUserIds: usersOf(facts),
    ...{ absences, ...daysOf(facts), adjusted: Object.fromEntries(adjusted) },
  };
}

function usersOf({ person, data: { aworkUserIds } }: PersonFacts): string[] {
  return [...new Set([...aworkUserIds, ...(person?.aworkUserId === undefined ? [] : [person.aworkUserId])])];
}

function daysOf({ days }: PersonFacts): Pick<PersonLinkData, 'days'> {
  return { days: idRanges(days.map(({ id }) => id)) };
}
