/** How the simulated tenant is set up. Everything has a default; what is not documented is a switch. */
export interface HqTenant {
  tokens: string[];
  /** Documented for v2 as 1000; `Infinity` switches it off. Counted over both versions and all tokens (guessed). */
  callsPerMinute: number;
  /** The documentation only says that headers tell how to back off, not which. */
  sendsRetryAfter: boolean;
  /** A second absence of the same user at the same time is a 400. */
  overlapsRefused: boolean;
  /** An absence over several days with a half day at an edge is a 400. */
  halfDaysSplit: boolean;
  /** A half day of a type for full days is a 400; otherwise it is widened to full days without a word. */
  fullDayOnlyRefusesHalves: boolean;
  /** v2 ignores query parameters without `$`. */
  requiresDollar: boolean;
  /** v2 ignores query parameters with `$`. */
  ignoresDollar: boolean;
  /** v2 lists come as `{data: [...]}` (a live client accepts both). */
  dataWrapped: boolean;
  /** v2 users carry `isDeactivated` (observed, not in the specification). */
  sendsDeactivated: boolean;
  /** How start and end of absences are written in answers. */
  momentsShown: 'seconds' | 'milliseconds' | 'offset';
  /** The format of refusals is documented nowhere. */
  errorsShown: 'json' | 'text';
  timeZone: string;
  /** Versions of the API that this tenant has; every path of another answers 404 (guessed). */
  versions: readonly ('v1' | 'v2')[];
  /** The new finance processes: quotations are in v2 only (documented); v1 lists none (guessed). */
  newFinance: boolean;
  /** Booking on a done task is a 400: a setting of HQ, said to be off where awork is connected. */
  doneTasksRefuse: boolean;
  /** Booking for somebody who is no member of the project is a 400. */
  reportingNeedsMember: boolean;
  /** Approved and invoiced reportings refuse changes and deletion with a 400. */
  settledReportingsRefuse: boolean;
  /** A PUT of a reporting moves it to another task of its project; otherwise the task stays without a word. */
  putMovesTask: boolean;
  /** Rates that a PUT of a reporting sends are kept as they are; otherwise HQ works them out again. */
  sentRatesKept: boolean;
  /** Reportings of deactivated people are a 404 below their users, who are hidden there. */
  leaversReportingsHidden: boolean;
  /** The time of day of a reporting is kept; otherwise it becomes midnight. */
  reportingTimesKept: boolean;
  /** v2 says seconds; a client's readme shows hours. */
  reportingDurationV2: 'seconds' | 'hours';
  /** What becomes of the reportings of a deleted task: they lose it, go with it, or forbid it with a 400. */
  taskDeletion: 'detaches' | 'takes' | 'refused';
  /** A deleted project is told together with each of its tasks and reportings, or alone. */
  deletionsListed: 'each' | 'root';
  /** A custom field sets `UpdatedOn` of its project. */
  fieldTouchesProject: boolean;
  /** Custom fields without a value are in v1 lists, with null. */
  emptyFieldsShown: boolean;
  /** A PUT of a v2 project empties custom fields that its list leaves out. A missing list changes none (documented). */
  omittedFieldsEmptied: boolean;
  /** v2 declares enumerations as integers; a live client reads names. */
  enumsShown: 'names' | 'numbers';
  /** The v1 position that opens a group in a quotation. */
  groupsShownAs: 'GroupHeader' | 'PositionGroup';
  /** A group in a v1 quotation ends with a `Subtotal`. */
  subtotalsShown: boolean;
}

const defaults: HqTenant = {
  tokens: ['hq-token'],
  callsPerMinute: 1000,
  sendsRetryAfter: false,
  overlapsRefused: false,
  halfDaysSplit: false,
  fullDayOnlyRefusesHalves: true,
  requiresDollar: false,
  ignoresDollar: false,
  dataWrapped: false,
  sendsDeactivated: true,
  momentsShown: 'seconds',
  errorsShown: 'json',
  timeZone: 'Europe/Berlin',
  versions: ['v1', 'v2'],
  newFinance: false,
  doneTasksRefuse: false,
  reportingNeedsMember: false,
  settledReportingsRefuse: true,
  putMovesTask: true,
  sentRatesKept: false,
  leaversReportingsHidden: false,
  reportingTimesKept: true,
  reportingDurationV2: 'seconds',
  taskDeletion: 'detaches',
  deletionsListed: 'each',
  fieldTouchesProject: true,
  emptyFieldsShown: true,
  omittedFieldsEmptied: true,
  enumsShown: 'names',
  groupsShownAs: 'GroupHeader',
  subtotalsShown: true,
};

export function settleTenant(given: Partial<HqTenant>): HqTenant {
  return { ...defaults, ...given };
}
