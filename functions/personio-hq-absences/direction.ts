import type { Direction, DirectionRun, Prepared, RecordFilter } from '../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../shared/links/link.ts';
import type { PersonioHqTools } from '../connectors/personio-hq-tools.ts';
import { createPersonioHqTools, personioHqQuotaOwners } from '../connectors/personio-hq-tools.ts';
import { applyAbsence } from './apply-absence.ts';
import { preparePerson } from './compare-person.ts';
import { personioHqAbsences } from './definition.ts';
import { planAbsence } from './plan-absence.ts';
import { readAbsence } from './read-absence.ts';
import { sweepAll } from './sweep-absences.ts';
import { wantedAbsence } from './wanted-absence.ts';

export const direction: Direction = {
  definition: personioHqAbsences,
  quotaOwners: personioHqQuotaOwners,
  open(context): DirectionRun {
    const tools = createPersonioHqTools(context);
    return {
      prepare: (entity, id, link) =>
        entity === 'person' ? preparePerson(id, tools) : prepareAbsence(id, link, tools),
      sweep: (_scope, cursor, approved) => sweepAll(cursor, approved, tools),
      list: (filter) => list(filter, tools),
    };
  },
};

async function prepareAbsence(
  id: string,
  link: Link | ClaimedLink,
  tools: PersonioHqTools,
): Promise<Prepared> {
  const facts = await readAbsence(id, link, tools);
  const wanted = wantedAbsence(facts, tools.settings, tools.now());
  const plan = planAbsence(wanted, facts);
  return { verdict: plan, apply: (claim) => applyAbsence({ facts, wanted, plan }, claim, tools) };
}

async function* list({ ids, since, person }: RecordFilter, tools: PersonioHqTools) {
  if (ids) return yield* ids.map((id) => ({ entity: 'absence', id }));
  const query = { fromDay: since ?? tools.settings.startDate };
  const wanted = person?.trim().toLowerCase();
  const people = wanted === undefined ? undefined : await tools.personio.people();
  const owners = people?.filter(({ email }) => email?.trim().toLowerCase() === wanted);
  for (const personId of owners?.map(({ id }) => id) ?? [undefined]) {
    for await (const { id } of tools.personio.absences({ ...query, ...(personId && { personId }) }))
      yield { entity: 'absence', id };
  }
}
