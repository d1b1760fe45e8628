import { lookAtHooks } from '../../watch/hooks/look-at-hooks.ts';
import { findLive } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import type { HookState } from './hook-states.ts';
import { hookStates, needsSomebody } from './hook-states.ts';
import { hooksText } from './hooks-text.ts';

/** What the watch does every quarter of an hour, now. */
export async function lookAtHooksNow(
  id: string,
  operator: Operator,
): Promise<Report<{ id: string; hooks: HookState[] }>> {
  const connection = await findLive(id, operator);
  await lookAtHooks(connection, operator);
  const hooks = await hookStates(connection, operator);
  const text = hooks.length > 0 ? hooksText(hooks) : `No vendor of ${id} sends webhooks.`;
  return { data: { id, hooks }, text, exitCode: hooks.some(needsSomebody) ? 1 : 0 };
}
