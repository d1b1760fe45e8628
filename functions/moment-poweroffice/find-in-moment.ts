import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { Kind, Query } from './find-query.ts';
import { readKnownExpenses } from './poweroffice-moment-expenses/known-expenses.ts';
import type { MomentPowerOfficeRun } from './run.ts';

/** What Moment has of that number, or of that name or e-mail address. */
export async function findInMoment(query: Query, run: MomentPowerOfficeRun): Promise<FoundRecord[]> {
  if (query.form === 'number') return findNumbered(query, run);
  if (query.form === 'text') return findNamed(query, run);
  return [];
}

async function findNumbered({ kinds, value }: Query, run: MomentPowerOfficeRun): Promise<FoundRecord[]> {
  const { moment } = run;
  const searches: Partial<Record<Kind, () => Promise<{ id: number } | undefined>>> = {
    invoice: () => findInvoice(Number(value), run),
    customer: () => moment.customerByNumber(value),
    project: () => moment.projectByNumber(value),
  };
  const found: FoundRecord[] = [];
  for (const entity of kinds) {
    const record = await searches[entity]?.();
    if (record) found.push({ entity, id: String(record.id) });
  }
  return found;
}

/** By its id, else by its number, for which Moment documents no filter. */
async function findInvoice(
  number: number,
  { moment }: MomentPowerOfficeRun,
): Promise<{ id: number } | undefined> {
  const known = await moment.invoice(number);
  if (known) return known;
  for await (const row of moment.invoices()) if (row.invoiceNumber === number) return row;
  return undefined;
}

interface Candidate extends FoundRecord {
  names: readonly (string | null)[];
}

/** Those of exactly that name, else all that hold it. */
async function findNamed({ kinds, value }: Query, run: MomentPowerOfficeRun): Promise<FoundRecord[]> {
  const wanted = value.toLowerCase();
  const [exact, holding]: [FoundRecord[], FoundRecord[]] = [[], []];
  for (const kind of kinds)
    for await (const { names, ...record } of candidates(kind, run)) {
      const said = names.map((name) => name?.trim().toLowerCase() ?? '');
      if (said.includes(wanted)) exact.push(record);
      else if (said.some((name) => name.includes(wanted))) holding.push(record);
    }
  return unique(exact.length > 0 ? exact : holding);
}

async function* candidates(kind: Kind, run: MomentPowerOfficeRun): AsyncGenerator<Candidate> {
  const { moment } = run;
  if (kind === 'customer')
    for await (const { id, name, email, invoiceEmail } of moment.customers())
      yield { entity: kind, id: String(id), names: [name, email, invoiceEmail] };
  if (kind === 'project')
    for await (const { id, name, ownerEmail } of moment.projects())
      yield { entity: kind, id: String(id), names: [name, ownerEmail] };
  if (kind === 'voucher') yield* vouchers(run);
}

/** By their expenses, as far as we know them. */
async function* vouchers(run: MomentPowerOfficeRun): AsyncGenerator<Candidate> {
  const { postings } = await readKnownExpenses(run);
  const byExpense = new Map([...postings.values()].map(({ expenseId, voucher }) => [expenseId, voucher]));
  if (byExpense.size === 0) return;
  for await (const { id, supplierName, description } of run.moment.expenses()) {
    const voucher = byExpense.get(id);
    if (voucher !== undefined) yield { entity: 'voucher', id: voucher, names: [supplierName, description] };
  }
}

export function unique(records: readonly FoundRecord[]): FoundRecord[] {
  return [...new Map(records.map((record) => [`${record.entity} ${record.id}`, record])).values()];
}
