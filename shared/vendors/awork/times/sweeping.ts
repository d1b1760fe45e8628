import type { Link } from '../../../links/link.ts';
import type { RunContext } from '../../../run-context.ts';
import type { AworkClient } from '../client.ts';

/** What looking for changed entries works with. */
export interface TimeSweeping extends Pick<RunContext, 'connection' | 'links' | 'ask' | 'now'> {
  awork: Pick<AworkClient, 'timeEntries'>;
  /** First day whose entries are transferred, and how many months back forgotten changes are looked for. */
  settings: { startDate: string; lookBackMonths: number };
  /** Whether something beside the entry has changed that decides what becomes of it; nothing has unless this says so. */
  isStale?(link: Link): Promise<boolean>;
}
