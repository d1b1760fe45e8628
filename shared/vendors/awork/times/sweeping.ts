import type { RunContext } from '../../../run-context.ts';
import type { AworkClient } from '../client.ts';

/** What looking for changed entries works with. */
export interface TimeSweeping extends Pick<RunContext, 'connection' | 'links' | 'ask' | 'now'> {
  awork: Pick<AworkClient, 'timeEntries'>;
  /** First day whose entries are transferred, and how many months back forgotten changes are looked for. */
  settings: { startDate: string; lookBackMonths: number };
}
