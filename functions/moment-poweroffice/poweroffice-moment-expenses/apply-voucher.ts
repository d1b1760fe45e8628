import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Result } from '../../../shared/direction.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { ProjectExpenseFields } from '../../../shared/vendors/moment/project-expense.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId, readExpenseLink } from './expense-link.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import type { VoucherFacts } from './read-voucher.ts';
import type { Supplier } from './read-supplier.ts';
import { readSupplier } from './read-supplier.ts';
import { readFiles } from './read-files.ts';

/** Enters every posting that is not an expense yet, then puts the documents to those that lack them. */
export async function applyVoucher(
  facts: VoucherFacts,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Result> {
  const missing = missingExpenses(facts, claim.link.data);
  const [next] = missing;
  const supplier = next && (await readSupplier(next, run));
  if (supplier) for (const posting of missing) await enter(posting, supplier, facts, claim, run);
  await fileDocuments(facts, claim, run);
  const { data } = claim.link;
  const steps = `${missing.length} expenses from voucher ${facts.voucherNo}`;
  return {
    kind: 'done',
    reason: commonReasons['brought-in-line'],
    details: { steps },
    ...{ targetId: String(facts.voucherNo), data },
  };
}

export function missingExpenses({ expenses }: VoucherFacts, data: unknown): AccountTransaction[] {
  return expenses.filter(({ Id }) => !readExpenseLink(data).expenses[String(Id)]);
}

/** Expenses without their documents, by posting; also of what was reversed in the meantime. */
export function unfiledExpenses(data: unknown): [transactionId: string, { id: number }][] {
  return Object.entries(readExpenseLink(data).expenses).filter(([, { filed }]) => !filed);
}

/** Moment knows our reference: an expense whose answer was lost is answered with the one that is there. */
async function enter(
  posting: AccountTransaction,
  supplier: Supplier,
  { projects }: VoucherFacts,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<void> {
  const projectId = projects.get(posting.ProjectCode ?? '');
  const fields = expenseFields(posting, supplier, await isBillable(projectId, run), run);
  const { id } = await run.moment.createProjectExpense(fields);
  const { expenses } = readExpenseLink(claim.link.data);
  const filed = !run.settings.attachments;
  await claim.save({ data: { expenses: { ...expenses, [String(posting.Id)]: { id, filed } } } });
}

function expenseFields(
  posting: AccountTransaction,
  supplier: Supplier,
  billable: boolean,
  { settings }: MomentPowerOfficeRun,
): ProjectExpenseFields {
  const { Description, VoucherDescription, VoucherNo } = posting;
  return {
    externalId: externalId(posting.Id),
    projectNumber: posting.ProjectCode ?? '',
    ...(settings.expenseActivity && { activityName: settings.expenseActivity }),
    description: Description?.trim() || VoucherDescription?.trim() || `Bilag ${VoucherNo}`,
    amountIncludingVat: amountIncludingVat(posting),
    // `Amount` is in the currency of the books, whatever the voucher was in.
    currencyCode: BOOK_CURRENCY,
    supplierName: supplier.name,
    ...(supplier.invoiceNo && { supplierInvoiceNumber: supplier.invoiceNo }),
    invoiceDate: posting.VoucherDate.slice(0, 10),
    billable,
  };
}

const BOOK_CURRENCY = 'NOK';
const PRICE_MODEL_SECONDS = 600;

/** The first price model of a project is its own; where it says nothing the connection decides. */
async function isBillable(
  projectId: number | undefined,
  { cache, moment, settings }: MomentPowerOfficeRun,
): Promise<boolean> {
  if (projectId === undefined) return settings.billableByDefault;
  const models = await cache.get(`price-models-${projectId}`, PRICE_MODEL_SECONDS, () =>
    moment.priceModels(projectId),
  );
  return models[0]?.billableExpenses ?? settings.billableByDefault;
}

async function fileDocuments(
  { voucherId, voucherNo }: VoucherFacts,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<void> {
  const unfiled = unfiledExpenses(claim.link.data);
  if (unfiled.length === 0 || voucherId === undefined) return;
  const file = await readFiles(voucherId, voucherNo, run);
  for (const [transactionId, { id }] of unfiled) {
    if (file && !(await isFiled(Number(transactionId), file.fileName, run)))
      await run.moment.attach(id, file);
    const { expenses } = readExpenseLink(claim.link.data);
    await claim.save({ data: { expenses: { ...expenses, [transactionId]: { id, filed: true } } } });
  }
}

/** A file sent twice would lie there twice. */
async function isFiled(
  transactionId: number,
  fileName: string,
  { moment }: MomentPowerOfficeRun,
): Promise<boolean> {
  const expense = await moment.projectExpenseByExternalId(externalId(transactionId));
  return expense?.attachments.some((attachment) => attachment.fileName === fileName) ?? false;
}
