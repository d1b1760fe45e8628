import { DateTime } from 'luxon';
import * as z from 'zod';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { Swept } from '../../../shared/direction.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { readMasterLink } from './kept-forms.ts';
import { invoiceReasons } from './reasons.ts';

const cursorSchema = z.object({
  modifiedAfter: z.iso.datetime(),
  /** As the settings had it then. */
  startDate: z.iso.date().optional(),
});
/** Changes are read this far back again: clocks differ, and what was saved meanwhile may be listed late. */
const OVERLAP_MINUTES = 5;
/** How far back the daily comparison looks for what the others missed. */
const RECENT_DAYS = 31;

type Entity = 'customer' | 'project' | 'invoice';

/**
 * `changed`: what Moment reports as modified since the last sweep; everything since the start date at first, and when
 * that was moved to an earlier day.
 */
export async function sweepChanged(cursor: unknown, run: MomentPowerOfficeRun): Promise<Swept> {
  const startedAt = run.now();
  const { startDate } = run.settings;
  const last = cursorSchema.safeParse(cursor).data;
  const isWhole = !last || startDate < (last.startDate ?? startDate);
  const after = isWhole
    ? DateTime.fromISO(startDate, { zone: 'utc' })
    : DateTime.fromISO(last.modifiedAfter).minus({ minutes: OVERLAP_MINUTES });
  return {
    cursor: { modifiedAfter: startedAt.toISOString(), startDate },
    sent: await sendModified(after, run),
  };
}

/** `recent`: the last weeks once a day, because the lists are not documented well enough to rely on one reading. */
export async function sweepRecent(run: MomentPowerOfficeRun): Promise<Swept> {
  const after = DateTime.fromJSDate(run.now()).minus({ days: RECENT_DAYS });
  const sent = await sendModified(after, run);
  return { cursor: undefined, sent: sent + (await sendWithoutOwner(run)) };
}

/** Projects whose owner nobody in PowerOffice was: somebody may have entered the address there. */
async function sendWithoutOwner({ links, connection, ask }: MomentPowerOfficeRun): Promise<number> {
  const ids: string[] = [];
  for await (const { key, data } of links.list(connection.id, 'project'))
    if (readMasterLink(data).lacksOwner) ids.push(key.sourceId);
  await ask('project', ids, 'sweep');
  return ids.length;
}

/** Invoices for a resync. */
export async function* listInvoices({ ids, since }: RecordFilter, run: MomentPowerOfficeRun) {
  if (ids) return yield* ids.map((id) => ({ entity: 'invoice', id }));
  const modifiedAfter = `${since ?? run.settings.startDate}T00:00:00Z`;
  for await (const { id, invoiceNumber } of run.moment.invoices({ modifiedAfter })) {
    if (invoiceNumber !== null) yield { entity: 'invoice', id: String(id) };
  }
}

/** Customers and projects first, as invoices need them; each is brought along again by its invoice anyway. */
async function sendModified(after: DateTime, run: MomentPowerOfficeRun): Promise<number> {
  const query = { modifiedAfter: after.toUTC().toISO() ?? '' };
  const { moment } = run;
  return (
    (await sendDiffering('customer', moment.customers(query), run)) +
    (await sendDiffering('project', moment.projects(query), run)) +
    (await sendDiffering('invoice', numbered(moment.invoices(query)), run))
  );
}

/** Drafts have no number. */
async function* numbered<T extends { invoiceNumber: number | null }>(rows: AsyncIterable<T>) {
  for await (const row of rows) if (row.invoiceNumber !== null) yield row;
}

/** Whether our last reading holds the change: times are whole seconds, and in the same one there may be another. */
function isIncluded(lastModifiedDate: string | null, link: Link | undefined): boolean {
  if (lastModifiedDate === null || link?.sourceVersion !== lastModifiedDate) return false;
  return (link.readAt ?? 0) >= Date.parse(lastModifiedDate) + 1000;
}

/** Whether an invoice was left out for a start date that asks for it by now. */
function isInTimeNow(
  outcome: Link['outcome'],
  { startDate }: Pick<MomentPowerOfficeRun['settings'], 'startDate'>,
): boolean {
  return (
    outcome?.code === invoiceReasons['invoice-too-early'].code && String(outcome.details['date']) >= startDate
  );
}

async function sendDiffering(
  entity: Entity,
  rows: AsyncIterable<{ id: number; lastModifiedDate: string | null }>,
  run: MomentPowerOfficeRun,
): Promise<number> {
  const { links, connection, ask, settings } = run;
  const differing: string[] = [];
  for await (const { id, lastModifiedDate } of rows) {
    const link = await links.get({ connection: connection.id, entity, sourceId: String(id) });
    if (!isIncluded(lastModifiedDate, link) || isInTimeNow(link?.outcome, settings))
      differing.push(String(id));
  }
  await ask(entity, differing, 'sweep');
  return differing.length;
}
