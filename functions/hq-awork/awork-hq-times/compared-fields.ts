import type { ComparedField } from '../../../shared/direction.ts';
import { durationText } from '../../../shared/duration-text.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import { projectName } from './about-reporting.ts';
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
    { field: 'date', wanted: fields.date, held: held.date },
    named('project', [fields.projectId, project], held.projectId),
    named('task', [fields.taskId, task], held.taskId),
    {
      field: 'duration',
      wanted: durationText(fields.durationSeconds),
      held: durationText(held.durationSeconds),
    },
    { field: 'text', wanted: fields.note, held: held.note },
    {
      field: 'person',
      wanted: fields.userId === held.userId ? heldPerson : `${personName} (${fields.userId})`,
      held: heldPerson,
    },
  ];
}

/** Of records that HQ tells by their ids only, the ids decide. */
function named(
  field: string,
  [wantedId, name]: [id: number | undefined, name: string],
  heldId: number | null,
): ComparedField {
  if (wantedId === heldId) return { field, wanted: name, held: name };
  return { field, wanted: name || String(wantedId ?? ''), held: heldId === null ? null : `${heldId}` };
}
