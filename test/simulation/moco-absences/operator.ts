import { createPointer, forced, SWEEP } from '../../../shared/pointer.ts';
import { replayLetters } from '../replay-letters.ts';
import type { Agency } from './agency.ts';
import { connectionId } from './agency.ts';

/** Sends the dead letters of those reasons again, as the command for it does; answers how many records that were. */
export function replay(codes: readonly string[], { stores, now }: Agency): number {
  return replayLetters(stores.queue, now(), ({ note }) => codes.includes(note.code)).length;
}

export function sendSweeps({ definitions, stores, now }: Agency): void {
  const pointers = definitions.flatMap(({ id: direction }) =>
    ['all', 'waiting'].map((id) =>
      createPointer({ direction, connection: connectionId, entity: SWEEP, id }, 'sweep', now()),
    ),
  );
  void stores.queue.send(pointers);
}

/** Sends on what waited for it, as the command for it does. */
export async function resume(agency: Agency): Promise<void> {
  const { stores, definitions, now } = agency;
  await agency.setStatus('active');
  const remembered = await Array.fromAsync(stores.reminders.list(connectionId));
  const again = remembered.map((pointer) =>
    pointer.force ? forced(pointer, pointer.cause, now()) : createPointer(pointer, 'operator', now()),
  );
  const open = await Array.fromAsync(stores.links.listOpen(connectionId));
  const undone = open
    .filter(({ key }) => key.entity === 'person')
    .flatMap(({ key }) =>
      definitions.map(({ id: direction }) =>
        createPointer(
          { direction, connection: connectionId, entity: key.entity, id: key.sourceId },
          'operator',
          now(),
        ),
      ),
    );
  await stores.queue.send([...again, ...undone]);
  for (const pointer of remembered) await stores.reminders.forget(pointer);
  sendSweeps(agency);
}

/** Everything remembered goes; nothing is deleted in the systems themselves. */
export async function cancel(agency: Agency): Promise<void> {
  const { stores } = agency;
  await agency.setStatus('cancelled');
  stores.links.forget(connectionId);
  for (const pointer of await Array.fromAsync(stores.reminders.list(connectionId)))
    await stores.reminders.forget(pointer);
  stores.queue.deadLetters.length = 0;
}

export async function comeBack(agency: Agency): Promise<void> {
  await agency.goLive();
  sendSweeps(agency);
}
