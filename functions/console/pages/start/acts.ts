import type { JobKind } from '../../../../shared/jobs/job.ts';
import { askLive, beforeLive } from '../../../ops/go-live/ask-live.ts';
import { askJob } from '../../../ops/jobs/ask-job.ts';
import type { Console, ConsoleContext, ConsoleDeps } from '../../context.ts';
import { notFound } from '../../page/not-found.ts';

/** What the buttons of the steps do. Each is safe to press twice, and leads back to the steps. */
export function addStartActs(app: Console, { jobQueue }: Pick<ConsoleDeps, 'jobQueue'>): void {
  const asks = (kind: JobKind) => async (context: ConsoleContext) => {
    const { connection, operator } = context.var;
    if (!isOpenTo(kind, connection.status)) return notFound(context);
    await askJob(connection.id, kind, { ...operator, jobQueue });
    return toStart(context);
  };
  app.post('/connections/:id/start/check', asks('set-up'));
  app.post('/connections/:id/start/plan', asks('plan'));
  // Below "operate", where no customer comes.
  app.post('/connections/:id/operate/live', asks('go-live'));
  app.post('/connections/:id/start/ask', async (context) => {
    const { connection, operator, session } = context.var;
    if ((await beforeLive(connection.id, operator)) === 'nothing')
      await askLive(connection.id, session.name, operator);
    return toStart(context);
  });
}

/** Only what has not started is planned as a whole, and started. */
function isOpenTo(kind: JobKind, status: string): boolean {
  return status === 'prepared' || (kind === 'set-up' && status !== 'cancelled');
}

function toStart(context: ConsoleContext): Response {
  return context.redirect(`/connections/${context.var.connection.id}/start`, 303);
}
