import type { MomentCustomer, MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { InvoiceFacts } from './check-invoice.ts';
import { checkInvoice } from './check-invoice.ts';
import type { CustomerPlan, ProjectPlan } from './plan-master-data.ts';
import { planCustomer, planProject } from './plan-master-data.ts';
import type { Problem } from './problem.ts';
import { identityProblems } from './customer-identity.ts';
import { isAdoptable, wasReversed } from './adopt-voucher.ts';
import { isStanding, ownOf, vouchersOf } from './find-vouchers.ts';

/** An invoice that was read and checked on both sides; nothing is written yet. */
export interface CheckedInvoice {
  facts: InvoiceFacts;
  problems: readonly Problem[];
  /** The voucher that an earlier attempt made without our learning of it. */
  ours: OutgoingInvoice | undefined;
  /** The voucher that somebody made of it before we went live. */
  theirs: OutgoingInvoice | undefined;
  /** Whether somebody reversed it, and nobody wants it again. */
  isReversed: boolean;
}

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
  const standing = vouchers.filter(isStanding);
  const ours = ownOf(standing, invoice, run);
  const theirs = isAdoptable(standing, invoice, run.connection) ? standing[0] : undefined;
  const isReversed = !run.restores && wasReversed(vouchers, invoice, run);
  const seen = { ours, theirs, isReversed };
  const mistaken = customer ? await mistakenCustomer(customer, invoice, known, run) : [];
  const isNumberTaken = standing.length > 0 && !ours;
  const facts = { invoice, customer, project, known, mistaken, reference, isNumberTaken };
  const problems = checkInvoice(facts, settings);
  if (problems.length === 0 || ours || theirs || isReversed) return { facts, problems, ...seen };
  const current = { ...facts, reference: await readReferenceData(run, true) };
  return { facts: current, problems: checkInvoice(current, settings), ...seen };
}

/** Read beside the rest, because most invoices go to customers that PowerOffice has. */
async function knownCustomer(
  { customerNumber }: Pick<MomentCustomer, 'customerNumber'>,
  { powerOffice }: MomentPowerOfficeRun,
): Promise<PowerOfficeCustomer | undefined> {
  return /^\d+$/.test(customerNumber) ? powerOffice.customer(Number(customerNumber)) : undefined;
}

/** The customer may have got another number since. */
async function mistakenCustomer(
  customer: MomentCustomer,
  { customerNumber }: MomentInvoice,
  known: PowerOfficeCustomer | undefined,
  run: MomentPowerOfficeRun,
): Promise<Problem[]> {
  const isRead = customer.customerNumber === customerNumber;
  return identityProblems(customer, isRead ? known : await knownCustomer(customer, run), run);
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
