import { Failure } from '../failure.ts';
import { sentence } from '../reason.ts';
import type { Vendor } from '../vendor.ts';
import type { Details, Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { Found, FoundRecord } from './connector-operations.ts';
import { searchWords } from './search-wordings.ts';

/** So many records are explained at once. */
const MOST = 10;

/** One search: what it works with, and what it has to say by the way. */
export interface Search<Run> {
  run: Run;
  remark(wording: Wording, details?: Details): void;
  /** What a vendor answers; undefined, with a remark, where it cannot be asked. */
  ask<T>(vendor: Vendor, work: () => Promise<T>): Promise<{ answer: T } | undefined>;
  /** Whether a vendor could not be asked. */
  isPartial(): boolean;
}

/** Finds records by what somebody typed; says `nothing` where there is nothing to say otherwise. */
export async function searchRecords<Run>(
  typed: string,
  { run, language, nothing }: { run: Run; language: Language; nothing: Wording },
  find: (text: string, opened: Search<Run>) => Promise<FoundRecord[]>,
): Promise<Found> {
  const text = typed.trim();
  const remarks: string[] = [];
  const opened = openSearch(run, remarks, language);
  const records = distinct(await find(text, opened));
  const isSilent = records.length === 0 && (remarks.length === 0 || opened.isPartial());
  if (isSilent) opened.remark(opened.isPartial() ? searchWords.notRemembered : nothing, { text });
  if (records.length > MOST) opened.remark(searchWords.tooMany, { count: records.length, most: MOST });
  return { records: records.slice(0, MOST), remarks };
}

function openSearch<Run>(run: Run, remarks: string[], language: Language): Search<Run> {
  const unasked = new Set<Vendor>();
  const remark = (wording: Wording, details: Details = {}) => {
    const text = say(wording, details, language);
    if (!remarks.includes(text)) remarks.push(text);
  };
  return {
    ...{ run, remark, isPartial: () => unasked.size > 0 },
    async ask(vendor, work) {
      try {
        return { answer: await work() };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const why = sentence(error.reason, error.details, language);
        if (!unasked.has(vendor)) remark(searchWords.notAsked, { vendor, why });
        unasked.add(vendor);
        return undefined;
      }
    },
  };
}

function distinct(records: readonly FoundRecord[]): FoundRecord[] {
  const isFirst = ({ entity, id }: FoundRecord, index: number) =>
    records.findIndex((each) => each.entity === entity && each.id === id) === index;
  return records.filter(isFirst);
}
