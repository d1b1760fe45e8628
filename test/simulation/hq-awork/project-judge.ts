import type { Agency } from './agency.ts';
import { markOf } from './cast.ts';
import type { Facts } from './facts.ts';
import { sharedFields } from './facts.ts';
import { clientComplaints } from './client-judge.ts';
import { shown } from './learn-from-people.ts';
import type { AworkProject, HqProject } from './project-state.ts';
import { addressOf, heldBy, isLinked, isWanted, projectLink } from './project-state.ts';

/** Every HQ project that is asked for has its one awork project, or a reason that is true. */
export function brokenProjects(agency: Agency, facts: Facts): string[] {
  const { projects } = agency.hq.state();
  return [
    ...projects.flatMap((project) => eachProject(project, agency, facts)),
    ...sharedByTwo(agency),
    ...projects.flatMap((project) => madeTwice(project, agency, facts)),
  ];
}

function eachProject(project: HqProject, agency: Agency, facts: Facts): string[] {
  const outcome = projectLink(project, agency)?.outcome;
  const title = `HQ project ${project.id} (${project.number} ${project.name})`;
  if (outcome?.kind === 'parked')
    return excusesOf(project, agency, facts).includes(outcome.code)
      ? []
      : [`${title} is parked without need: ${outcome.code} ${JSON.stringify(outcome.details)}`];
  if (outcome?.kind === 'waiting' || outcome?.kind === 'retrying')
    return [`${title} is ${outcome.kind}: ${outcome.code}`];
  if (!isWanted(project, agency)) return [];
  const held = heldBy(project, agency);
  // Nobody looks at awork until something changes in HQ, or the night comes.
  const address = addressOf(project, agency);
  const isByKey = address.startsWith('https://app.awork.com/') && facts.deletedProjects.size > 0;
  const isGone = isByKey || [...facts.deletedProjects].some((id) => address.includes(id));
  if (!held && isGone) return [];
  if (!held) return [`${title} has no awork project at "${address}" (${outcome?.code})`];
  if (isAdopted(project, held, facts)) return [];
  return [
    ...fieldComplaints(project, held, agency, facts),
    ...clientComplaints(project, held, agency, facts),
  ];
}

/** Reasons that a person finds to be true on the screens. */
function excusesOf(project: HqProject, agency: Agency, facts: Facts): string[] {
  if (!isWanted(project, agency)) return [];
  if (project.aworkSyncId !== null && !agency.settings.takesOverLinksOfHq) return linkedByHq(project, agency);
  const address = addressOf(project, agency);
  const target = heldBy(project, agency);
  const nowhere = ['address-unreadable', 'address-project-missing', 'address-taken'];
  if (address !== '' && !target) return nowhere;
  // Once a project is gone, its key may come to lead to another one.
  if (!address.includes(target?.id ?? '') && facts.deletedProjects.size > 0) return nowhere;
  const syncId = agency.settings.takesOverLinksOfHq ? project.aworkSyncId : null;
  const { projects } = agency.awork.state();
  if (address === '' && syncId !== null && !projects.some(({ id }) => id === syncId))
    return ['address-unreadable'];
  const wantedId = target?.id ?? syncId;
  // Also by one whose own address is wrong for the moment.
  // The hours of one whose transfer has ended, or that is gone in HQ, are there all the same.
  const isTaken = agency.stores.links
    .items()
    .some(
      ({ entity, sourceId, targetId }) =>
        entity === 'project' && sourceId !== String(project.id) && targetId === wantedId,
    );
  return isTaken ? ['address-taken'] : [];
}

/** Of one whose transfer had ended nothing is said but that. */
function linkedByHq(project: HqProject, agency: Agency): string[] {
  const targetId = projectLink(project, agency)?.targetId;
  if (targetId === undefined) return ['linked-by-hq'];
  const served = targetId === project.aworkSyncId ? 'linked-by-both' : 'linked-elsewhere-by-hq';
  return ['linked-by-hq', served];
}

/** It keeps what it had, also of another HQ project that it belonged to before. */
function isAdopted(project: HqProject, held: AworkProject, { asked }: Facts): boolean {
  const owners = [...asked.values()].filter((addresses) => addresses.has(held.id));
  return owners.length !== 1 || markOf(held.name) !== markOf(project.name);
}

/** A field follows unless a person in awork had a hand in it. */
function fieldComplaints(project: HqProject, held: AworkProject, agency: Agency, facts: Facts): string[] {
  const { number, name, startDate, endDate } = project;
  const wanted = {
    name: agency.settings.prefixNumber && number ? `${number} ${name}` : name,
    startDate: shown(startDate),
    dueDate: shown(endDate),
  };
  return sharedFields.flatMap((field) => {
    if (field === 'companyId') return [];
    const value = shown(held[field]);
    const given = facts.given.get(held.id)?.get(field) ?? new Set();
    return value === wanted[field] || given.has(value)
      ? []
      : [`awork project ${held.id} has ${field} ${value} instead of ${wanted[field]} or [${[...given]}]`];
  });
}

function sharedByTwo(agency: Agency): string[] {
  const linked = agency.hq.state().projects.filter((project) => isLinked(project, agency));
  const ids = linked.map((project) => heldBy(project, agency)?.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => `several HQ projects share the awork project ${id}`);
}

/** Another one is made only where somebody deleted the one before. */
function madeTwice(
  project: HqProject,
  { awork }: Agency,
  { asked, deletedProjects, madeByPeople, firstMarks }: Facts,
): string[] {
  const mark = markOf(project.name);
  // One that somebody has given to another HQ project meanwhile is that one's.
  const others = [...asked].flatMap(([id, addresses]) => (id === String(project.id) ? [] : [...addresses]));
  // One that was made for another HQ project and given to this one afterwards was not made for it.
  const byUs = awork.state().projects.filter(({ id, name }) => {
    const isFor = (firstMarks.get(id) ?? markOf(name)) === mark && markOf(name) === mark;
    return isFor && !madeByPeople.has(id) && !others.includes(id);
  });
  const gone = [...(asked.get(String(project.id)) ?? [])].filter((id) => deletedProjects.has(id)).length;
  return byUs.length > 1 + gone ? [`HQ project ${project.id} was made ${byUs.length} times in awork`] : [];
}
