import type { AbsenceRow as HqRow } from '../../vendors/hq/records.ts';
import type { Company } from './company.ts';

/** What people entered in HQ themselves, as they left it. */
export interface Foreign {
  /** To be called after whatever people do. */
  remember(): void;
  touched(): string[];
}

export function createForeign({ hq }: Company): Foreign {
  const current = () => hq.state().absences.filter(({ createdBy }) => createdBy === 'person');
  let known: HqRow[] = [];
  const isKnown = (row: HqRow, rows: readonly HqRow[]) =>
    rows.some((other) => JSON.stringify(other) === JSON.stringify(row));
  return {
    remember: () => void (known = current()),
    touched: () => [
      ...known
        .filter((row) => !isKnown(row, current()))
        .map((row) => `a foreign HQ absence was touched: ${JSON.stringify(row)}`),
      ...current()
        .filter((row) => !isKnown(row, known))
        .map((row) => `a foreign HQ absence appeared: ${JSON.stringify(row)}`),
    ],
  };
}
