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
};

export function settleTenant(given: Partial<HqTenant>): HqTenant {
  return { ...defaults, ...given };
}
