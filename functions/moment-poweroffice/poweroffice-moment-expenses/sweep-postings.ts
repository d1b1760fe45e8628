import { DateTime } from 'luxon';
import * as z from 'zod';
import type { RecordFilter } from '../../../shared/direction-definition.ts';
import type { Swept } from '../../../shared/direction.ts';
import type { TransactionQuery } from '../../../shared/vendors/poweroffice/expense-calls.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { readExpenseLink, voucherId } from './expense-link.ts';
import { isExpense, isTooEarly } from './pick-expenses.ts';
import { knownProjects } from './read-postings.ts';

const cursorSchema = z.object({ createdAfter: z.iso.datetime() });
/** Readings are this far back again: PowerOffice's readers lag, and clocks differ. */
const OVERLAP_MINUTES = 30;
/** Postings entered today may be dated long ago, or ahead. */
const YEARS_BACK = 2;
const YEARS_AHEAD = 1;

/** `new`: what was entered since the last sweep, and what is dated the last days however it came there. */
export async function sweepNew(cursor: unknown, run: MomentPowerOfficeRun): Promise<Swept> {
  const startedAt = DateTime.fromJSDate(run.now(), { zone: 'utc' });
  const since = cursorSchema.safeParse(cursor).data?.createdAfter;
  const { lookBackDays, createdBackDays } = run.settings;
  const createdAfter = since
    ? DateTime.fromISO(since, { zone: 'utc' }).minus({ minutes: OVERLAP_MINUTES })
    : startedAt.minus({ days: createdBackDays });
  const recent = {
    fromDate: day(startedAt.minus({ days: lookBackDays })),
    toDate: day(startedAt.plus({ days: 1 })),
  };
  const sent = await askForVouchers(
    [recent, { ...anyDate(startedAt), createdAfter: instant(createdAfter) }],
    run,
  );
  return { cursor: { createdAfter: instant(startedAt) }, sent };
}

/** `late`: everything entered in the last weeks once a day, also for projects that Moment knows only since. */
export async function sweepLate(run: MomentPowerOfficeRun): Promise<Swept> {
  const now = DateTime.fromJSDate(run.now(), { zone: 'utc' });
  const createdAfter = instant(now.minus({ days: run.settings.createdBackDays }));
  return { cursor: undefined, sent: await askForVouchers([{ ...anyDate(now), createdAfter }], run) };
}

/** Vouchers for a resync, by day of posting. */
export async function* listVouchers({ ids, since, until }: RecordFilter, run: MomentPowerOfficeRun) {
  if (ids) return yield* ids.map((id) => ({ entity: 'voucher', id }));
  const now = DateTime.fromJSDate(run.now(), { zone: 'utc' });
  const { createdBackDays } = run.settings;
  const query = { fromDate: since ?? day(now.minus({ days: createdBackDays })), toDate: until ?? day(now) };
  for (const id of await differing([query], run, () => true)) yield { entity: 'voucher', id };
}

type Period = Omit<TransactionQuery, 'accountNos'>;

async function askForVouchers(periods: readonly Period[], run: MomentPowerOfficeRun): Promise<number> {
  const ids = [...(await differing(periods, run, (isDone) => !isDone))];
  await run.ask('voucher', ids, 'sweep');
  return ids.length;
}

/** Vouchers with a posting that should be an expense, and is asked for given whether it is one already. */
async function differing(
  periods: readonly Period[],
  run: MomentPowerOfficeRun,
  isAsked: (isDone: boolean) => boolean,
): Promise<Set<string>> {
  const { powerOffice, settings } = run;
  const projects = new Set((await knownProjects(run, true)).keys());
  const done = new Map<string, Promise<ReadonlySet<string>>>();
  const ids = new Set<string>();
  for (const period of periods) {
    const query = { ...period, accountNos: settings.expenseAccounts };
    for await (const posting of powerOffice.accountTransactions(query)) {
      if (!isExpense(posting, projects, settings)) continue;
      const id = voucherId(posting);
      const known = done.get(id) ?? doneOf(id, run);
      done.set(id, known);
      const isDone = (await known).has(String(posting.Id));
      if (isAsked(isDone) && (isDone || !isTooEarly(posting, settings))) ids.add(id);
    }
  }
  return ids;
}

async function doneOf(id: string, { links, connection }: MomentPowerOfficeRun): Promise<ReadonlySet<string>> {
  const link = await links.get({ connection: connection.id, entity: 'voucher', sourceId: id });
  return new Set(Object.keys(readExpenseLink(link?.data).expenses));
}

function anyDate(now: DateTime) {
  return { fromDate: day(now.minus({ years: YEARS_BACK })), toDate: day(now.plus({ years: YEARS_AHEAD })) };
}

function day(at: DateTime): string {
  return at.toFormat('yyyy-MM-dd');
}

function instant(at: DateTime): string {
  return at.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
