import { tableText } from '../../../shared/operations/table-text.ts';
import type { HookState } from './hook-states.ts';

export function hooksText(hooks: readonly HookState[]): string {
  const rows = hooks.map(({ vendor, state, lastDelivery, sentence }) => [
    ...[vendor, state, lastDelivery ?? '', sentence],
  ]);
  return tableText(['webhooks of', 'state', 'last delivery', ''], rows);
}
