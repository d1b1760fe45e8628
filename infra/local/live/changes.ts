import type { LiveRecord } from './records/record.ts';

export interface Change {
  kind: 'added' | 'changed' | 'removed';
  /** As it is now; a removed one as it was. */
  record: LiveRecord;
}

export type Known = ReadonlyMap<string, LiveRecord>;

export function byKey(records: readonly LiveRecord[]): Known {
  return new Map(records.map((record) => [record.key, record]));
}

/** What people would notice; whatever else was written is nobody's news. */
export function changesBetween(before: Known, after: Known): Change[] {
  const isNews = (record: LiveRecord) => before.get(record.key)?.phrase('en') !== record.phrase('en');
  const seen = [...after.values()].filter(isNews).map((record): Change => {
    return { kind: before.has(record.key) ? 'changed' : 'added', record };
  });
  const removed = [...before.values()].filter(({ key }) => !after.has(key));
  return [...seen, ...removed.map((record): Change => ({ kind: 'removed', record }))];
}
