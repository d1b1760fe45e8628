import type { Applied, PlannedStep, Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { saidSteps } from '../../../shared/worker/said-steps.ts';
import type { FieldName } from '../compared-fields.ts';
import { fieldDetails } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { adopting } from './adopt-voucher.ts';
import { askForNumberLater, attachPdf, readVoucherNo } from './complete-invoice.ts';
import type { Decision } from './decide-invoice.ts';
import { amountLines } from './check-lines.ts';
import { decideInvoice } from './decide-invoice.ts';
import { ownVoucher } from './find-vouchers.ts';
import { readInvoiceLink } from './invoice-link.ts';
import type { SecondLook } from './look-again.ts';
import { lookAgain, staysReversed } from './look-again.ts';
import { changeSteps, customerSteps } from './plan-master-data.ts';
import { postInvoice, takeOver } from './post-invoice.ts';
import { refusedDetails } from './refused-invoice.ts';
import type { CheckedInvoice } from './read-invoice.ts';
import { planMasterData, readInvoice } from './read-invoice.ts';
import { invoiceReasons } from './reasons.ts';
import { stepWords } from './step-words.ts';

export async function prepareInvoice(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
  const invoice = await run.moment.invoice(Number(id));
  const { targetId, fingerprints } = link;
  const known = { targetId, fingerprints, data: readInvoiceLink(link.data) };
  if (run.looksAgain && invoice && targetId !== undefined)
    return secondLook(invoice, await lookAgain(invoice, { ...known, targetId }, run), run);
  const decision = decideInvoice(invoice, known, run.settings);
  if (decision.kind === 'nothing' && mayBePosted(invoice, link)) {
    const ours = await ownVoucher(invoice, run);
    if (ours) return takingOver(invoice, ours, run);
  }
  return carryOut(decision, invoice, run);
}

async function secondLook(
  invoice: MomentInvoice,
  { decision, compared, ...seen }: SecondLook,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
  const prepared =
    decision.kind === 'take-over'
      ? takingOver(invoice, decision.voucher, run)
      : await carryOut(decision, invoice, run);
  if ('apply' in prepared || !('data' in seen)) return { ...prepared, compared };
  return { ...prepared, known: { ...prepared.known, data: seen.data }, compared };
}

async function carryOut(
  decision: Decision,
  invoice: MomentInvoice | undefined,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
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
  { facts, problems, ours, theirs, isReversed }: CheckedInvoice,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
  const { invoice } = facts;
  if (ours) return takingOver(invoice, ours, run);
  if (theirs) return adopting(invoice, theirs);
  if (isReversed) return { ...(await carryOut(staysReversed(invoice), invoice, run)), compared: 'gone' };
  if (problems.length > 0) {
    const details = refusedDetails(facts, problems);
    const reason = invoiceReasons['invoice-refused'];
    return { verdict: { kind: 'park', reason, details }, known: { sourceVersion: versionOf(invoice) } };
  }
  const plans = await planMasterData(facts, run);
  const steps = [
    ...customerSteps(plans.customer),
    ...(plans.project ? changeSteps('project', plans.project.wanted.Code, plans.project) : []),
    {
      do: 'create-voucher',
      what: `post ${nameOf(invoice)} over ${invoice.totalSumIncludingTaxAfterRounding}`,
    },
    attachStep(invoice),
  ];
  return carriedOut(steps, invoice, run, async (claim) => {
    const otherwise = await postInvoice(facts, plans, claim, run);
    await attachPdf(invoice, claim, run);
    return postedRemark(invoice, otherwise);
  });
}

/** What people should know of an invoice that was posted just now. */
function postedRemark(invoice: MomentInvoice, otherwise: readonly FieldName[]): Remark | undefined {
  if (otherwise.length > 0)
    return { reason: invoiceReasons['posted-otherwise'], details: fieldDetails(otherwise) };
  const periods = amountLines(invoice).flatMap(({ itemName, accrual }) =>
    accrual ? [`${itemName?.trim() ?? ''} ${accrual.fromDate} – ${accrual.toDate}`.trim()] : [],
  );
  if (periods.length === 0) return undefined;
  return { reason: invoiceReasons['posted-to-accrue'], details: { periods: periods.join('; ') } };
}

/** An earlier attempt posted it without our learning of it. */
function takingOver(invoice: MomentInvoice, voucher: OutgoingInvoice, run: MomentPowerOfficeRun): Prepared {
  const link = { do: 'link-voucher', what: `take over the voucher of ${nameOf(invoice)}` };
  return carriedOut([link, attachStep(invoice)], invoice, run, async (claim) => {
    await takeOver(voucher, invoice, claim);
    await attachPdf(invoice, claim, run);
    return undefined;
  });
}

function completion(invoice: MomentInvoice, attach: boolean, run: MomentPowerOfficeRun): Prepared {
  if (attach)
    return carriedOut([attachStep(invoice)], invoice, run, async (claim) => {
      await attachPdf(invoice, claim, run);
      return undefined;
    });
  const read = { do: 'read-number', what: `read the voucher number of ${nameOf(invoice)}` };
  return carriedOut([read], invoice, run, async (claim) => {
    await readVoucherNo(invoice, claim, run);
    return undefined;
  });
}

type Remark = Required<Pick<Applied, 'reason' | 'details'>>;

function carriedOut(
  steps: readonly PlannedStep[],
  invoice: MomentInvoice,
  run: MomentPowerOfficeRun,
  work: (claim: OpenClaim) => Promise<Remark | undefined>,
): Prepared {
  return {
    verdict: { kind: 'steps', steps },
    async apply(claim): Promise<Applied> {
      const remark = await work(claim);
      await askForNumberLater(invoice, claim, run);
      const { targetId, fingerprints, data } = claim.link;
      const done = { targetId, fingerprints, data, sourceVersion: versionOf(invoice) };
      const named = { invoice: invoice.invoiceNumber ?? '–' };
      if (remark) return { reason: remark.reason, details: { ...named, ...remark.details }, ...done };
      return { details: { ...named, ...saidSteps(steps, stepWords) }, ...done };
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
