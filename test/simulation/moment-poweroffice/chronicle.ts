import type { ExportStatus, InvoiceRow } from '../../vendors/moment/records.ts';
import { departmentOf } from './department-of.ts';
import { type Firm, inMoment } from './firm.ts';
import { type InvoiceTrouble, invoiceTrouble } from './invoice-trouble.ts';

/** What was seen of one finalized invoice. */
export interface Page {
  /** As people left it: the connection may mark it as transferred. */
  exportStatus: ExportStatus | null;
  /** Whether somebody said so after it was finalized. */
  isStatusByHand: boolean;
  /** Every KID with which it could have been posted. */
  paymentIds: Set<string | null>;
  /** Every department with which it could have been posted. */
  departments: Set<string | null>;
  /** Whether it could be posted at any time, even if not any more. */
  wasSendable: boolean;
}

/** Invoices by id, since some of them could be posted only for a while. */
export interface Chronicle {
  /** To be called before whatever people do, and before it is judged. */
  look(): void;
  /** To be called after what people do: what is different now, they did. */
  lookAgain(): void;
  page(id: number): Page;
  trouble(row: InvoiceRow): InvoiceTrouble;
}

const blank = { exportStatus: null, isStatusByHand: false, wasSendable: false };

export function createChronicle(firm: Firm): Chronicle {
  const pages = new Map<number, Page>();
  let before = new Map<number, InvoiceRow>();
  const rows = () => inMoment(firm).invoices.filter(({ invoiceState }) => invoiceState !== 'DRAFT');
  const page = (id: number): Page => {
    const found = pages.get(id) ?? { ...blank, paymentIds: new Set(), departments: new Set() };
    pages.set(id, found);
    return found;
  };
  const trouble = (row: InvoiceRow) =>
    invoiceTrouble({ ...row, exportStatus: page(row.id).exportStatus }, firm);
  const noteIfSendable = (row: InvoiceRow) => {
    const known = page(row.id);
    if (known.wasSendable && known.paymentIds.has(row.paymentId)) return;
    const { blocked, complaints, refused } = trouble(row);
    if (blocked !== undefined || complaints.length > 0 || refused !== undefined) return;
    known.wasSendable = true;
    known.paymentIds.add(row.paymentId);
  };
  return {
    // Its customer may have come into the books since people were last at work.
    look() {
      for (const row of rows()) noteIfSendable(row);
      before = new Map(rows().map((row) => [row.id, row]));
    },
    lookAgain() {
      for (const row of rows()) {
        const known = page(row.id);
        const earlier = before.get(row.id)?.exportStatus;
        if (row.exportStatus !== earlier) {
          known.exportStatus = row.exportStatus;
          known.isStatusByHand = earlier !== undefined;
        }
        known.departments.add(departmentOf(row, firm));
        noteIfSendable(row);
      }
    },
    page,
    trouble,
  };
}
