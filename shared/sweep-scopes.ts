import type { DirectionDefinition } from './direction-definition.ts';

/** Any direction may declare these two: one compares both systems in full, the other mails what was parked since the last. */
export const RECONCILE_SCOPE = 'reconcile';
export const FAILURES_SCOPE = 'failures';

/** The scopes whose sweeps look for changes and send what they find, as they run without being asked for. */
export function changeScopes({ sweeps }: Pick<DirectionDefinition, 'sweeps'>): string[] {
  const others = [FAILURES_SCOPE, RECONCILE_SCOPE];
  return sweeps.flatMap(({ scope, onRequest }) => (onRequest || others.includes(scope) ? [] : [scope]));
}
