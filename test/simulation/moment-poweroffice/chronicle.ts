import type { ExportStatus, InvoiceRow } from '../../vendors/moment/records.ts';
import { type Firm, inBooks, inMoment } from './firm.ts';
import { type InvoiceTrouble, invoiceTrouble } from './invoice-trouble.ts';

/** What was seen of one finalized invoice. */
export interface Page {
  /** As people left it: the connection may mark it as transferred. */
  exportStatus: ExportStatus | null;
  /** Whether somebody said so after it was finalized. */
  isStatusByHand: boolean;
  /** Every KID with which it could have been posted. */
  paymentIds: Set<string | null>;
  /** Whether it could be posted at any time, even if not any more. */
  wasSendable: boolean;
}

/** Invoices by id, since some of them could be posted only for a while. */
export interface Chronicle {
  /** To be called before whatever people do. */
  look(): void;
  /** To be called after it: what is different now, people did. */
  lookAgain(): void;
  page(id: number): Page;
  trouble(row: InvoiceRow): InvoiceTrouble;
}

/** The product says that it remembers the lock date for a minute; PowerOffice checks it for the voucher, not for accruals. */
const REMEMBERED_MILLISECONDS = 60_000;
const blank = { exportStatus: null, isStatusByHand: false, wasSendable: false };

export function createChronicle(firm: Firm): Chronicle {
  const pages = new Map<number, Page>();
  let before = new Map<number, InvoiceRow>();
  let lock = { date: inBooks(firm).lockDate, sinceMilliseconds: 0 };
  const rows = () => inMoment(firm).invoices.filter(({ invoiceState }) => invoiceState === 'FINALIZED');
  const page = (id: number): Page => {
    const found = pages.get(id) ?? { ...blank, paymentIds: new Set() };
    pages.set(id, found);
    return found;
  };
  const trouble = (row: InvoiceRow) =>
    invoiceTrouble({ ...row, exportStatus: page(row.id).exportStatus }, firm);
  return {
    look: () => void (before = new Map(rows().map((row) => [row.id, row]))),
    lookAgain() {
      const [date, now] = [inBooks(firm).lockDate, firm.now().getTime()];
      if (lock.date !== date) lock = { date, sinceMilliseconds: now };
      const isLockNew = now - lock.sinceMilliseconds < REMEMBERED_MILLISECONDS;
      for (const row of rows()) {
        const known = page(row.id);
        const earlier = before.get(row.id)?.exportStatus;
        if (row.exportStatus !== earlier) {
          known.exportStatus = row.exportStatus;
          known.isStatusByHand = earlier !== undefined;
        }
        if (known.wasSendable && known.paymentIds.has(row.paymentId)) continue;
        const { blocked, complaints, refused } = trouble(row);
        const certain = complaints.filter((complaint) => !(isLockNew && complaint.includes('accrued')));
        if (blocked !== undefined || certain.length > 0 || refused !== undefined) continue;
        known.wasSendable = true;
        known.paymentIds.add(row.paymentId);
      }
    },
    page,
    trouble,
  };
}
