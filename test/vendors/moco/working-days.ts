import type { Office } from './office.ts';
import type { EmploymentRow } from './records.ts';

export interface Period {
  userId: number;
  from: string;
  to: string;
}

export interface Halves {
  am: boolean;
  pm: boolean;
}

const millisecondsPerDay = 86_400_000;

/** The days on which the person works in one of the halves: where no employment says otherwise, Monday to Friday. */
export function workingDays(office: Office, { userId, from, to }: Period, halves: Halves): string[] {
  const employments = office.employments.having(userId);
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += millisecondsPerDay) {
    const day = new Date(time).toISOString().slice(0, 10);
    if (works(employments, day, halves)) days.push(day);
  }
  return days;
}

/** The newest of several employments counts (guessed). */
function works(employments: EmploymentRow[], day: string, { am, pm }: Halves): boolean {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  if (weekday > 4) return false;
  const employment = employments.findLast((each) => each.from <= day && (each.to ?? day) >= day);
  if (!employment) return true;
  const { pattern } = employment;
  return (am && Number(pattern.am[weekday]) > 0) || (pm && Number(pattern.pm[weekday]) > 0);
}
