const DAY_MILLISECONDS = 86_400_000;

/** SQS forgets a letter after 14 days; this leaves a day for the look, and one to do over a look that failed. */
const RENEW_MILLISECONDS = 12 * DAY_MILLISECONDS;

/** Whoever looked since then has looked enough. */
export function lookedSince(now: Date): string {
  return new Date(now.getTime() - DAY_MILLISECONDS).toISOString();
}

export function mayBeDue(at: string, now: Date): boolean {
  return rounds(at, now) > 0;
}

/** Whether another twelve days have passed since the letter was first written, and since the last look. */
export function isRenewalDue(letterAt: string | undefined, lookedAt: string | undefined, now: Date): boolean {
  if (letterAt === undefined) return false;
  return rounds(letterAt, now) > rounds(letterAt, new Date(lookedAt ?? letterAt));
}

function rounds(since: string, until: Date): number {
  return Math.max(0, Math.floor((until.getTime() - Date.parse(since)) / RENEW_MILLISECONDS));
}
