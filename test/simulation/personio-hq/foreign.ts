import type { AbsenceRow as HqRow } from '../../vendors/hq/records.ts';
import type { Company } from './company.ts';

/** What people entered in HQ themselves, as they left it. */
export interface Foreign {
  /** To be called after whatever people do. */
  remember(): void;
  touched(): string[];
}

export function createForeign({ hq, bound, liveSince }: Company): Foreign {
  const isForeign = (row: HqRow) => row.createdBy === 'person' && !bound.has(String(row.id));
  const current = () => hq.state().absences.filter(isForeign);
  let known: HqRow[] = [];
  const isKnown = (row: HqRow, rows: readonly HqRow[]) =>
    rows.some((other) => JSON.stringify(other) === JSON.stringify(row));
  /** Only what may be from before us is looked for in HQ. */
  const takenWithoutNeed = () =>
    hq
      .state()
      .absences.filter((row) => row.createdBy === 'person' && !isForeign(row) && liveSince() === undefined)
      .map((row) => `a foreign HQ absence was taken over: ${JSON.stringify(row)}`);
  return {
    remember: () => void (known = current()),
    touched: () => [
      ...takenWithoutNeed(),
      ...known
        .filter((row) => isForeign(row) && !isKnown(row, current()))
        .map((row) => `a foreign HQ absence was touched: ${JSON.stringify(row)}`),
      ...current()
        .filter((row) => !isKnown(row, known))
        .map((row) => `a foreign HQ absence appeared: ${JSON.stringify(row)}`),
    ],
  };
}
