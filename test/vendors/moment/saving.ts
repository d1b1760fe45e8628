import type { Company } from './company.ts';
import type { Stamped } from './records.ts';

/** For the screens: what the vendor would say in a dialog. */
export function demandRow<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Error(`no such ${what}`);
  return row;
}

/** Every save moves `lastModifiedDate`, also one that changes nothing (guessed). */
export function saved<T extends Stamped>(company: Company, row: T, changes: NoInfer<Partial<T>>): T {
  return { ...row, ...changes, id: row.id, lastModifiedDate: company.timestamp() };
}
