import type { Company } from './company.ts';
import { amend, createDraft, credit, finalize, type NewInvoice } from './invoices.ts';
import type { Moment } from './moment.ts';
import type { ExportStatus } from './records.ts';

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
    /** For a KID that is wrong. */
    setPaymentId: (companyCode: string, id: number, paymentId: string | null) =>
      amend(moment, companyOf(companyCode), { id, changes: { paymentId } }),
  };
}
