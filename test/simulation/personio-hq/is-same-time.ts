import type { AbsenceRow as HqRow } from '../../vendors/hq/records.ts';
import type { HqRecord } from './hq-record.ts';

export function isSameTime(held: HqRow, record: HqRecord): boolean {
  return held.type === record.type && held.start === record.start && held.end === record.end;
}
