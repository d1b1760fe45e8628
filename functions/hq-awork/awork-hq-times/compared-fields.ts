import type { ComparedField } from '../../../shared/direction.ts';
import { durationText } from '../../../shared/duration-text.ts';
import type { FieldWord } from '../../../shared/fields.ts';
import { notWanted } from '../../../shared/vendors/awork/times/not-wanted.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import { projectName } from './about-reporting.ts';
import { valueWords } from './value-words.ts';
import type { TimeFacts, WantedReporting } from './wanted-reporting.ts';

/** Both sides of an entry, in the words of HQ's screens. */
export function comparedFields(
  { fields, place, personName }: WantedReporting,
  held: HqReporting,
  facts: TimeFacts,
  heldPerson: string,
): ComparedField[] {
  const project = projectName(facts);
  const task = place.taskName || place.typeName;
  return [
    { field: valueWords.date.en, wanted: fields.date, held: held.date },
    named(valueWords.projectId, [fields.projectId, project], held.projectId),
    named(valueWords.taskId, [fields.taskId, task], held.taskId),
    {
      field: valueWords.durationSeconds.en,
      wanted: durationText(fields.durationSeconds),
      held: durationText(held.durationSeconds),
    },
    { field: valueWords.note.en, wanted: fields.note, held: held.note },
    {
      field: valueWords.userId.en,
      wanted: fields.userId === held.userId ? heldPerson : `${personName} (${fields.userId})`,
      held: heldPerson,
    },
  ];
}

/** What HQ holds of an entry that is to be there no more. */
export function removedFields(held: HqReporting, facts: TimeFacts, heldPerson: string): ComparedField[] {
  return notWanted([
    [valueWords.date, held.date],
    [valueWords.projectId, projectName(facts) || String(held.projectId ?? '')],
    [valueWords.durationSeconds, durationText(held.durationSeconds)],
    [valueWords.note, held.note],
    [valueWords.userId, heldPerson],
  ]);
}

/** Of records that HQ tells by their ids only, the ids decide. */
function named(
  { en: field }: FieldWord,
  [wantedId, name]: [id: number | undefined, name: string],
  heldId: number | null,
): ComparedField {
  if (wantedId === heldId) return { field, wanted: name, held: name };
  return { field, wanted: name || String(wantedId ?? ''), held: heldId === null ? null : `${heldId}` };
}
