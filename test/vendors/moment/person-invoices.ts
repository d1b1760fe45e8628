import type { Company } from './company.ts';
import { amend, createDraft, credit, finalize, type NewInvoice } from './invoices.ts';
import type { Moment } from './moment.ts';
import type { ExportStatus, SettledState } from './records.ts';

/** What people do with invoices. Each answers the invoice as it is kept. */
export function invoiceActions(moment: Moment, companyOf: (companyCode: string) => Company) {
  return {
    createDraftInvoice: (companyCode: string, given: NewInvoice) =>
      createDraft(moment, companyOf(companyCode), given),
    /** The number comes from the company's series. */
    finalizeInvoice: (companyCode: string, id: number) => finalize(moment, companyOf(companyCode), id),
    creditInvoice: (companyCode: string, id: number) => credit(moment, companyOf(companyCode), id),
    /** Finalized at once. Amounts are given positive and kept negative. */
    createFreeCreditNote(companyCode: string, given: NewInvoice) {
      const company = companyOf(companyCode);
      return finalize(moment, company, createDraft(moment, company, given, 'CREDIT_NOTE').id);
    },
    setExportStatus: (companyCode: string, id: number, exportStatus: ExportStatus) =>
      amend(moment, companyOf(companyCode), { id, changes: { exportStatus } }),
    /** It went to the customer, or was paid. */
    setInvoiceState: (companyCode: string, id: number, invoiceState: SettledState) =>
      amend(moment, companyOf(companyCode), { id, changes: { invoiceState } }),
    /** For a KID that is wrong. */
    setPaymentId: (companyCode: string, id: number, paymentId: string | null) =>
      amend(moment, companyOf(companyCode), { id, changes: { paymentId } }),
  };
}
