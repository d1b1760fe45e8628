import type { ComparedField } from '../../../shared/direction.ts';
import { nameOf } from '../../../shared/name-of.ts';
import { leftInAwork } from '../../../shared/vendors/awork/projects/compare-fields.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { Wording } from '../../../shared/wording.ts';
import type { MocoAworkSettings } from '../settings.ts';
import { projectMembers, responsiblePerson } from './changed-words.ts';
import { isNobodysChoice, leadOf, responsibleOf } from './plan-lead.ts';
import type { ProjectFacts } from './project-plan.ts';

const nobodyInAwork: Wording = {
  en: 'nobody in awork has the e-mail address',
  de: 'die E-Mail-Adresse hat in awork niemand',
  no: 'ingen i awork har e-postadressen',
};

type People = Pick<ProjectFacts, 'source' | 'people' | 'data'>;

/** Who is to be on the project, and who is, people whom awork does not have included. */
export function comparePeople(
  source: MocoProject,
  target: AworkProject,
  facts: People,
  settings: MocoAworkSettings,
): ComparedField[] {
  return [
    ...(settings.addMembers ? compareMembers(source, target, facts) : []),
    ...(settings.leadIsResponsible ? compareLead(source.leader, target, facts, settings) : []),
  ];
}

/** Whoever was added once and is there no more was removed by a person, which is as it should be. */
function compareMembers(
  { contracts }: MocoProject,
  { members }: AworkProject,
  { people, data }: People,
): ComparedField[] {
  const assigned = contracts
    .filter(({ active }) => active)
    .map(({ user_id: id, firstname, lastname }) => ({
      ...{ id, name: nameOf(firstname, lastname) ?? String(id) },
      isThere: members.some(({ userId }) => userId === people.get(id)),
      wasAdded: data.members.includes(id),
    }));
  const namesOf = (those: typeof assigned) => those.map(({ name }) => name).join(', ') || null;
  const wanted = namesOf(assigned.filter(({ isThere, wasAdded }) => isThere || !wasAdded));
  const held = namesOf(assigned.filter(({ isThere }) => isThere));
  const isStuck = assigned.every(({ isThere, id }) => isThere || !people.has(id));
  return wanted === null
    ? []
    : [{ field: projectMembers.en, wanted, held, ...(isStuck && { stays: nobodyInAwork }) }];
}

/** Whoever a person chose in awork stays. */
function compareLead(
  leader: MocoProject['leader'],
  target: AworkProject,
  facts: People,
  settings: MocoAworkSettings,
): ComparedField[] {
  if (!leader) return [];
  const lead = leadOf(facts, settings);
  const held = responsibleOf(target);
  const isHeld = held !== undefined && held.userId === lead?.aworkUserId;
  const isOpen = isHeld || isNobodysChoice(held?.userId, facts.data);
  const leadName = nameOf(leader.firstname, leader.lastname) ?? null;
  const heldName = nameOf(held?.firstName, held?.lastName) ?? null;
  const stays = lead ? (isOpen ? undefined : leftInAwork) : nobodyInAwork;
  return [
    {
      ...{ field: responsiblePerson.en, wanted: leadName, held: isHeld ? leadName : heldName },
      ...(stays && { stays }),
    },
  ];
}
