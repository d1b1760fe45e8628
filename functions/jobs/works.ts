import type { JobKind, JobOrder } from '../../shared/jobs/job.ts';
import { goLive } from '../ops/go-live/go-live.ts';
import { planConnection } from '../ops/go-live/plan-connection.ts';
import type { Operator } from '../ops/operator.ts';
import { setUpConnection } from '../ops/setup/setup.ts';
import { keepPlan } from './keep-plan.ts';

/** What each kind of job does; answers what the page about it needs. */
export const works: Record<JobKind, (order: JobOrder, operator: Operator) => Promise<unknown>> = {
  'set-up': async ({ connection }, operator) => {
    const { data } = await setUpConnection(connection, operator);
    return { items: data.items };
  },
  plan: async (order, operator) => {
    const { data } = await planConnection(order.connection, {}, operator);
    return keepPlan(order, data, operator);
  },
  'go-live': async ({ connection }, operator) => {
    const { data } = await goLive(connection, operator);
    return { liveSince: data.liveSince };
  },
};
