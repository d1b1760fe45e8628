import type { Period, Total } from '../../../shared/reconcile/listed-stretch.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type { PersonioHqRun } from '../run.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { daysWithin } from './absence-days.ts';
import type { Names } from './absence-names.ts';
import type { PlannedAbsence } from './compare-absences.ts';
import { typeLabel } from './absence-texts.ts';
import { wantedAbsence } from './wanted-absence.ts';

/** Both sides of a period, and what is not from here. */
export interface BothSides {
  listed: readonly PlannedAbsence[];
  missing: readonly PlannedAbsence[];
  /** What HQ has of absences that no link stands for yet, by their ids in Personio. */
  paired: ReadonlyMap<string, HqAbsence>;
  others: readonly HqAbsence[];
}

/** Calendar days per person and HQ type; what waits for its person counts under the person's name in Personio. */
export function totalsOf(
  { listed, missing, paired, others }: BothSides,
  period: Period,
  names: Names,
  { settings, now }: Pick<PersonioHqRun, 'settings' | 'now'>,
): Total[] {
  const totals = new Map<string, Total>();
  const add = (side: 'source' | 'target' | 'others', person: string, absence: Counted) => {
    const group = { person, type: typeLabel(absence.type) };
    const key = JSON.stringify(group);
    const total = totals.get(key) ?? { group, unit: 'days', source: 0, target: 0, others: 0 };
    const days = total[side] + daysWithin(absence, period, settings);
    totals.set(key, { ...total, [side]: Math.round(days * 100) / 100 });
  };
  for (const planned of [...listed, ...missing]) {
    const { id, facts } = planned;
    const held = facts.held ?? paired.get(id);
    const should = shouldHold(planned, settings, now());
    // What is left in HQ as it is counts on both sides under the type it has there.
    const type = planned.plan.kind === 'nothing' ? held?.type : undefined;
    if (should) add('source', personOf(should.userId, facts, names), { ...should, ...(type && { type }) });
    if (held) add('target', names.user(held.userId), held);
  }
  for (const absence of others) add('others', names.user(absence.userId), absence);
  return [...totals.values()].filter(({ source, target, others: more }) => source + target + more > 0);
}

type Counted = Pick<HqAbsence, 'userId' | 'type' | 'start' | 'end'>;

/** No user has this id. */
const NOBODY = 0;

function shouldHold(
  { facts, wanted }: PlannedAbsence,
  settings: PersonioHqSettings,
  now: Date,
): Counted | undefined {
  if (wanted.kind === 'present') return wanted.fields;
  if (wanted.kind !== 'wait') return undefined;
  const known = wantedAbsence({ ...facts, match: { kind: 'found', hqUserId: NOBODY } }, settings, now);
  return known.kind === 'present' ? known.fields : undefined;
}

function personOf(userId: number, { source }: PlannedAbsence['facts'], names: Names): string {
  return userId === NOBODY && source ? names.person(source.personId) : names.user(userId);
}
