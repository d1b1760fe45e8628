import type { MocoEmployment } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { mayPlanPeople } from './may-plan-people.ts';
import { toHeld } from './awork-absence.ts';
import { readDaysOff } from './days-off.ts';
import type { Period } from './half-days.ts';
import { halfDayOf } from './half-days.ts';
import type { PersonFacts } from './person-facts.ts';
import type { PersonLinkData } from './person-link.ts';
import { dependsOnPattern, halfDaysOff } from './wanted-periods.ts';
import { worksBy } from './working-half-days.ts';

const EMPLOYMENTS_SECONDS = 600;

/** Both sides of one person from that day on. */
export async function readPerson(
  mocoUserId: number,
  data: PersonLinkData,
  fromDay: string,
  run: MocoAworkRun,
): Promise<PersonFacts> {
  const person = await run.people.mocoPerson(mocoUserId);
  const nothing = { mocoUserId, person, data, days: [], works: worksBy([]), held: [], mayPlan: true };
  if (!person?.isActive) return nothing;
  const days = await readDaysOff({ fromDay, userId: mocoUserId }, run);
  if (person.aworkUserId === undefined) return { ...nothing, days };
  if (!(await mayPlanPeople(run))) return { ...nothing, days, mayPlan: false };
  const held = [];
  for (const userId of new Set([person.aworkUserId, ...data.aworkUserIds]))
    held.push(...(await run.awork.absences({ fromDay, userId })));
  const absences = held.map(toHeld);
  const isNeeded = dependsOnPattern(halfDaysOff(days)) || absences.some(reachesBack(fromDay));
  const employments = isNeeded ? await employmentsOf(mocoUserId, run) : [];
  return { ...nothing, days, works: worksBy(employments), held: absences };
}

const reachesBack = (fromDay: string) => (absence: Period) => absence.from < halfDayOf(fromDay, 'am');

/** They change a few times in a working life. */
function employmentsOf(mocoUserId: number, { moco, cache }: MocoAworkRun): Promise<MocoEmployment[]> {
  const key = `moco-employments/${mocoUserId}`;
  return cache.get(key, EMPLOYMENTS_SECONDS, () => moco.employments(mocoUserId));
}
