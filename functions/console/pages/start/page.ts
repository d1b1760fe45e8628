import { html } from 'hono/html';
import { isUnderway } from '../../../../shared/jobs/job.ts';
import { connectorNames } from '../../../../shared/vendor.ts';
import { say } from '../../../../shared/wording.ts';
import { beforeLive } from '../../../ops/go-live/ask-live.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import { backLink } from '../../page/back-link.ts';
import type { Markup } from '../../page/markup.ts';
import { notFound } from '../../page/not-found.ts';
import { checkPart } from './check-part.ts';
import { livePart } from './live-part.ts';
import { planPart } from './plan-part.ts';
import { words } from './words.ts';

/** While somebody waits for a job. */
const LIVE_SECONDS = 3;
/** While somebody waits for a person. */
const CALM_SECONDS = 20;

/** `/connections/:id/start`: from the first check to the start, step by step; the check stays of use later. */
export function addStartPage(app: Console): void {
  app.get('/connections/:id/start', async (context) => {
    const { connection, operator, language, page } = context.var;
    if (connection.status === 'cancelled') return notFound(context);
    const jobs = await readJobs(connection.id, context);
    const title = `${say(words.start, {}, language)} – ${connectorNames[connection.connector]}`;
    const isWaiting = Object.values(jobs).some((job) => isUnderway(job, operator.now()));
    return page(title, await startBody(jobs, context), 200, isWaiting ? LIVE_SECONDS : CALM_SECONDS);
  });
}

async function readJobs(id: string, { var: { operator } }: ConsoleContext) {
  const [check, plan, live] = await Promise.all([
    operator.jobs.read(id, 'set-up'),
    operator.jobs.read(id, 'plan'),
    operator.jobs.read(id, 'go-live'),
  ]);
  return { check, plan, live };
}

async function startBody(
  { check, plan, live }: Awaited<ReturnType<typeof readJobs>>,
  context: ConsoleContext,
): Promise<Markup> {
  const { connection, operator } = context.var;
  const missing = await beforeLive(connection.id, operator);
  return html`${checkPart(check, context)} ${connection.status === 'prepared' ? planPart(plan, context) : ''}
  ${livePart(live, missing, context)} ${backLink(context)}`;
}
