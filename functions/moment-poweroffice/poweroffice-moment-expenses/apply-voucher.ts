import type { Applied } from '../../../shared/direction.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { ProjectExpenseFields } from '../../../shared/vendors/moment/project-expense.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId, readExpenseLink } from './expense-link.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import type { VoucherFacts, VoucherStep } from './plan-voucher.ts';
import { unfiledExpenses } from './plan-voucher.ts';
import type { Supplier } from './read-details.ts';
import { readFiles, readSupplier } from './read-details.ts';

type Creation = Extract<VoucherStep, { do: 'create-expense' }>;

/** Enters every posting that is not an expense yet, then puts the documents to those that lack them. */
export async function applyVoucher(
  facts: VoucherFacts,
  steps: readonly VoucherStep[],
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Applied> {
  const creations = steps.filter((step) => step.do === 'create-expense');
  const [next] = creations;
  const supplier = next && (await readSupplier(next.posting, run));
  if (supplier) for (const creation of creations) await enter(creation, supplier, claim, run);
  await fileDocuments(facts, claim, run);
  const { data } = claim.link;
  const details = { steps: `${creations.length} expenses from voucher ${facts.voucherNo}` };
  return { details, targetId: String(facts.voucherNo), data };
}

/** Moment knows our reference: an expense whose answer was lost is answered with the one that is there. */
async function enter(
  creation: Creation,
  supplier: Supplier,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<void> {
  const billable = await isBillable(creation.project.id, run);
  const { id } = await run.moment.createProjectExpense(expenseFields(creation, supplier, billable, run));
  const { expenses } = readExpenseLink(claim.link.data);
  const filed = !run.settings.attachments;
  await claim.save({ data: { expenses: { ...expenses, [String(creation.posting.Id)]: { id, filed } } } });
}

function expenseFields(
  { posting, project }: Creation,
  supplier: Supplier,
  billable: boolean,
  { settings }: MomentPowerOfficeRun,
): ProjectExpenseFields {
  const { Description, VoucherDescription, VoucherNo } = posting;
  return {
    externalId: externalId(posting.Id),
    projectNumber: project.number,
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
  projectId: number,
  { cache, moment, settings }: MomentPowerOfficeRun,
): Promise<boolean> {
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
  const unfiled = unfiledExpenses(readExpenseLink(claim.link.data));
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
