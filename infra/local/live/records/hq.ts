import type { HqState } from '../../../../test/vendors/hq/simulator.ts';
import { absencePhrase, projectPhrase, timePhrase } from '../phrases.ts';
import { dayText } from '../quantities.ts';
import { listed } from '../told.ts';
import type { LiveRecord } from './record.ts';

const DAY_MILLISECONDS = 86_400_000;

export function hqRecords({
  projects,
  reportings,
  absences,
  companies,
  users,
  tasks,
}: HqState): LiveRecord[] {
  const who = (id: number) => users.find((user) => user.id === id)?.firstName ?? '?';
  return [
    ...projects.map((each): LiveRecord => ({
      ...common('project', each),
      phrase: projectPhrase(each.name, each.endDate),
      facts: listed(each.number, companies.find(({ id }) => id === each.companyId)?.name),
      source: { entity: 'project', id: String(each.id) },
    })),
    ...reportings.map((each): LiveRecord => ({
      ...common('reporting', each),
      phrase: timePhrase(
        who(each.userId),
        projects.find(({ id }) => id === each.projectId)?.name ?? '?',
        each.duration,
      ),
      facts: listed(dayText(each.startOn), tasks.find(({ id }) => id === each.taskId)?.name, each.note),
      target: { entity: 'time', id: String(each.id) },
    })),
    ...absences.map((each): LiveRecord => ({
      ...common('absence', each),
      phrase: absencePhrase(who(each.userId), each.start, lastDay(each.end)),
      facts: listed(each.type, each.note),
      target: { entity: 'absence', id: String(each.id) },
    })),
  ];
}

/** HQ names the instant at which an absence is over; at midnight the day before is the last one. */
function lastDay(end: string): string {
  if (!end.includes('T00:00:00')) return end;
  return new Date(Date.parse(`${end.slice(0, 10)}T12:00:00Z`) - DAY_MILLISECONDS).toISOString();
}

function common(kind: string, { id, updatedOn }: { id: number; updatedOn: string }) {
  return { key: `hq/${kind}/${id}`, vendor: 'hq', at: updatedOn } as const;
}
