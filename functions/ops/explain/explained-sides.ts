import type { Compared, ComparedField } from '../../../shared/direction.ts';
import { exactName } from '../../../shared/fields.ts';
import { tableText } from '../../../shared/operations/table-text.ts';

/** Both sides of a record, field by field; `gone` where the target has it no more. */
export type ExplainedSides = 'gone' | ExplainedFields;
export type ExplainedFields = readonly (ComparedField & { same: boolean })[];

export function sidesOf(compared: Compared | undefined): ExplainedSides | null {
  if (compared === undefined) return null;
  if (compared === 'gone') return 'gone';
  return compared.map((each) => ({ ...each, same: each.wanted === each.held }));
}

export function sidesLines(sides: ExplainedSides | null): string[] {
  if (sides === null || sides.length === 0) return [];
  if (sides === 'gone') return ['  gone on the other side'];
  const rows = sides.map(({ wanted, held, same, stays, ...named }) => [
    exactName(named),
    wanted ?? '–',
    held ?? '–',
    same ? '' : stays ? `differs: ${stays.en}` : 'differs',
  ]);
  const table = tableText(['field', 'should be', 'is there', ''], rows);
  return table.split('\n').map((line) => `  ${line}`);
}
