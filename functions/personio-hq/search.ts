import { toFailure, Failure } from '../../shared/failure.ts';
import { sentence } from '../../shared/reason.ts';
import type { Vendor } from '../../shared/vendor.ts';
import type { Details, Language, Wording } from '../../shared/wording.ts';
import { say } from '../../shared/wording.ts';
import { findWords } from './find-wordings.ts';
import type { PersonioHqRun } from './run.ts';

/** One search: what it works with, and what it has to say by the way. */
export interface Search {
  run: PersonioHqRun;
  language: Language;
  remarks: string[];
  remark(wording: Wording, details?: Details): void;
  /** What a vendor answers; undefined, with a remark, where it cannot be asked. */
  ask<T>(vendor: Vendor, work: () => Promise<T>): Promise<{ answer: T } | undefined>;
}

export function openSearch(run: PersonioHqRun, language: Language): Search {
  const remarks: string[] = [];
  const remark = (wording: Wording, details: Details = {}) => {
    const text = say(wording, details, language);
    if (!remarks.includes(text)) remarks.push(text);
  };
  return {
    ...{ run, language, remarks, remark },
    async ask(vendor, work) {
      try {
        return { answer: await work() };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { reason, details } = toFailure(error);
        remark(findWords.notAsked, { vendor, why: sentence(reason, details, language) });
        return undefined;
      }
    },
  };
}
