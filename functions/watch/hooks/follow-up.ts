import type { HookWatch } from '../../../shared/store/hook-watch.ts';
import type { Operator } from '../../ops/operator.ts';
import type { Looked } from './looked.ts';
import { nextWatch } from './next-watch.ts';
import { noteGap, noteOther } from './note.ts';
import type { Sweeping } from './swept.ts';
import { areOver, changesFound, gapSweeps, missedChanges } from './swept.ts';

/** Fills gaps, and keeps and tells what was found. */
export async function followUp(looked: Looked, operator: Operator): Promise<void> {
  const { report, before, setup } = looked;
  const { vendor } = report;
  const { id } = setup.connection;
  const sweeping = { connection: id, vendor, definitions: setup.definitions, links: operator.links };
  const watch = nextWatch({
    ...{ report, before, connection: setup.connection, now: operator.now() },
    accepted: (await setup.lastHooks(vendor)).accepted,
    found: await missedChanges(sweeping),
  });
  const filled = await fillGap(watch, looked, sweeping, operator);
  await operator.hookWatches.write(id, vendor, filled);
  await noteOther(filled, looked, operator);
}

/** A gap is over when everything was looked for; that of a paused connection when it is resumed, which looks for all. */
async function fillGap(
  watch: HookWatch,
  looked: Looked,
  sweeping: Sweeping,
  operator: Operator,
): Promise<HookWatch> {
  const { gap, ...rest } = watch;
  if (!gap || gap.isOpen) return watch;
  const { gap: last } = looked.before ?? {};
  const isNew = gap.to !== last?.to || last.isOpen === true;
  const { from, to } = gap;
  if (looked.setup.connection.status === 'paused') {
    await noteGap('hooks-mended-paused', gap, looked, operator);
    return { ...rest, filled: { from, to, found: 0 } };
  }
  if (isNew) {
    const found = await changesFound({ from, to }, sweeping);
    await operator.queue.send(gapSweeps(sweeping, operator.now()));
    return { ...rest, gap: { ...gap, found } };
  }
  if (!(await areOver(sweeping, to))) return watch;
  const found = gap.found + (await changesFound({ from: to }, sweeping));
  await noteGap(found > 0 ? 'hooks-mended-found' : 'hooks-mended', { ...gap, found }, looked, operator);
  return { ...rest, filled: { from, to, found } };
}
