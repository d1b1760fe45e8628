import type { MocoState } from '../../../../test/vendors/moco/simulator.ts';
import { absencePhrase, projectPhrase, timePhrase } from '../phrases.ts';
import { dayText } from '../quantities.ts';
import { listed } from '../told.ts';
import type { LiveRecord } from './record.ts';

export function mocoRecords({ projects, activities, schedules }: MocoState): LiveRecord[] {
  return [
    ...projects.map((each): LiveRecord => ({
      ...common('project', each),
      phrase: projectPhrase(each.name, each.finish_date),
      facts: listed(each.identifier, each.customer.name, each.tags.join(', ')),
      source: { entity: 'project', id: String(each.id) },
    })),
    ...activities.map((each): LiveRecord => ({
      ...common('activity', each),
      phrase: timePhrase(each.user?.firstname ?? '?', each.project.name, each.seconds),
      facts: listed(dayText(each.date), each.task.name, each.description),
      target: { entity: 'time', id: String(each.id) },
    })),
    ...schedules.map((each): LiveRecord => ({
      ...common('schedule', each),
      phrase: absencePhrase(each.user?.firstname ?? '?', each.date, each.date),
      facts: listed(each.assignment.name),
      source: { entity: 'person', id: String(each.user?.id) },
    })),
  ];
}

function common(kind: string, { id, updated_at }: { id: number; updated_at: string }) {
  return { key: `moco/${kind}/${id}`, vendor: 'moco', at: updated_at } as const;
}
