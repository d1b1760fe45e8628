import * as z from 'zod';
import type { TimeEntryQuery } from '../client.ts';
import type { AworkTimeEntry } from '../records.ts';
import type { KnownLink } from './ask-matching.ts';
import { askMatching, endOfRun, goOn } from './ask-matching.ts';
import { differs } from './differs.ts';
import type { TimeSweeping } from './sweeping.ts';

const cursorSchema = z.object({
  updatedSince: z.iso.datetime(),
  /** The last run stopped there, with changes left; `fromDay` if it listed everything from the start date. */
  goesOn: z.boolean().default(false),
  fromDay: z.iso.date().optional(),
  /** From which day on everything was listed at first. */
  startDate: z.iso.date().optional(),
});
/** Changes are read this far back again, because clocks differ and lists lag. */
const OVERLAP_MILLISECONDS = 120_000;

/** `changed`: entries changed since the last sweep, everything from the start date at first and when that is an earlier one. */
export async function sweepChanged(cursor: unknown, run: TimeSweeping) {
  const startedAt = run.now();
  const { startDate } = run.settings;
  const last = cursorSchema.safeParse(cursor).data;
  const isEarlier = last?.startDate !== undefined && startDate < last.startDate;
  const query = changedQuery(isEarlier ? undefined : last, run);
  const isWanted = (entry: AworkTimeEntry, link?: KnownLink) => differs(entry, link, run);
  const { sent, stoppedAt } = await askMatching(query, isWanted, run, { until: endOfRun(run) });
  if (stoppedAt === undefined) return { cursor: { updatedSince: startedAt.toISOString(), startDate }, sent };
  await goOn('changed', run);
  return { cursor: { updatedSince: stoppedAt, goesOn: true, fromDay: query.fromDay, startDate }, sent };
}

/** Entries come in the order of their changes, so a run that stopped is gone on with from its last one. */
function changedQuery(
  last: z.infer<typeof cursorSchema> | undefined,
  { settings }: TimeSweeping,
): TimeEntryQuery {
  if (!last) return { fromDay: settings.startDate };
  const { updatedSince, goesOn, fromDay } = last;
  if (goesOn) return { updatedSince, ...(fromDay && { fromDay }) };
  return { updatedSince: new Date(Date.parse(updatedSince) - OVERLAP_MILLISECONDS).toISOString() };
}

/** `project:<awork id>`: the earlier entries of a project that was linked now. */
export async function sweepProject(projectId: string, cursor: unknown, run: TimeSweeping) {
  const last = cursorSchema.safeParse(cursor).data;
  const query = {
    projectId,
    fromDay: run.settings.startDate,
    ...(last && { updatedSince: last.updatedSince }),
  };
  const isWanted = (entry: AworkTimeEntry, link?: KnownLink) =>
    !link?.targetId || link.sourceVersion !== entry.updatedOn;
  const { sent, stoppedAt } = await askMatching(query, isWanted, run, { until: endOfRun(run) });
  if (stoppedAt === undefined) return { cursor: undefined, sent };
  await goOn(`project:${projectId}`, run);
  return { cursor: { updatedSince: stoppedAt }, sent };
}
