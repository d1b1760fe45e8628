import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { CustomerPlan } from './bring-master-data.ts';
import { planCustomer } from './bring-master-data.ts';
import type { ProjectPlan } from './bring-master-data.ts';
import { planProject } from './bring-master-data.ts';
import type { InvoiceFacts } from './check-invoice.ts';
import { checkInvoice } from './check-invoice.ts';
import type { Problem } from './problem.ts';
import { importReference } from './invoice-link.ts';

/** An invoice that was read and checked on both sides; nothing is written yet. */
export interface CheckedInvoice {
  facts: InvoiceFacts;
  problems: readonly Problem[];
  /** The voucher that an earlier attempt made without our learning of it. */
  ours: OutgoingInvoice | undefined;
}

/** Somebody else's voucher of that number may carry another date. */
const YEARS_AROUND = 5;

/**
 * Reads everything at once. What an invoice would be refused for is looked up in the books once more without the cache,
 * because people create the missing account just before they try again.
 */
export async function readInvoice(
  invoice: MomentInvoice,
  run: MomentPowerOfficeRun,
): Promise<CheckedInvoice> {
  const { moment, settings } = run;
  const [customer, project, reference, known, vouchers] = await Promise.all([
    moment.customer(invoice.customerId),
    invoice.projectId === null ? undefined : moment.project(invoice.projectId),
    readReferenceData(run),
    knownCustomer(invoice, run),
    vouchersOf(invoice, run),
  ]);
  const ours = ownOf(vouchers, invoice, run);
  const facts = { invoice, customer, project, known, reference, isNumberTaken: vouchers.length > 0 && !ours };
  const problems = checkInvoice(facts, settings);
  if (problems.length === 0) return { facts, problems, ours };
  const current = { ...facts, reference: await readReferenceData(run, true) };
  return { facts: current, problems: checkInvoice(current, settings), ours };
}

/** Read beside the rest, because most invoices go to customers that PowerOffice has. */
async function knownCustomer(
  { customerNumber }: MomentInvoice,
  { powerOffice }: MomentPowerOfficeRun,
): Promise<PowerOfficeCustomer | undefined> {
  return /^\d+$/.test(customerNumber) ? powerOffice.customer(Number(customerNumber)) : undefined;
}

/** The voucher of the invoice, if an earlier attempt made it. */
export async function ownVoucher(
  invoice: MomentInvoice,
  run: MomentPowerOfficeRun,
): Promise<OutgoingInvoice | undefined> {
  return ownOf(await vouchersOf(invoice, run), invoice, run);
}

function ownOf(
  vouchers: readonly OutgoingInvoice[],
  { id }: MomentInvoice,
  { companyCode }: MomentPowerOfficeRun,
): OutgoingInvoice | undefined {
  const reference = importReference(companyCode, 'invoice', id);
  return vouchers.find(({ ExternalImportReference }) => ExternalImportReference === reference);
}

/** Vouchers that hold this number now; a reversal frees it. */
async function vouchersOf(
  { invoiceNumber, issueDate }: MomentInvoice,
  { powerOffice }: MomentPowerOfficeRun,
): Promise<OutgoingInvoice[]> {
  const year = Number(issueDate.slice(0, 4));
  const period = { fromDate: `${year - YEARS_AROUND}-01-01`, toDate: `${year + YEARS_AROUND}-12-31` };
  const found = await powerOffice.findInvoices(String(invoiceNumber), period);
  return found.filter(({ IsReversed }) => IsReversed !== true);
}

/** The customer and project as they should be in PowerOffice, compared with what is there. */
export interface MasterData {
  customer: CustomerPlan;
  project: ProjectPlan | undefined;
  /** An invoice may go to another customer than its project belongs to; the project's own then comes with the project. */
  isProjectOfCustomer: boolean;
}

export async function planMasterData(
  { customer, project, known, reference }: InvoiceFacts,
  run: MomentPowerOfficeRun,
): Promise<MasterData> {
  if (!customer) throw new Error('an invoice without a customer is refused before');
  const customerPlan = await planCustomer(customer, run, known);
  const isProjectOfCustomer = project?.customerId === customer.id;
  const customerId = isProjectOfCustomer ? customerPlan.existing?.Id : undefined;
  const projectPlan = project && (await planProject(project, customerId, reference, run));
  return { customer: customerPlan, project: projectPlan, isProjectOfCustomer };
}
