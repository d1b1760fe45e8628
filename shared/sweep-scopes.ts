import type { DirectionDefinition } from './direction-definition.ts';

/** Any direction may declare it: both systems are compared in full. */
export const RECONCILE_SCOPE = 'reconcile';

/** The scopes whose sweeps look for changes and send what they find, as they run without being asked for. */
export function changeScopes({ sweeps }: Pick<DirectionDefinition, 'sweeps'>): string[] {
  return sweeps.flatMap(({ scope, onRequest }) => (onRequest || scope === RECONCILE_SCOPE ? [] : [scope]));
}
