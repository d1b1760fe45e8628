import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { Link } from '../../shared/links/link.ts';
import { RECONCILE_SCOPE } from '../../shared/sweep-scopes.ts';
import type { Pointer, PointerTarget } from '../../shared/pointer.ts';
import { SWEEP, createPointer } from '../../shared/pointer.ts';

/** One sweep per scope of its own; a full comparison, which takes long and changes nothing, is asked for by itself. */
export function sweepPointers(
  definitions: readonly DirectionDefinition[],
  connection: string,
  now: Date,
): Pointer[] {
  return definitions.flatMap(({ id: direction, sweeps }) =>
    sweeps
      .filter(({ onRequest, scope }) => !onRequest && scope !== RECONCILE_SCOPE)
      .map(({ scope }) =>
        createPointer({ direction, connection, entity: SWEEP, id: scope }, 'operator', now),
      ),
  );
}

/** The full comparison of every direction that has one. */
export function reconcilePointers(
  definitions: readonly DirectionDefinition[],
  connection: string,
  now: Date,
): Pointer[] {
  const comparing = definitions.filter(({ sweeps }) => sweeps.some(({ scope }) => scope === RECONCILE_SCOPE));
  return comparing.map(({ id: direction }) =>
    createPointer({ direction, connection, entity: SWEEP, id: RECONCILE_SCOPE }, 'operator', now),
  );
}

/** Which pointer leads to a link; undefined for links that a direction only keeps for itself. */
export function pointerTarget(
  { key }: Pick<Link, 'key'>,
  definitions: readonly DirectionDefinition[],
): PointerTarget | undefined {
  const { connection, entity, sourceId } = key;
  if (entity === SWEEP) {
    const [direction = '', ...scope] = sourceId.split('/');
    const isDeclared = definitions.some((definition) => definition.id === direction);
    return isDeclared ? { direction, connection, entity, id: scope.join('/') } : undefined;
  }
  const definition = definitions.find(({ entities }) => entities.includes(entity));
  return definition && { direction: definition.id, connection, entity, id: sourceId };
}

export function recordName({ direction, connection, entity, id }: PointerTarget): string {
  return [direction, connection, entity, id].join('/');
}
