import type { PointerCause } from '../../../shared/pointer.ts';
import { createPointer } from '../../../shared/pointer.ts';
import type { PersonioHqRun } from '../run.ts';
import { personioHqAbsences } from './definition.ts';

const SEND_AT_ONCE = 100;

/** Asks for absences, or for the absences of people, to be read and brought in line. */
export async function sendRecords(
  entity: 'absence' | 'person',
  ids: readonly string[],
  cause: PointerCause,
  { connection, now, send }: PersonioHqRun,
): Promise<void> {
  const target = (id: string) => ({
    direction: personioHqAbsences.id,
    connection: connection.id,
    entity,
    id,
  });
  for (let start = 0; start < ids.length; start += SEND_AT_ONCE) {
    const batch = ids.slice(start, start + SEND_AT_ONCE);
    await send(batch.map((id) => createPointer(target(id), cause, now())));
  }
}
