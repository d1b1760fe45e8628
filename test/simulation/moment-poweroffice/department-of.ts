import type { InvoiceRow } from '../../vendors/moment/records.ts';
import { type Firm, inMoment } from './firm.ts';

/** Its own, else that of its project (I1). */
export function departmentOf(
  { departmentNumber, projectId }: InvoiceRow,
  firm: Pick<Firm, 'moment'>,
): string | null {
  const project = inMoment(firm).projects.find(({ id }) => id === projectId);
  return departmentNumber ?? project?.department?.departmentNumber ?? null;
}
