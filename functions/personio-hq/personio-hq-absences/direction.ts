import type { Direction, Prepared } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { PersonioHqRun } from '../run.ts';
import { openPersonioHqRun } from '../run.ts';
import { applyAbsence } from './apply-absence.ts';
import { preparePerson } from './compare-person.ts';
import { personioHqAbsences } from './definition.ts';
import { knownAfter, planAbsence } from './plan-absence.ts';
import { findFormer } from './hq-absences.ts';
import type { Former } from './pick-former.ts';
import { readAbsence } from './read-absence.ts';
import { sweepAll } from './sweep-absences.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';
import { wantedAbsence } from './wanted-absence.ts';

export const direction: Direction = {
  definition: personioHqAbsences,
  open(context) {
    const run = openPersonioHqRun(context);
    return {
      prepare: (entity, id, link) =>
        entity === 'person' ? preparePerson(id, run) : prepareAbsence(id, link, run),
      sweep: (_scope, cursor, approved) => sweepAll(cursor, approved, run),
      list: (filter) => list(filter, run),
    };
  },
};

export async function prepareAbsence(
  id: string,
  link: Link | ClaimedLink,
  run: PersonioHqRun,
): Promise<Prepared> {
  const read = await readAbsence(id, link, run);
  const wanted = wantedAbsence(read, run.settings, run.now());
  const facts = { ...read, former: await formerOf(wanted, read, run) };
  const plan = planAbsence(wanted, facts);
  if (plan.kind === 'steps')
    return { verdict: plan, apply: (claim) => applyAbsence({ facts, wanted, plan }, claim, run) };
  // The person may be new since everybody was compared.
  const persons = plan.kind === 'wait' && facts.source ? [facts.source.personId] : [];
  return {
    verdict: plan,
    known: plan.kind === 'nothing' ? knownAfter(wanted, facts) : {},
    asks: [{ entity: 'person', ids: persons, cause: 'chain' }],
  };
}

/** Absences that are younger than the connection cannot be in HQ, and cost no call. */
async function formerOf(wanted: Wanted, { source, link }: AbsenceFacts, run: PersonioHqRun): Promise<Former> {
  const isSought = wanted.kind === 'present' && link.targetId === undefined && !link.data.begun;
  if (!isSought || !isFromBefore(run.connection, source?.createdAt)) return { kind: 'none' };
  return findFormer(wanted.fields, run);
}

async function* list({ ids, since, person }: RecordFilter, run: PersonioHqRun) {
  if (ids) return yield* ids.map((id) => ({ entity: 'absence', id }));
  const query = { fromDay: since ?? run.settings.startDate };
  const wanted = person?.trim().toLowerCase();
  const people = wanted === undefined ? undefined : await run.personio.people();
  const owners = people?.filter(({ email }) => email?.trim().toLowerCase() === wanted);
  for (const personId of owners?.map(({ id }) => id) ?? [undefined]) {
    for await (const { id } of run.personio.absences({ ...query, ...(personId && { personId }) }))
      yield { entity: 'absence', id };
  }
}
