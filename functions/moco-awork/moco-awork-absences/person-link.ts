import * as z from 'zod';

/** What is remembered on the link of a person: no days, which are nobody's business, only whose they are. */
const personLinkData = z.object({
  /** Everybody in awork for whom something may have been entered: an address leads to somebody else now and then. */
  aworkUserIds: z.array(z.string()).default([]),
  /** Ids of ours in awork: whoever takes the mark off one does not make it theirs. */
  absences: z.array(z.string()).default([]),
  /** Ids of the person's days in MOCO, as first and last of neighbours: a deleted one does not say whose it was. */
  days: z.array(z.tuple([z.int(), z.int()])).default([]),
  /** Fingerprints of what was wanted where awork made something else of it, and of that, by the absence there. */
  adjusted: z.record(z.string(), z.object({ wanted: z.string(), held: z.string() })).default({}),
});
export type PersonLinkData = z.infer<typeof personLinkData>;

export function readPersonLink(data: unknown): PersonLinkData {
  return personLinkData.parse(data ?? {});
}

export function idRanges(ids: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const id of [...new Set(ids)].toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && id === last[1] + 1) last[1] = id;
    else ranges.push([id, id]);
  }
  return ranges;
}

export function isWithin(id: number, { days }: PersonLinkData): boolean {
  return days.some(([first, last]) => first <= id && id <= last);
}
