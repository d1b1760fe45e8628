import { cacheSince } from '../../../shared/cache.ts';
import type { Direction } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import { UnknownFilter } from '../../../shared/operations/unknown-filter.ts';
import { plainEmail } from '../../../shared/vendors/awork/directory.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun } from '../run.ts';
import { mocoAworkAbsences } from './definition.ts';
import { firstDay } from './first-day.ts';
import { listPeople } from './list-people.ts';
import { prepareDay } from './prepare-day.ts';
import { preparePerson } from './prepare-person.ts';
import { reconcileAbsences } from './reconcile-absences.ts';
import { showPerson } from './show-person.ts';
import { sweepAll, sweepWaiting } from './sweep-absences.ts';

export const direction: Direction = {
  definition: mocoAworkAbsences,
  open(context) {
    const { askedAt, cache, now } = context;
    // Whoever asks may just have corrected an address or an employment.
    const run = openMocoAworkRun({ ...context, cache: askedAt ? cacheSince(cache, askedAt, now) : cache });
    return {
      prepare: (entity, id, link) => (entity === 'day' ? prepareDay(id, run) : preparePerson(id, link, run)),
      show: (_entity, id, link) => showPerson(id, link, run),
      sweep: (scope) => (scope === 'waiting' ? sweepWaiting(run) : sweepAll(run)),
      reconcile: (period) => reconcileAbsences(period, run),
      list: (filter) => list(filter, run),
    };
  },
};

/** Everybody who is away, or was as far as awork shows it. */
async function* list({ ids, person }: RecordFilter, run: MocoAworkRun) {
  const found = person === undefined ? ids : await idsOf(person, run);
  if (found) return yield* found.map((id) => ({ entity: 'person', id }));
  if (run.settings.absenceKinds.length === 0) return;
  for (const { facts } of await listPeople(firstDay(run), run))
    yield { entity: 'person', id: String(facts.mocoUserId) };
}

async function idsOf(email: string, { moco }: MocoAworkRun): Promise<string[]> {
  const users = await moco.users();
  const owners = users.filter((user) => plainEmail(user.email) === plainEmail(email));
  if (owners.length === 0)
    throw new UnknownFilter(
      'person',
      email,
      users.map((user) => user.email),
    );
  return owners.map(({ id }) => String(id));
}
