import type { Direction, Swept } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import { listTimes } from '../../../shared/vendors/awork/times/list-times.ts';
import { sweepAll } from '../../../shared/vendors/awork/times/sweep-all.ts';
import { sweepChanged, sweepProject } from '../../../shared/vendors/awork/times/sweep-changed.ts';
import { guardTenant } from '../guard-tenant.ts';
import type { HqAworkRun } from '../run.ts';
import { openHqAworkRun } from '../run.ts';
import { aworkHqTimes } from './definition.ts';
import { isStale } from './is-stale.ts';
import { preparePhase } from './prepare-phase.ts';
import { prepareTask } from './prepare-task.ts';
import { prepareTime } from './prepare-time.ts';
import { reconcileTimes } from './reconcile-times.ts';
import { showRecord } from './show-record.ts';
import { sweepPlan } from './sweep-plan.ts';
import { sweepWaiting } from './sweep-waiting.ts';

export const direction: Direction = {
  definition: aworkHqTimes,
  open(context) {
    const run = openHqAworkRun(context);
    return {
      async prepare(entity, id, link) {
        await guardTenant(run);
        return prepare(entity, id, link, run);
      },
      show: (entity, id, link) => showRecord(entity, id, link, run),
      async sweep(scope, cursor) {
        await guardTenant(run);
        return sweep(scope, cursor, run);
      },
      async *reconcile(period, from) {
        await guardTenant(run);
        yield* reconcileTimes(period, from, run);
      },
      list: (filter) => list(filter, run),
    };
  },
};

function prepare(entity: string, id: string, link: Link | ClaimedLink, run: HqAworkRun) {
  if (entity === 'phase') return preparePhase(id, link, run);
  return entity === 'task' ? prepareTask(id, link, run) : prepareTime(id, link, run);
}

function sweep(scope: string, cursor: unknown, run: HqAworkRun): Promise<Swept> {
  const [kind, projectId = ''] = scope.split(':');
  switch (kind) {
    case 'project':
      return sweepProject(projectId, cursor, { ...run, isStale: (link) => isStale(link, run) });
    case 'waiting':
      return sweepWaiting(run);
    case 'plan':
      return sweepPlan(run);
    case 'all':
      return sweepAll(cursor, { ...run, isStale: (link) => isStale(link, run) });
    default:
      return sweepChanged(cursor, run);
  }
}

async function* list(filter: RecordFilter, run: HqAworkRun) {
  if (filter.ids) yield* filter.ids.map((id) => ({ entity: 'time', id }));
  else yield* listTimes(filter, run);
}
