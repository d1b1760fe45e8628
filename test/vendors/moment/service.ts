/** One customer's database. */
export interface MomentCompany {
  companyCode: string;
  /** Every key reaches this company with all rights. */
  apiKeys: string[];
  /** Documented tokens INVn, CLIn, TYPE, COMn and ISSUE; an empty pattern switches payment ids off. */
  paymentIdPattern?: string;
}

/** How the simulated service behaves. Almost all of it is guessed, because the vendor documents very little. */
export interface MomentService {
  companies: MomentCompany[];
  /** Observed: date filters also return rows outside their range. */
  listsOutOfRangeRows: boolean;
  /** Observed both, in different clients. */
  includeSeparator: '+' | ',';
  /** The number of the first page; one observed client starts at 1. */
  firstPage: 0 | 1;
  /** Guessed: the number that the first page is answered with, where that is not the one it is asked for by. */
  firstPageAnswered: 0 | 1 | 'as-asked';
  pageSizeDefault: number;
  pageSizeMost: number;
  /** Guessed: a list leaves out whatever is nested in a record, unless an include asks for it. */
  listsAreThin: boolean;
  /** Guessed: what filters like `customerNumber` do. */
  textFilters: 'exact' | 'prefix' | 'ignored';
  /** Counted for each company. */
  requestsPerMinute: number;
  /** The waits before each further attempt to deliver a webhook; none means a single attempt. */
  webhookRetrySeconds: number[];
  /** Guessed: whether a changed export status is sent to the webhooks of the type Invoices. */
  announcesExportStatus: boolean;
  /** What a second expense with a known `externalId` is answered: a refusal, the first one with status 200, or `never` minded. */
  conflictsOnExternalId: 409 | 200 | 'never';
  /** Guessed: whether an expense keeps the reference it was made with, also none. */
  externalIdsAreFixed: boolean;
  /** Whether totals are rounded to whole units of the currency. */
  roundsTotals: boolean;
  lineDiscountIs: 'percent' | 'amount';
  /** The file of an invoice appears so long after it was finalized. */
  pdfDelaySeconds: number;
}

const defaults: MomentService = {
  companies: [{ companyCode: 'acme', apiKeys: ['moment-key'] }],
  listsOutOfRangeRows: true,
  includeSeparator: '+',
  firstPage: 1,
  firstPageAnswered: 'as-asked',
  pageSizeDefault: 20,
  pageSizeMost: 500,
  listsAreThin: true,
  textFilters: 'prefix',
  requestsPerMinute: Infinity,
  webhookRetrySeconds: [60, 600],
  announcesExportStatus: true,
  conflictsOnExternalId: 409,
  externalIdsAreFixed: false,
  roundsTotals: true,
  lineDiscountIs: 'percent',
  pdfDelaySeconds: 0,
};

export function settleService(given: Partial<MomentService>): MomentService {
  return { ...defaults, ...given };
}
