import Big from 'big.js';
import type { Total } from '../../../shared/reconcile/listed-stretch.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
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

type Side = 'source' | 'target' | 'others';
type Seconds = Pick<Total, 'group'> & Record<Side, number>;

/** Minutes per month, project and person. What is doubled counts at the target. */
export function totalTimes({ belonging, ours, doubled, others }: PairedTimes, names: Names): Total[] {
  const sums = new Map<string, Seconds>();
  const add = (group: Total['group'], side: Side, seconds: number) => {
    const key = JSON.stringify(group);
    const sum = sums.get(key) ?? { group, source: 0, target: 0, others: 0 };
    sums.set(key, { ...sum, [side]: sum[side] + seconds });
  };
  for (const listed of belonging) add(groupOfEntry(listed, names), 'source', listed.entry.duration ?? 0);
  for (const activity of [...ours, ...doubled])
    add(groupOfActivity(activity, names), 'target', activity.seconds);
  for (const activity of others) add(groupOfActivity(activity, names), 'others', activity.seconds);
  return [...sums.values()].map(({ group, source, target, others: rest }) => ({
    ...{ group, unit: 'min', source: minutes(source), target: minutes(target), others: minutes(rest) },
  }));
}

const SECONDS_IN_A_MINUTE = 60;

function minutes(seconds: number): number {
  return new Big(seconds).div(SECONDS_IN_A_MINUTE).round(2).toNumber();
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
