import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { ListedStretch, Period, Stray, Suspect } from '../../../shared/reconcile/listed-stretch.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import { dayOf } from '../../../shared/vendors/personio/days.ts';
import { overlapsFrom } from '../../../shared/vendors/personio/absence-period.ts';
import type { PersonioHqRun } from '../run.ts';
import { readAbsenceLink } from './absence-link.ts';
import { totalsOf } from './absence-totals.ts';
import type { PlannedAbsence } from './compare-absences.ts';
import { planListed, planMissing, unreadableOf } from './compare-absences.ts';
import { dayAfter } from './hq-period.ts';
import { isKindred, pickFormer } from './pick-former.ts';
import type { Snapshot } from './read-snapshot.ts';
import { namesIn } from './absence-names.ts';

type Tools = Pick<PersonioHqRun, 'settings' | 'connection' | 'now'>;

/** What both lists say of a period: what differs, what only HQ has, and how many days each person is away. */
export function compareStretch(snapshot: Snapshot, period: Period, tools: Tools): ListedStretch {
  const { settings, now } = tools;
  const isIn = (planned: PlannedAbsence) => touchesPeriod(planned, period);
  const listed = planListed(snapshot, settings, now()).filter(isIn);
  const missing = planMissing(snapshot, settings, now()).filter(isIn);
  const paired = pairEqual(listed, snapshot, tools);
  const names = namesIn(snapshot);
  const suspects = [...listed, ...missing].filter(({ plan }) => plan.kind !== 'nothing');
  const unreadable = unreadableOf(snapshot).map((id) => suspect(id, `absence ${id}`));
  const others = strangers(snapshot, paired).filter((absence) => overlapsPeriod(absence, period));
  return {
    compared: listed.filter(({ wanted }) => ['present', 'wait', 'park'].includes(wanted.kind)).length,
    totals: totalsOf({ listed, missing, paired, others }, period, names, tools),
    suspects: [...suspects.map((planned) => suspect(planned.id, names.what(planned))), ...unreadable],
    strays: straysAmong(others, snapshot, names.whatOf),
    next: undefined,
  };
}

function suspect(id: string, what: string): Suspect {
  return { entity: 'absence', id, what };
}

function touchesPeriod({ facts: { source, held }, plan }: PlannedAbsence, period: Period): boolean {
  if (held && overlapsPeriod(held, period)) return true;
  if (!source) return !held && plan.kind === 'steps';
  return overlapsFrom(source, period.fromDay) && dayOf(source.starts.at) <= period.toDay;
}

function overlapsPeriod({ start, end }: HqAbsence, { fromDay, toDay }: Period): boolean {
  return start < `${dayAfter(toDay)}T00:00:00` && end > `${fromDay}T00:00:00`;
}

/** What HQ has of absences that no link stands for, by their ids in Personio. */
export type Paired = ReadonlyMap<string, HqAbsence>;

/** Only what may be from before us is paired by its looks, as the worker does it: one to one. */
function pairEqual(listed: readonly PlannedAbsence[], snapshot: Snapshot, { connection }: Tools): Paired {
  const paired = new Map<string, HqAbsence>();
  const freeOf = Map.groupBy(strangers(snapshot, paired), ({ userId }) => userId);
  for (const { id, wanted, facts } of listed) {
    if (wanted.kind !== 'present' || facts.link.targetId !== undefined) continue;
    if (!isFromBefore(connection, facts.source?.createdAt)) continue;
    const free = freeOf.get(wanted.fields.userId) ?? [];
    const former = pickFormer(
      wanted.fields,
      free.filter((absence) => isKindred(absence, wanted.fields)),
    );
    if (former.kind !== 'equal') continue;
    paired.set(id, former.absence);
    free.splice(free.indexOf(former.absence), 1);
  }
  return paired;
}

/** HQ's absences that stand for none of Personio's. */
function strangers({ held, links }: Snapshot, paired: Paired): HqAbsence[] {
  const ours = new Set([...paired.values()].map(({ id }) => id));
  for (const { targetId, data } of links.values()) {
    if (targetId !== undefined) ours.add(Number(targetId));
    for (const { id } of readAbsenceLink(data).surplus) ours.add(id);
  }
  return [...held.values()].filter(({ id }) => !ours.has(id));
}

/** One of the same person, type and time as one of ours is there once too often. */
function straysAmong(
  others: readonly HqAbsence[],
  { held, links }: Snapshot,
  what: (absence: HqAbsence) => string,
): Stray[] {
  const looks = ({ userId, type, start, end }: HqAbsence) => JSON.stringify([userId, type, start, end]);
  const ours = new Set<string>();
  for (const { targetId } of links.values()) {
    const absence = held.get(Number(targetId));
    if (absence) ours.add(looks(absence));
  }
  return others.map((absence) => ({
    cause: ours.has(looks(absence)) ? ('doubled' as const) : ('not-ours' as const),
    targetId: String(absence.id),
    what: what(absence),
  }));
}
