import { createPointer, SWEEP } from '../../../shared/pointer.ts';
import { RECONCILE_SCOPE } from '../../../shared/sweep-scopes.ts';
import type { Workspace } from './workspace.ts';
import { connections, sides } from './sides.ts';

/** What the schedule sends, of both connections. */
export function sendSweeps(
  { definitions, stores, now }: Workspace,
  isDue: (sweep: Workspace['definitions'][number]['sweeps'][number]) => boolean,
): void {
  const pointers = definitions.flatMap(({ id: direction, connector, sweeps }) => {
    const connection = connections[sides.find((side) => side === connector) ?? 'hq-awork'];
    const due = sweeps.filter((sweep) => isDue(sweep) && sweep.scope !== RECONCILE_SCOPE);
    return due.map(({ scope: id }) =>
      createPointer({ direction, connection, entity: SWEEP, id }, 'sweep', now()),
    );
  });
  void stores.queue.send(pointers);
}
