import type { PersonioCompany } from './company.ts';
import { Refusal } from './refusal.ts';

/** The row, or `success: false` with code 404, which was seen to come with HTTP 200 as well. */
export function foundInV1<T>(company: PersonioCompany, row: T | undefined, what: string): T {
  if (row !== undefined) return row;
  throw new Refusal(company.v1UnknownIdStatus, 'Not Found', `There is no such ${what}.`, 404);
}
