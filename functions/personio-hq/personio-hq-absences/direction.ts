import type { Direction } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import { UnknownFilter } from '../../../shared/operations/unknown-filter.ts';
import type { PersonioHqRun } from '../run.ts';
import { openPersonioHqRun } from '../run.ts';
import { preparePerson } from './compare-person.ts';
import { personioHqAbsences } from './definition.ts';
import { prepareAbsence } from './prepare-absence.ts';
import { foreseeMatches } from './read-snapshot.ts';
import { reconcileAbsences } from './reconcile-absences.ts';
import { showAbsence } from './show-absence.ts';
import { sweepAll } from './sweep-absences.ts';

export const direction: Direction = {
  definition: personioHqAbsences,
  open(context) {
    const run = openPersonioHqRun(context);
    return {
      prepare: (entity, id, link) =>
        entity === 'person' ? preparePerson(id, run) : prepareAbsence(id, link, run),
      show: (_entity, id) => showAbsence(id, run),
      reconcile: (period) => reconcileAbsences(period, run),
      sweep: (_scope, cursor, approved) => sweepAll(cursor, approved, run),
      foresee: () => foreseeMatches(run),
      list: (filter) => list(filter, run),
    };
  },
};

async function* list({ ids, since, person }: RecordFilter, run: PersonioHqRun) {
  if (ids) return yield* ids.map((id) => ({ entity: 'absence', id }));
  const query = { fromDay: since ?? run.settings.startDate };
  const wanted = person?.trim().toLowerCase();
  const people = wanted === undefined ? undefined : await run.personio.people();
  const owners = people?.filter(({ email }) => email?.trim().toLowerCase() === wanted);
  if (person && owners?.length === 0)
    throw new UnknownFilter('person', person, people?.flatMap(({ email }) => email ?? []) ?? []);
  for (const personId of owners?.map(({ id }) => id) ?? [undefined]) {
    for await (const { id } of run.personio.absences({ ...query, ...(personId && { personId }) }))
      yield { entity: 'absence', id };
  }
}
