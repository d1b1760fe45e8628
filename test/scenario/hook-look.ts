import type { HookState } from '../../functions/ops/hooks/hook-states.ts';

/** What `ops hooks ID` and `ops status ID` answer of webhooks. */
export interface HookLook {
  hooks: HookState[];
}
