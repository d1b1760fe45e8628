import type { ComparedField } from '../../../shared/direction.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { workedSeconds } from '../../../shared/vendors/moco/worked-seconds.ts';
import { durationText } from '../../../shared/duration-text.ts';
import type { FieldWord } from '../../../shared/fields.ts';
import { notWanted } from '../../../shared/vendors/awork/times/not-wanted.ts';
import { no, yes } from '../../../shared/fields.ts';
import { nameOf } from '../../../shared/name-of.ts';
import { CATCH_ALL, valueWords } from './value-words.ts';
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
    { field: valueWords.date.en, wanted: fields.date, held: activity.date },
    named(
      valueWords.project_id,
      [fields.project_id, entry?.project?.name],
      [activity.project.id, activity.project.name],
    ),
    named(valueWords.task_id, [task_id, item], [task.id, task.name]),
    {
      field: valueWords.seconds.en,
      wanted: durationText(fields.seconds),
      held: durationText(workedSeconds(activity)),
    },
    { field: valueWords.description.en, wanted: fields.description, held: activity.description },
    { field: valueWords.billable.en, wanted: yesOrNo(fields.billable), held: yesOrNo(activity.billable) },
    named(
      valueWords.person,
      [mocoUserId, nameOf(entry?.user?.firstName, entry?.user?.lastName)],
      [user.id, nameOf(user.firstname, user.lastname)],
    ),
  ];
}

/** What MOCO holds of an entry that is to be there no more. */
export function removedFields(activity: MocoActivity): ComparedField[] {
  const { date, project, task, description, billable, user } = activity;
  return notWanted([
    [valueWords.date, date],
    [valueWords.project_id, project.name],
    [valueWords.task_id, task.name],
    [valueWords.seconds, durationText(workedSeconds(activity))],
    [valueWords.description, description],
    [valueWords.billable, yesOrNo(billable)],
    [valueWords.person, nameOf(user.firstname, user.lastname)],
  ]);
}

type Named = [id: number | undefined, name: string | null | undefined];

/** The two systems may name one record differently, and two records alike: their ids decide. */
function named(
  { en: field }: FieldWord,
  [wantedId, wantedName]: Named,
  [heldId, heldName]: Named,
): ComparedField {
  const held = heldName ?? String(heldId);
  if (wantedId === heldId) return { field, wanted: held, held };
  const wanted = wantedName ?? (wantedId === undefined ? CATCH_ALL : String(wantedId));
  return { field, wanted: wanted === held ? `${wanted} (${wantedId})` : wanted, held };
}

const yesOrNo = (is: boolean) => (is ? yes.en : no.en);
