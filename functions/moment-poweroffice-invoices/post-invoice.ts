import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { MomentInvoice } from '../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeTools } from '../connectors/moment-poweroffice-tools.ts';
import { bringCustomer, isRefusal } from './bring-customer.ts';
import { bringProject } from './bring-project.ts';
import type { InvoiceFacts } from './check-invoice.ts';
import { invoicePrint } from './invoice-link.ts';
import type { MasterData } from './read-invoice.ts';
import { ownVoucher } from './read-invoice.ts';
import { invoiceReasons } from './reasons.ts';
import { voucherBody } from './voucher-body.ts';

const LISTED_AFTER_SECONDS = 60;

/** Brings customer and project up to date, then posts. A posting that was made before is found, never repeated. */
export async function postInvoice(
  facts: InvoiceFacts,
  plans: MasterData,
  claim: OpenClaim,
  tools: MomentPowerOfficeTools,
): Promise<void> {
  const customer = await bringCustomer(plans.customer, tools);
  const ownerId = plans.isProjectOfCustomer ? customer.Id : undefined;
  const project = plans.project && (await bringProject(plans.project, ownerId, tools));
  const place = {
    customerAccountId: customer.SubledgerAccountId,
    projectId: project?.Id,
    companyCode: tools.companyCode,
  };
  const body = voucherBody(facts.invoice, place, facts.ledger, tools.settings);
  const isCredit = facts.invoice.invoiceType === 'CREDIT_NOTE';
  const { powerOffice } = tools;
  const posting = isCredit ? powerOffice.postOutgoingCreditNote(body) : powerOffice.postOutgoingInvoice(body);
  const posted = await posting.catch((error: unknown) => postedBefore(error, facts, claim, tools));
  if ('Id' in posted) await takeOver(posted, facts.invoice, claim);
  else await bind(posted.id, facts.invoice, claim);
}

/** The KID is what may have changed in Moment since an earlier attempt posted it: the voucher's own then counts. */
export async function takeOver(
  { Id, Cid }: OutgoingInvoice,
  invoice: MomentInvoice,
  claim: OpenClaim,
): Promise<void> {
  await bind(Id, { ...invoice, paymentId: Cid }, claim);
}

/** Written down at once, so that no later failure can lead to a second posting. */
async function bind(voucherId: string, invoice: MomentInvoice, claim: OpenClaim): Promise<void> {
  const fingerprints = { ...claim.link.fingerprints, invoice: invoicePrint(invoice) };
  await claim.save({ targetId: voucherId, fingerprints, data: {} });
}

/**
 * Number and reference are unique in PowerOffice, so a refusal may mean that an earlier posting went through without
 * our learning of it: ours is bound, somebody else's or any other refusal is told.
 */
async function postedBefore(
  error: unknown,
  { invoice, customer }: InvoiceFacts,
  { link: { unfinishedSince = 0 } }: OpenClaim,
  tools: MomentPowerOfficeTools,
): Promise<OutgoingInvoice> {
  if (!isRefusal(error) || !(error instanceof Failure)) throw error;
  const ours = await ownVoucher(invoice, tools);
  if (ours) return ours;
  // Readers of PowerOffice lag behind: what an earlier attempt posted may not be listed yet.
  if (tools.now().getTime() - unfinishedSince < LISTED_AFTER_SECONDS * 1000)
    throw new Failure(commonReasons.conflict, { details: { vendor: 'poweroffice' }, retryAfterSeconds: 10 });
  throw new Failure(invoiceReasons['posting-refused'], {
    details: {
      invoice: invoice.invoiceNumber ?? '–',
      customer: customer?.name ?? invoice.customerNumber,
      problem: String(error.details['problem'] ?? '?'),
    },
    cause: error,
  });
}
