import { createPointer, SWEEP } from '../../../shared/pointer.ts';
import { RECONCILE_SCOPE } from '../../../shared/sweep-scopes.ts';
import type { Agency } from './agency.ts';
import { connectionId } from './agency.ts';

type Acts = Record<string, () => unknown>;

/** The schedule. HQ tells nothing by itself, so most of what happens there is found by the sweep of each minute. */
export function officeActs(agency: Agency): Acts {
  const minute = () => sendSweeps(agency, ({ everyMinutes }) => everyMinutes === 1);
  return {
    'a minute is over': minute,
    'another minute is over': minute,
    'a third minute is over': minute,
    'a fourth minute is over': minute,
    'a day is over': () => sendSweeps(agency, () => true),
  };
}

export function sendSweeps(
  { definitions, stores, now }: Agency,
  isDue: (sweep: Agency['definitions'][number]['sweeps'][number]) => boolean,
): void {
  const pointers = definitions.flatMap(({ id: direction, sweeps }) =>
    sweeps
      .filter((sweep) => isDue(sweep) && sweep.scope !== RECONCILE_SCOPE)
      .map(({ scope: id }) => {
        return createPointer({ direction, connection: connectionId, entity: SWEEP, id }, 'sweep', now());
      }),
  );
  void stores.queue.send(pointers);
}
