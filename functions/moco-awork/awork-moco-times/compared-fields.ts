import type { ComparedField } from '../../../shared/direction.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { durationText } from '../../../shared/duration-text.ts';
import { nameOf } from '../../../shared/name-of.ts';
import type { TimeFacts, WantedActivity } from './wanted-activity.ts';

/** Both sides of an entry, in the words of MOCO's screens. */
export function comparedFields(
  { fields, mocoUserId }: WantedActivity,
  activity: MocoActivity,
  { entry, project }: TimeFacts,
): ComparedField[] {
  const { task_id } = fields;
  const item = project?.data.items.find(({ id }) => id === task_id)?.name;
  const { user, task } = activity;
  return [
    { field: 'date', wanted: fields.date, held: activity.date },
    named('project', [fields.project_id, entry?.project?.name], [activity.project.id, activity.project.name]),
    named('service item', [task_id, item], [task.id, task.name]),
    { field: 'duration', wanted: durationText(fields.seconds), held: durationText(activity.seconds) },
    { field: 'text', wanted: fields.description, held: activity.description },
    { field: 'billable', wanted: yesOrNo(fields.billable), held: yesOrNo(activity.billable) },
    named(
      'person',
      [mocoUserId, nameOf(entry?.user?.firstName, entry?.user?.lastName)],
      [user.id, nameOf(user.firstname, user.lastname)],
    ),
  ];
}

type Named = [id: number | undefined, name: string | null | undefined];

/** The two systems may name one record differently, and two records alike: their ids decide. */
function named(field: string, [wantedId, wantedName]: Named, [heldId, heldName]: Named): ComparedField {
  const held = heldName ?? String(heldId);
  if (wantedId === heldId) return { field, wanted: held, held };
  const wanted = wantedName ?? (wantedId === undefined ? 'catch-all' : String(wantedId));
  return { field, wanted: wanted === held ? `${wanted} (${wantedId})` : wanted, held };
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
