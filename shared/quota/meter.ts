import type { Vendor } from '../vendor.ts';
import type { QuotaOwner } from './quota.ts';

/** The budgets one record draws from. */
export type QuotaOwners = Readonly<Partial<Record<Vendor, QuotaOwner>>>;

/** What a vendor's answer says about its own count. */
export interface QuotaReport {
  remaining: number;
  resetSeconds: number;
}

/** Accounts for the vendor calls of one record. */
export interface Meter {
  /**
   * Called before each vendor call. Throws `quota-booked` when even the reserve of records already begun is used up, and
   * rather than wait beyond `deadlineAt`, in epoch milliseconds.
   */
  spend(vendor: Vendor, deadlineAt?: number): Promise<void>;
  /** Called with the quota headers of an answer. */
  report(vendor: Vendor, report: QuotaReport): Promise<void>;
  /** Calls spent so far, for logs and cost per customer. */
  spent(): Readonly<Partial<Record<Vendor, number>>>;
}
