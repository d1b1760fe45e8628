import type { Access, Caller } from './access.ts';
import { createBuckets } from './buckets.ts';
import type { PersonioLimits } from './company.ts';
import type { Door } from './door.ts';
import type { Personio } from './personio.ts';
import { forbidden, Refusal, tooManyRequests, unauthorized } from './refusal.ts';
import { createWindows } from './windows.ts';

export interface Admission {
  caller: Caller;
  /** Headers for every answer to an admitted call, be it good or bad. */
  headers: Record<string, string>;
  /** Set when the call must not reach its handler. */
  refusal?: Refusal;
}

/** The 431 is observed, its threshold guessed. */
const longestUrl = 8192;

/** The way in. The order of the checks is guessed: token, rate, right. */
export function createAdmission({ world, company }: Personio, access: Access) {
  const buckets = createBuckets(world);
  const windows = createWindows(world);
  const admitV2 = (door: Door, request: Request): Admission => {
    const caller = access.callerOf('v2', request);
    const size = sizeOf(door, company.limits);
    const { isAdmitted, headers } = buckets.take(`${caller.clientId} ${door.limit}`, size);
    if (!isAdmitted) return { caller, headers, refusal: tooManyRequests() };
    const refusal = missingRight(door, caller);
    return { caller, headers, ...(refusal && { refusal }) };
  };
  const admitV1 = (door: Door, request: Request): Admission => {
    const { v1PerMinute, v1EmployeesPerMinute, v1EmployeesPerSecond } = company.limits;
    const checks = [windows.take('all', { limit: v1PerMinute, seconds: 60 })];
    if (door.limit === 'employees') {
      checks.push(windows.take('employees by minute', { limit: v1EmployeesPerMinute, seconds: 60 }));
      checks.push(windows.take('employees by second', { limit: v1EmployeesPerSecond, seconds: 1 }));
    }
    if (checks.includes(false)) throw tooManyRequests();
    const caller = access.callerOf('v1', request);
    if (!caller.rights.includes(door.right)) throw forbidden('The credential lacks the right.');
    // Documented: the current token comes back with every answer.
    return { caller, headers: { authorization: `Bearer ${caller.token}` } };
  };
  return (door: Door, request: Request): Admission => {
    if (request.url.length > longestUrl)
      throw new Refusal(431, 'Request Header Fields Too Large', 'Too long.');
    return door.pattern.startsWith('/v1/') ? admitV1(door, request) : admitV2(door, request);
  };
}

function sizeOf({ limit }: Door, limits: PersonioLimits) {
  return limit === 'persons'
    ? { perSecond: limits.personsPerSecond, burst: limits.personsBurst }
    : { perSecond: limits.absencePerSecond, burst: limits.absenceBurst };
}

/** Observed: persons answer 401 instead of 403. */
function missingRight({ right }: Door, { rights }: Caller): Refusal | undefined {
  if (rights.includes(right)) return undefined;
  const detail = `The scope personio:${right} is missing.`;
  return right === 'persons:read' ? unauthorized(detail) : forbidden(detail);
}
