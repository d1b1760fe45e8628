import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { FieldName } from '../compared-fields.ts';
import { haveCustomer, haveProject } from './bring-master-data.ts';
import type { InvoiceFacts } from './check-invoice.ts';
import { checkInvoice, departmentOf } from './check-invoice.ts';
import { postedOtherwise } from './compare-voucher.ts';
import { invoicePrint } from './invoice-link.ts';
import type { MasterData } from './read-invoice.ts';
import { ownVoucher } from './find-vouchers.ts';
import { readReferenceData } from '../reference-data.ts';
import { aboutInvoice, refusedDetails } from './refused-invoice.ts';
import { invoiceReasons } from './reasons.ts';
import { isRefusal, lookAgain, mayBeUnlisted, problemOf } from './refusal.ts';
import type { VoucherPlace } from './voucher-body.ts';
import { voucherBody } from './voucher-body.ts';

/**
 * Brings customer and project up to date, then posts. A posting that was made before is found, never repeated. Whatever
 * of it PowerOffice refuses is told as a refusal of the invoice. Answers the fields it took otherwise.
 */
export async function postInvoice(
  facts: InvoiceFacts,
  plans: MasterData,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<readonly FieldName[]> {
  try {
    const place = await bringMasterData(facts, plans, claim, run);
    const posted = await post(facts, place, run).catch((error: unknown) =>
      postedBefore(error, facts, claim, run),
    );
    if ('voucher' in posted) await takeOver(posted.voucher, facts.invoice, claim);
    else await bind(posted.id, facts.invoice, claim);
    return 'voucher' in posted ? [] : posted.otherwise;
  } catch (error) {
    throw isRefusal(error) ? await postingRefused(error, facts, run) : error;
  }
}

async function bringMasterData(
  facts: InvoiceFacts,
  { customer, project, isProjectOfCustomer }: MasterData,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<VoucherPlace> {
  const { Id, SubledgerAccountId } = await haveCustomer(customer, claim, run);
  const held = project && (await haveProject(project, isProjectOfCustomer ? Id : undefined, claim, run));
  return {
    customerAccountId: SubledgerAccountId,
    projectId: held?.Id,
    department: departmentOf(facts.invoice, facts.project),
    companyCode: run.companyCode,
  };
}

/** The new voucher's id, and what PowerOffice made of it. */
interface Posted {
  id: string;
  otherwise: readonly FieldName[];
}

async function post(
  { invoice, reference }: InvoiceFacts,
  place: VoucherPlace,
  { powerOffice, settings }: MomentPowerOfficeRun,
): Promise<Posted> {
  const body = voucherBody(invoice, place, reference, settings);
  const isCredit = invoice.invoiceType === 'CREDIT_NOTE';
  const answer = await (isCredit
    ? powerOffice.postOutgoingCreditNote(body)
    : powerOffice.postOutgoingInvoice(body));
  return { id: answer.Id, otherwise: postedOtherwise(body, answer) };
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
 * our learning of it.
 */
async function postedBefore(
  error: unknown,
  { invoice }: InvoiceFacts,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<{ voucher: OutgoingInvoice }> {
  if (!isRefusal(error)) throw error;
  const voucher = await ownVoucher(invoice, run);
  if (voucher) return { voucher };
  throw (await mayBeUnlisted(error, claim, run)) ? lookAgain(error) : error;
}

/** What was set otherwise in PowerOffice since it was read last, such as a closed period, is told in our own words. */
async function postingRefused(
  refused: Failure,
  facts: InvoiceFacts,
  run: MomentPowerOfficeRun,
): Promise<Failure> {
  const current = { ...facts, reference: await readReferenceData(run, true) };
  const problems = checkInvoice(current, run.settings);
  if (problems.length > 0)
    return new Failure(invoiceReasons['invoice-refused'], {
      details: refusedDetails(facts, problems),
      cause: refused,
    });
  const details = { ...aboutInvoice(facts), problem: problemOf(refused) };
  return new Failure(invoiceReasons['posting-refused'], { details, cause: refused });
}
