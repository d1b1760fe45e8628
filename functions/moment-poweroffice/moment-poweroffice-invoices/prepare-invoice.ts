import type { Applied, PlannedStep, Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { changeSteps } from './bring-master-data.ts';
import { askForNumberLater, attachPdf, readVoucherNo } from './complete-invoice.ts';
import { decideInvoice } from './decide-invoice.ts';
import { readInvoiceLink } from './invoice-link.ts';
import { postInvoice, takeOver } from './post-invoice.ts';
import { problemDetails } from './problem.ts';
import type { CheckedInvoice } from './read-invoice.ts';
import { ownVoucher, planMasterData, readInvoice } from './read-invoice.ts';
import { invoiceReasons } from './reasons.ts';

export async function prepareInvoice(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
  const invoice = await run.moment.invoice(Number(id));
  const known = {
    targetId: link.targetId,
    fingerprints: link.fingerprints,
    data: readInvoiceLink(link.data),
  };
  const decision = decideInvoice(invoice, known, run.settings);
  if (decision.kind === 'nothing' && mayBePosted(invoice, link)) {
    const ours = await ownVoucher(invoice, run);
    if (ours) return takingOver(invoice, ours, run);
  }
  if (decision.kind === 'complete') return completion(decision.invoice, decision.attach, run);
  if (decision.kind === 'post') return posting(await readInvoice(decision.invoice, run), run);
  return { verdict: decision, known: { sourceVersion: versionOf(invoice) } };
}

/** It may have been posted without our learning of it, before somebody decided that it is not to be transferred. */
function mayBePosted(invoice: MomentInvoice | undefined, link: Link | ClaimedLink): invoice is MomentInvoice {
  const isUnfinished = 'unfinishedSince' in link && link.unfinishedSince !== undefined;
  return isUnfinished && link.targetId === undefined && typeof invoice?.invoiceNumber === 'number';
}

async function posting(
  { facts, problems, ours }: CheckedInvoice,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
  const { invoice, customer } = facts;
  if (ours) return takingOver(invoice, ours, run);
  if (problems.length > 0) {
    const details = {
      invoice: invoice.invoiceNumber ?? '–',
      customer: customer?.name ?? invoice.customerNumber,
      ...problemDetails(problems),
    };
    const reason = invoiceReasons['invoice-refused'];
    return { verdict: { kind: 'park', reason, details }, known: { sourceVersion: versionOf(invoice) } };
  }
  const plans = await planMasterData(facts, run);
  const steps = [
    ...changeSteps('customer', plans.customer.wanted.Number, plans.customer),
    ...(plans.project ? changeSteps('project', plans.project.wanted.Code, plans.project) : []),
    {
      do: 'create-voucher',
      what: `post ${nameOf(invoice)} over ${invoice.totalSumIncludingTaxAfterRounding}`,
    },
    attachStep(invoice),
  ];
  return carriedOut(steps, invoice, run, async (claim) => {
    await postInvoice(facts, plans, claim, run);
    await attachPdf(invoice, claim, run);
  });
}

/** An earlier attempt posted it without our learning of it. */
function takingOver(invoice: MomentInvoice, voucher: OutgoingInvoice, run: MomentPowerOfficeRun): Prepared {
  const link = { do: 'link-voucher', what: `take over the voucher of ${nameOf(invoice)}` };
  return carriedOut([link, attachStep(invoice)], invoice, run, async (claim) => {
    await takeOver(voucher, invoice, claim);
    await attachPdf(invoice, claim, run);
  });
}

function completion(invoice: MomentInvoice, attach: boolean, run: MomentPowerOfficeRun): Prepared {
  if (attach)
    return carriedOut([attachStep(invoice)], invoice, run, (claim) => attachPdf(invoice, claim, run));
  const read = { do: 'read-number', what: `read the voucher number of ${nameOf(invoice)}` };
  return carriedOut([read], invoice, run, (claim) => readVoucherNo(invoice, claim, run));
}

function carriedOut(
  steps: readonly PlannedStep[],
  invoice: MomentInvoice,
  run: MomentPowerOfficeRun,
  work: (claim: OpenClaim) => Promise<void>,
): Prepared {
  return {
    verdict: { kind: 'steps', steps },
    async apply(claim): Promise<Applied> {
      await work(claim);
      await askForNumberLater(invoice, claim, run);
      const { targetId, fingerprints, data } = claim.link;
      const details = { steps: steps.map(({ what }) => what).join(', ') };
      return { details, targetId, fingerprints, data, sourceVersion: versionOf(invoice) };
    },
  };
}

/** Comparisons leave it alone until it changes in Moment. */
function versionOf(invoice: MomentInvoice | undefined): string | undefined {
  return invoice?.lastModifiedDate ?? undefined;
}

function attachStep(invoice: MomentInvoice): PlannedStep {
  return { do: 'attach-pdf', what: `attach the PDF of ${nameOf(invoice)}` };
}

function nameOf({ invoiceType, invoiceNumber }: MomentInvoice): string {
  return `${invoiceType === 'CREDIT_NOTE' ? 'credit note' : 'invoice'} ${invoiceNumber}`;
}
