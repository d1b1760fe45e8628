import { nameOf } from '../../../shared/name-of.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { LeadPlan, Member, ProjectFacts } from './project-plan.ts';
import { refusedBefore } from './refused-people.ts';

type LeadFacts = Pick<ProjectFacts, 'source' | 'people' | 'data' | 'adoption' | 'target' | 'looksAgain'>;

/** Undefined of a project without a lead, and of a lead whom awork does not have. */
export function leadOf(
  { source, people }: Pick<ProjectFacts, 'source' | 'people'>,
  { leadIsResponsible }: MocoAworkSettings,
): Member | undefined {
  const leader = leadIsResponsible ? source?.leader : undefined;
  const aworkUserId = leader ? people.get(leader.id) : undefined;
  if (!leader || aworkUserId === undefined) return undefined;
  const { id: mocoUserId, firstname, lastname } = leader;
  return { mocoUserId, aworkUserId, name: nameOf(firstname, lastname) ?? aworkUserId };
}

/** The lead becomes responsible once, and another lead after them, unless people in awork have chosen somebody else. */
export function planLead(facts: LeadFacts, isFresh: boolean, settings: MocoAworkSettings): LeadPlan {
  const lead = leadOf(facts, settings);
  const { data, adoption, target } = facts;
  if (!lead || (!isFresh && data.lead === lead.mocoUserId)) return { kind: 'none' };
  if (isFresh && adoption.kind !== 'project') return setting(lead);
  const held = adoption.kind === 'project' ? adoption.project : target;
  if (typeof held !== 'object') return { kind: 'none' };
  const responsible = responsibleOf(held)?.userId;
  if (responsible === lead.aworkUserId) return { kind: 'agreed', userId: lead.aworkUserId };
  const isFree = isFresh ? responsible === undefined : isNobodysChoice(responsible, data);
  if (!isFree) return { kind: 'kept' };
  const person = refusedBefore(lead, facts, isFresh);
  return person ? { kind: 'refused', person } : setting(lead);
}

function setting(lead: Member): LeadPlan {
  const what = `make ${lead.name} responsible for the project`;
  return { kind: 'set', step: { do: 'set-responsible', lead, what } };
}

export function responsibleOf({ members }: Pick<AworkProject, 'members'>) {
  return members.find(({ isResponsible }) => isResponsible);
}

/** Where people had chosen before any lead of ours, that nobody is responsible later is their choice too. */
export function rememberChoice(data: Pick<ProjectLinkData, 'responsible'>): void {
  data.responsible ??= '';
}

/** Whether that somebody, or nobody, is responsible comes from us, a template or awork itself. */
export function isNobodysChoice(
  userId: string | undefined,
  { responsible, unchosen }: Pick<ProjectLinkData, 'responsible' | 'unchosen'>,
): boolean {
  if (userId === responsible) return true;
  return userId === undefined ? unchosen.length > 0 : unchosen.includes(userId);
}
