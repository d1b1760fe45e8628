import type { Hq } from './hq.ts';
import type { ReportingRow } from './plan-records.ts';
import { found } from './refusal.ts';
import { changeReporting, createReporting, deleteReporting, type ReportingForm } from './reportings.ts';
import { touched } from './stamps.ts';

/** Reportings, their approval and their invoice. */
export function createReportingPeople(hq: Hq) {
  const mark = (id: number, change: Partial<Pick<ReportingRow, 'isApproved' | 'isBilled'>>): ReportingRow =>
    hq.reportings.put({ ...found(hq.reportings.get(id)), ...change, ...touched(hq, 'person') });
  return {
    createReporting: (form: ReportingForm): ReportingRow => createReporting(hq, 'person', form),
    updateReporting: (id: number, changes: Partial<ReportingForm>): ReportingRow =>
      changeReporting(hq, id, changes),
    deleteReporting: (id: number): void => deleteReporting(hq, 'person', id),
    approveReporting: (id: number): ReportingRow => mark(id, { isApproved: true }),
    billReporting: (id: number): ReportingRow => mark(id, { isBilled: true }),
  };
}
