import type { Swept } from '../../../shared/direction.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import { FRESH_SECONDS } from '../../../shared/vendors/awork/directory.ts';
import type { MocoAworkRun } from '../run.ts';
import { absencePrint } from './awork-absence.ts';
import type { PersonDecision } from './decide-person.ts';
import { decidePerson } from './decide-person.ts';
import { firstDay } from './first-day.ts';
import type { ListedPerson } from './list-people.ts';
import { listPeople } from './list-people.ts';
import { rememberUsers } from './remember-users.ts';

/** `all`: both sides of everybody, and asks for those whose absences awork does not show as MOCO has them. */
export async function sweepAll(run: MocoAworkRun): Promise<Swept> {
  if (run.settings.absenceKinds.length === 0) return { cursor: undefined, sent: 0 };
  const fromDay = firstDay(run);
  const people = await listPeople(fromDay, run);
  const differing = people.filter((each) => isOpen(each, decidePerson(each.facts, fromDay, run.settings)));
  const ids = differing.map(({ facts }) => String(facts.mocoUserId));
  for (const each of differing) if (each.isElsewhere) await rememberUsers(each, run);
  await run.ask('person', ids, 'sweep');
  const days = people.reduce((sum, { facts }) => sum + facts.days.length, 0);
  return { cursor: undefined, sent: ids.length, report: { people: people.length, days } };
}

/** What waits already, or was refused as it is, is not asked for again. */
function isOpen({ link }: ListedPerson, { plan, sides }: PersonDecision): boolean {
  const { outcome, sourceVersion } = link ?? {};
  if (plan.kind === 'wait') return outcome?.code !== plan.reason.code;
  if (plan.kind !== 'steps') return outcome?.kind === 'waiting';
  const isRefused = outcome?.kind === 'parked' && outcome.code === 'absence-refused';
  return !isRefused || sourceVersion !== fingerprint(sides?.wanted.map(absencePrint));
}

/** `waiting`: people who are in awork by now, or whom we may plan by now. */
export async function sweepWaiting(run: MocoAworkRun): Promise<Swept> {
  const waiting: string[] = [];
  for await (const { key, outcome } of run.links.listOpen(run.connection.id))
    if (key.entity === 'person' && outcome?.kind === 'waiting') waiting.push(key.sourceId);
  // Other workers may still hold a directory without the person.
  await run.ask('person', waiting, 'sweep', FRESH_SECONDS + 1);
  return { cursor: undefined, sent: waiting.length };
}
