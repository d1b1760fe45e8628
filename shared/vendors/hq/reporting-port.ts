/** Time that a person spent, as HQ holds it. */
export interface HqReporting {
  id: number;
  userId: number;
  projectId: number | null;
  taskId: number | null;
  /** Empty where there is none. */
  note: string;
  /** `YYYY-MM-DD`, the day as HQ shows it. */
  date: string;
  durationSeconds: number;
  isApproved: boolean;
  /** Whether a document bills it, which only some answers say. */
  isBilled?: boolean;
  /** What HQ's rules made of it; null where they found none. */
  chargeRate: number | null;
  internalChargeRate: number | null;
  /** UTC instants. */
  createdOn: string;
  updatedOn: string;
}

export interface HqReportingFields {
  userId: number;
  projectId: number;
  taskId: number;
  note: string;
  /** `YYYY-MM-DD` */
  date: string;
  durationSeconds: number;
}

export interface HqReportingQuery {
  projectId?: number;
  userId?: number;
  /** `YYYY-MM-DD`, both included. */
  fromDate?: string;
  toDate?: string;
  /** UTC instant, included. */
  updatedSince?: string;
}

export interface HqReportingPort {
  reportings(query: HqReportingQuery): AsyncIterable<HqReporting>;
  /** Undefined when it is gone. */
  reporting(id: number): Promise<HqReporting | undefined>;
  /** Not idempotent: the same fields twice are two. The answer tells what HQ made of them. */
  createReporting(fields: HqReportingFields): Promise<HqReporting>;
  /** The person cannot be changed: HQ finds a reporting by it. */
  updateReporting(id: number, fields: HqReportingFields): Promise<HqReporting>;
  /** One that is already gone is fine; one that HQ only does not find there is a refusal. */
  deleteReporting(id: number, userId: number): Promise<void>;
}
