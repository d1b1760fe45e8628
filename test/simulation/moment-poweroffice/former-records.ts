import type { ProjectExpenseRow } from '../../vendors/moment/records.ts';

/** What people, or the integration before us, had on the other side when the connection went live. */
export interface Before {
  /** Expenses in Moment as they were entered, by id. */
  expenses: Map<number, ProjectExpenseRow>;
  /** Invoices in Moment, by id. */
  invoices: Set<number>;
}
