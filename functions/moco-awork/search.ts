import { Failure } from '../../shared/failure.ts';
import type { Found, FoundRecord } from '../../shared/operations/connector-operations.ts';
import { sentence } from '../../shared/reason.ts';
import type { Vendor } from '../../shared/vendor.ts';
import type { Details, Language, Wording } from '../../shared/wording.ts';
import { say } from '../../shared/wording.ts';
import { findWords } from './find-wordings.ts';
import type { MocoAworkRun } from './run.ts';

/** So many records are explained at once. */
export const MOST = 10;

/** One search: what it works with, and what it has to say by the way. */
export interface Search {
  run: MocoAworkRun;
  remark(wording: Wording, details?: Details): void;
  /** What a vendor answers; undefined, with a remark, where it cannot be asked. */
  ask<T>(vendor: Vendor, work: () => Promise<T>): Promise<{ answer: T } | undefined>;
  /** Whether a vendor could not be asked. */
  isPartial(): boolean;
  /** The end of it. */
  found(records: readonly FoundRecord[]): Found;
}

export function openSearch(run: MocoAworkRun, language: Language): Search {
  const remarks: string[] = [];
  let isPartial = false;
  const remark = (wording: Wording, details: Details = {}) => {
    const text = say(wording, details, language);
    if (!remarks.includes(text)) remarks.push(text);
  };
  return {
    ...{ run, remark, isPartial: () => isPartial },
    async ask(vendor, work) {
      try {
        return { answer: await work() };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        isPartial = true;
        remark(findWords.notAsked, { vendor, why: sentence(error.reason, error.details, language) });
        return undefined;
      }
    },
    found(records) {
      const all = records.filter(
        ({ entity, id }, index) =>
          records.findIndex((each) => each.entity === entity && each.id === id) === index,
      );
      if (all.length > MOST) remark(findWords.tooMany, { count: all.length, most: MOST });
      return { records: all.slice(0, MOST), remarks };
    },
  };
}
