import { eventually } from '../eventually.ts';
import { explain } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';

/** Once an entry was taken over as MOCO had it. Another sweep may have looked at it since, so its history tells. */
export function takenOver(suite: Pick<RunningSuite, 'ops'>, entryId: string): Promise<boolean> {
  return eventually(`time entry ${entryId} is taken over`, async () => {
    const outcomes = (await explain(suite, entryId)).records[0]?.link?.outcomes ?? [];
    return outcomes.some(({ code }) => code === 'activity-adopted');
  });
}
