import { Failure } from '../../shared/failure.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { MomentPowerOfficeTools } from '../connectors/moment-poweroffice-tools.ts';
import type { CustomerPlan } from './bring-customer.ts';
import { bringCustomer, isRefusal } from './bring-customer.ts';
import type { ProjectPlan } from './bring-project.ts';
import { bringProject } from './bring-project.ts';
import type { InvoiceFacts } from './check-invoice.ts';
import { invoicePrint } from './invoice-link.ts';
import { vouchersOf } from './read-invoice.ts';
import { invoiceReasons } from './reasons.ts';
import { importReference } from './reference.ts';
import { voucherBody } from './voucher-body.ts';

/** Brings customer and project up to date, then posts. A posting that was made before is found, never repeated. */
export async function postInvoice(
  facts: InvoiceFacts,
  plans: { customer: CustomerPlan; project: ProjectPlan | undefined },
  claim: OpenClaim,
  tools: MomentPowerOfficeTools,
): Promise<void> {
  const customer = await bringCustomer(plans.customer, tools);
  const project = plans.project && (await bringProject(plans.project, customer.Id, tools));
  const place = {
    customerAccountId: customer.SubledgerAccountId,
    projectId: project?.Id,
    companyCode: tools.companyCode,
  };
  const body = voucherBody(facts.invoice, place, facts.ledger, tools.settings);
  const isCredit = facts.invoice.invoiceType === 'CREDIT_NOTE';
  const { powerOffice } = tools;
  const posting = isCredit ? powerOffice.postOutgoingCreditNote(body) : powerOffice.postOutgoingInvoice(body);
  const { id } = await posting.catch((error: unknown) => ownVoucher(error, facts, tools));
  await bindVoucher(id, facts, claim);
}

/** Written down at once, so that no later failure can lead to a second posting. */
export async function bindVoucher(
  voucherId: string,
  { invoice }: Pick<InvoiceFacts, 'invoice'>,
  claim: OpenClaim,
): Promise<void> {
  const fingerprints = { ...claim.link.fingerprints, invoice: invoicePrint(invoice) };
  await claim.save({ targetId: voucherId, fingerprints, data: {} });
}

/**
 * Number and reference are unique in PowerOffice, so a refusal may mean that an earlier posting went through without
 * our learning of it: ours is bound, somebody else's or any other refusal is told.
 */
async function ownVoucher(
  error: unknown,
  { invoice, customer }: InvoiceFacts,
  tools: MomentPowerOfficeTools,
): Promise<{ id: string }> {
  if (!isRefusal(error) || !(error instanceof Failure)) throw error;
  const reference = importReference(tools.companyCode, 'invoice', invoice.id);
  const vouchers = await vouchersOf(invoice, tools);
  const ours = vouchers.find(({ ExternalImportReference }) => ExternalImportReference === reference);
  if (ours) return { id: ours.Id };
  throw new Failure(invoiceReasons['posting-refused'], {
    details: {
      invoice: invoice.invoiceNumber ?? '–',
      customer: customer?.name ?? invoice.customerNumber,
      problem: String(error.details['problem'] ?? '?'),
    },
    cause: error,
  });
}
