export const allRights = ['persons:read', 'absences:read', 'webhooks:read', 'webhooks:write'] as const;
export type Right = (typeof allRights)[number];

export interface PersonioCredential {
  clientId: string;
  clientSecret: string;
  rights: Right[];
}

/** `Infinity` lifts a limit. Rates and bursts of v2 count per endpoint and credential. */
export interface PersonioLimits {
  /** Absence periods, breakdowns, absence types and webhooks, each on its own. */
  absencePerSecond: number;
  absenceBurst: number;
  personsPerSecond: number;
  personsBurst: number;
  /** Calls of v2 for a token; above it one a second for the next minute. */
  authPerMinute: number;
  /** Calls of v1 for a token; above it none for a minute. */
  v1AuthPerMinute: number;
  v1PerMinute: number;
  v1EmployeesPerMinute: number;
  v1EmployeesPerSecond: number;
}

/** How the simulated company is set up. Everything has a default; the README says which ones are guessed. */
export interface PersonioCompany {
  companyId: string;
  credentials: PersonioCredential[];
  /** Attributes of persons that no credential may read: left out silently, in both generations. */
  hiddenAttributes: string[];
  timeZone: string;
  limits: PersonioLimits;
  /** How v2 shows an absence without an end. */
  emptyEndIs: 'null' | 'absent';
  /** What v2 shows as the end of whole days: midnight after the last day, or midnight of the last day. */
  dayEnd: 'exclusive' | 'inclusive';
  /** The same for a last day that ends at noon. */
  halfDayEnd: 'exclusive' | 'inclusive' | 'noon';
  /** Local date-times of v2 as `T00:00:00.000` instead of `T00:00:00`. */
  dateTimesHaveMilliseconds: boolean;
  nextLinks: 'relative' | 'absolute';
  /** Every page of v2, even an empty one, then names a next page. */
  lastPageHasNext: boolean;
  /** A period means whatever overlaps it, or each bound is compared on its own. */
  dateRangeFilters: 'overlap' | 'each';
  rejectsZonedFilters: boolean;
  unknownParameters: 'refused' | 'ignored';
  /** Whether lists of v2 absences name the person. */
  sendsPersonIds: boolean;
  sendsTimeZoneIds: boolean;
  /** HTTP status of v1 for an id that leads nowhere; the body says `success: false` either way. */
  v1UnknownIdStatus: 404 | 200;
  /** Whether a window of v1 days finds what overlaps it or only what lies inside. */
  v1DateFilter: 'overlap' | 'inside';
  v1HalfDays: 'integers' | 'booleans';
  /** `+0100` or `+01:00`. */
  v1Offsets: 'basic' | 'extended';
  /** Whether a touched absence is announced as if its time had changed. */
  touchAnnouncesTimerange: boolean;
  /** The key of a webhook's payload: `absence_period` (observed) or `absence-period` (printed by the reference). */
  webhookPayloadKey: 'underscore' | 'hyphen';
  webhookUrls: 'https' | 'any';
}

export type GivenCompany = Partial<Omit<PersonioCompany, 'limits'>> & { limits?: Partial<PersonioLimits> };

const defaultLimits: PersonioLimits = {
  absencePerSecond: 10,
  absenceBurst: 10,
  personsPerSecond: 30,
  personsBurst: 30,
  authPerMinute: 150,
  v1AuthPerMinute: 60,
  v1PerMinute: 2000,
  v1EmployeesPerMinute: 300,
  v1EmployeesPerSecond: 15,
};

const defaults: Omit<PersonioCompany, 'limits'> = {
  companyId: '4711',
  credentials: [{ clientId: 'personio-client', clientSecret: 'personio-secret', rights: [...allRights] }],
  hiddenAttributes: [],
  timeZone: 'Europe/Berlin',
  emptyEndIs: 'null',
  dayEnd: 'exclusive',
  halfDayEnd: 'exclusive',
  dateTimesHaveMilliseconds: false,
  nextLinks: 'absolute',
  lastPageHasNext: false,
  dateRangeFilters: 'overlap',
  rejectsZonedFilters: true,
  unknownParameters: 'refused',
  sendsPersonIds: true,
  sendsTimeZoneIds: true,
  v1UnknownIdStatus: 404,
  v1DateFilter: 'inside',
  v1HalfDays: 'integers',
  v1Offsets: 'basic',
  touchAnnouncesTimerange: false,
  webhookPayloadKey: 'underscore',
  webhookUrls: 'https',
};

export function settleCompany(given: GivenCompany): PersonioCompany {
  return { ...defaults, ...given, limits: { ...defaultLimits, ...given.limits } };
}
