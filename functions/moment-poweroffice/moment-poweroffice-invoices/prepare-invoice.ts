import { commonReasons } from '../../../shared/common-reasons.ts';
import type { PlannedStep, Prepared, Result } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { askForNumberLater, attachPdf, readVoucherNo } from './complete-invoice.ts';
import type { Decision } from './decide-invoice.ts';
import { decideInvoice } from './decide-invoice.ts';
import { readInvoiceLink } from './invoice-link.ts';
import { postInvoice, takeOver } from './post-invoice.ts';
import { problemDetails } from './problem.ts';
import type { CheckedInvoice } from './read-invoice.ts';
import { ownVoucher, planMasterData, readInvoice } from './read-invoice.ts';
import { invoiceReasons } from './reasons.ts';
import { changeSteps } from './steps.ts';

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
  if (decision.kind === 'nothing' || decision.kind === 'park') return settled(decision, invoice);
  if (decision.kind === 'complete') return completion(decision.invoice, decision.attach, run);
  return posting(await readInvoice(decision.invoice, run), run);
}

/** It may have been posted without our learning of it, before somebody decided that it is not to be transferred. */
function mayBePosted(invoice: MomentInvoice | undefined, link: Link | ClaimedLink): invoice is MomentInvoice {
  const isUnfinished = 'unfinishedSince' in link && link.unfinishedSince !== undefined;
  return isUnfinished && link.targetId === undefined && typeof invoice?.invoiceNumber === 'number';
}

async function posting(checked: CheckedInvoice, run: MomentPowerOfficeRun): Promise<Prepared> {
  const { facts, problems, ours } = checked;
  const { invoice, customer } = facts;
  if (ours) return takingOver(invoice, ours, run);
  if (problems.length > 0) {
    const details = {
      invoice: invoice.invoiceNumber ?? '–',
      customer: customer?.name ?? invoice.customerNumber,
      ...problemDetails(problems),
    };
    return settled({ kind: 'park', reason: invoiceReasons['invoice-refused'], details }, invoice);
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
  return {
    verdict: { kind: 'steps', steps },
    apply: async (claim) => {
      await postInvoice(facts, plans, claim, run);
      return complete(invoice, true, steps, claim, run);
    },
  };
}

/** An earlier attempt posted it without our learning of it. */
function takingOver(invoice: MomentInvoice, voucher: OutgoingInvoice, run: MomentPowerOfficeRun): Prepared {
  const steps = [
    { do: 'link-voucher', what: `take over the voucher of ${nameOf(invoice)}` },
    attachStep(invoice),
  ];
  return {
    verdict: { kind: 'steps', steps },
    apply: async (claim) => {
      await takeOver(voucher, invoice, claim);
      return complete(invoice, true, steps, claim, run);
    },
  };
}

function completion(invoice: MomentInvoice, attach: boolean, run: MomentPowerOfficeRun): Prepared {
  const steps = attach
    ? [attachStep(invoice)]
    : [{ do: 'read-number', what: `read the voucher number of ${nameOf(invoice)}` }];
  return {
    verdict: { kind: 'steps', steps },
    apply: async (claim) => {
      if (!attach) await readVoucherNo(invoice, claim, run);
      return complete(invoice, attach, steps, claim, run);
    },
  };
}

async function complete(
  invoice: MomentInvoice,
  attach: boolean,
  steps: readonly PlannedStep[],
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Result> {
  if (attach) await attachPdf(invoice, claim, run);
  await askForNumberLater(invoice, claim, run);
  const { targetId, fingerprints, data } = claim.link;
  return {
    kind: 'done',
    reason: commonReasons['brought-in-line'],
    details: { steps: steps.map(({ what }) => what).join(', ') },
    ...{ targetId, fingerprints, data, sourceVersion: invoice.lastModifiedDate ?? undefined },
  };
}

function settled(
  decision: Extract<Decision, { kind: 'nothing' | 'park' }>,
  invoice: MomentInvoice | undefined,
): Prepared {
  const sourceVersion = invoice?.lastModifiedDate ?? undefined;
  const { details } = decision;
  return {
    verdict: decision,
    async apply(claim) {
      if (decision.kind === 'nothing')
        return { kind: 'skipped', reason: decision.reason, details, sourceVersion };
      // Comparisons then leave it alone until it changes in Moment.
      await claim.save({ sourceVersion });
      throw new Failure(decision.reason, { details });
    },
  };
}

function attachStep(invoice: MomentInvoice): PlannedStep {
  return { do: 'attach-pdf', what: `attach the PDF of ${nameOf(invoice)}` };
}

function nameOf({ invoiceType, invoiceNumber }: MomentInvoice): string {
  return `${invoiceType === 'CREDIT_NOTE' ? 'credit note' : 'invoice'} ${invoiceNumber}`;
}
