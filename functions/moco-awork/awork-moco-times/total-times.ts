import type { Total } from '../../../shared/reconcile/listed-stretch.ts';
import { sumMinutes } from '../../../shared/reconcile/sum-minutes.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { workedSeconds } from '../../../shared/vendors/moco/worked-seconds.ts';
import { nameOf } from '../../../shared/name-of.ts';
import type { ListedEntry } from './list-both-sides.ts';
import type { PairedTimes } from './pair-times.ts';

/** How people and projects are called: as in MOCO, where a listed activity names them, so that both sides are one group. */
export interface Names {
  projects: Map<number, string>;
  people: Map<number, string>;
}

export const createNames = (): Names => ({ projects: new Map(), people: new Map() });

export function learnNames({ projects, people }: Names, activities: Iterable<MocoActivity>): void {
  for (const { project, user } of activities) {
    projects.set(project.id, nameOf(project.identifier, project.name) ?? String(project.id));
    people.set(user.id, nameOf(user.firstname, user.lastname) ?? String(user.id));
  }
}

/** Minutes per month, project and person. What is doubled counts at the target. */
export function totalTimes({ belonging, ours, doubled, others }: PairedTimes, names: Names): Total[] {
  const held = (side: 'target' | 'others') => (activity: MocoActivity) => ({
    ...{ group: groupOfActivity(activity, names), side, seconds: workedSeconds(activity) },
  });
  return sumMinutes([
    ...belonging.map((listed) => ({
      ...{ group: groupOfEntry(listed, names), side: 'source' as const },
      seconds: listed.entry.duration ?? 0,
    })),
    ...[...ours, ...doubled].map(held('target')),
    ...others.map(held('others')),
  ]);
}

function groupOfEntry({ entry, facts, wanted }: ListedEntry, { projects, people }: Names): Total['group'] {
  const { person, project, link } = facts;
  const found = typeof person === 'object' && person.kind === 'found' ? person.mocoUserId : link.mocoUserId;
  const mocoUserId = wanted.kind === 'present' ? wanted.mocoUserId : found;
  return {
    month: (entry.startDateLocal ?? '').slice(0, 'yyyy-MM'.length),
    project: projects.get(project?.mocoProjectId ?? 0) ?? entry.project?.name ?? '',
    person: people.get(mocoUserId ?? 0) ?? personOf(entry) ?? '',
  };
}

/** As awork names them. */
export function personOf({ user }: Pick<ListedEntry['entry'], 'user'>): string | undefined {
  return nameOf(user?.firstName, user?.lastName);
}

function groupOfActivity({ date, project, user }: MocoActivity, { projects, people }: Names): Total['group'] {
  return {
    month: date.slice(0, 'yyyy-MM'.length),
    project: projects.get(project.id) ?? '',
    person: people.get(user.id) ?? '',
  };
}
