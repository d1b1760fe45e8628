import type { HookReport } from '../../../shared/operations/hook-report.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { HookWatch } from '../../../shared/store/hook-watch.ts';

/** One vendor's webhooks, as they were found, and what was known of them before. */
export interface Looked {
  report: HookReport;
  before: HookWatch | undefined;
  setup: SetupContext;
}
