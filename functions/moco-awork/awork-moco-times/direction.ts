import type { Direction } from '../../../shared/direction.ts';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import { listTimes } from '../../../shared/vendors/awork/times/list-times.ts';
import { showEntry } from '../../../shared/vendors/awork/times/show-entry.ts';
import { sweepAll } from '../../../shared/vendors/awork/times/sweep-all.ts';
import { sweepChanged, sweepProject } from '../../../shared/vendors/awork/times/sweep-changed.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun } from '../run.ts';
import { aworkMocoTimes } from './definition.ts';
import { prepareTime } from './prepare-time.ts';
import { reconcileTimes } from './reconcile-times.ts';
import { sweepWaiting } from './sweep-waiting.ts';

export const direction: Direction = {
  definition: aworkMocoTimes,
  open(context) {
    const run = openMocoAworkRun(context);
    return {
      prepare: (_entity, id, link) => prepareTime(id, link, run),
      async show(_entity, id) {
        const entry = await run.awork.timeEntry(id);
        return entry && showEntry(entry);
      },
      sweep: (scope, cursor) => sweep(scope, cursor, run),
      reconcile: (period, from) => reconcileTimes(period, from, run),
      list: (filter) => list(filter, run),
    };
  },
};

function sweep(scope: string, cursor: unknown, run: MocoAworkRun) {
  const [kind, projectId = ''] = scope.split(':');
  if (kind === 'project') return sweepProject(projectId, cursor, run);
  if (kind === 'waiting') return sweepWaiting(run);
  return kind === 'all' ? sweepAll(cursor, run) : sweepChanged(cursor, run);
}

async function* list(filter: RecordFilter, run: MocoAworkRun) {
  if (filter.ids) yield* filter.ids.map((id) => ({ entity: 'time', id }));
  else yield* listTimes(filter, run);
}
