import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Operator } from '../operator.ts';

/** Undefined for a direction that there is no more. */
export function findDefinition(
  direction: string,
  { connectors }: Pick<Operator, 'connectors'>,
): DirectionDefinition | undefined {
  const directions = connectors.flatMap((connector) => connector.directions);
  return directions.find(({ definition }) => definition.id === direction)?.definition;
}
