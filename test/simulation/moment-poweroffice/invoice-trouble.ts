import type { InvoiceRow } from '../../vendors/moment/records.ts';
import type { Complaint } from './complaint.ts';
import { type Firm, inMoment } from './firm.ts';
import { invoiceComplaints } from './invoice-complaints.ts';
import { isKeptOut } from './master-complaints.ts';
import { START_DATE } from './settings.ts';

export interface InvoiceTrouble {
  /** The reason why nobody wants it in PowerOffice. */
  blocked: 'do-not-transfer' | 'transferred-elsewhere' | 'invoice-too-early' | undefined;
  /** Why it is refused before anything is written. */
  complaints: readonly Complaint[];
  /** With which reason PowerOffice itself refuses it. */
  refused: 'posting-refused' | undefined;
}

export function invoiceTrouble(row: InvoiceRow, firm: Firm): InvoiceTrouble {
  return {
    blocked: blockedBy(row),
    complaints: invoiceComplaints(row, firm),
    refused: refusedWith(row, firm),
  };
}

function blockedBy({ exportStatus, issueDate }: InvoiceRow): InvoiceTrouble['blocked'] {
  if (exportStatus === 'DO_NOT_TRANSFER') return 'do-not-transfer';
  if (exportStatus === 'TRANSFERRED') return 'transferred-elsewhere';
  return issueDate < START_DATE ? 'invoice-too-early' : undefined;
}

function refusedWith({ customerId }: InvoiceRow, firm: Firm): InvoiceTrouble['refused'] {
  const customer = inMoment(firm).customers.find(({ id }) => id === customerId);
  return customer && isKeptOut(customer, firm) ? 'posting-refused' : undefined;
}
