import type { Connection } from '../../../shared/connections/connection.ts';
import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { Prepared } from '../../../shared/direction.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { differing } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { voucherFields } from './compare-voucher.ts';
import { isStanding, ownOf } from './find-vouchers.ts';
import { invoicePrint, readInvoiceLink } from './invoice-link.ts';
import { invoiceReasons } from './reasons.ts';

/**
 * Whether the only standing voucher of the number is the invoice itself, posted before the connection went live by hand
 * or by the integration before: number, date, customer, total and currency agree.
 */
export function isAdoptable(
  standing: readonly OutgoingInvoice[],
  invoice: MomentInvoice,
  connection: Pick<Connection, 'liveSince'>,
): boolean {
  const [voucher, ...others] = standing;
  if (!voucher || others.length > 0 || !isFromBefore(connection, invoice.issueDate)) return false;
  const fields = voucherFields(invoice, voucher);
  return differing(fields.filter(({ name }) => name !== 'dueDate')).length === 0;
}

/**
 * Whether somebody reversed the voucher of an invoice that no link knows: one with our reference, or, where none stands
 * by now, one that would have been adopted.
 */
export function wasReversed(
  vouchers: readonly OutgoingInvoice[],
  invoice: MomentInvoice,
  run: Pick<MomentPowerOfficeRun, 'companyCode' | 'connection'>,
): boolean {
  const reversed = vouchers.filter((voucher) => !isStanding(voucher));
  if (ownOf(reversed, invoice, run)) return true;
  if (reversed.length < vouchers.length) return false;
  return reversed.some((voucher) => isAdoptable([voucher], invoice, run.connection));
}

/** Only the link is made: what is posted stays as it is, and Go takes files for vouchers of ours only. */
export function adopting(invoice: MomentInvoice, voucher: OutgoingInvoice): Prepared {
  const name = invoice.invoiceNumber ?? '–';
  const adopt = { do: 'adopt-voucher', what: `take the voucher of invoice ${name} as it is` };
  return {
    verdict: { kind: 'steps', steps: [adopt] },
    async apply({ link }) {
      return {
        reason: invoiceReasons['invoice-adopted'],
        details: { invoice: name, voucher: voucher.VoucherNo ?? '–' },
        targetId: voucher.Id,
        fingerprints: { ...link.fingerprints, invoice: invoicePrint(invoice) },
        data: {
          ...readInvoiceLink({}),
          hasPdf: true,
          isAdopted: true,
          voucherNo: voucher.VoucherNo || undefined,
        },
        sourceVersion: invoice.lastModifiedDate ?? undefined,
      };
    },
  };
}
