import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Link } from '../../../shared/links/link.ts';
import { isSetAside } from '../../../shared/links/set-aside.ts';
import type { Trouble } from '../../../shared/notices/notice.ts';
import type { Told } from '../../../shared/notices/told.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { FindDiscarded } from '../../../shared/store/letter-notes.ts';
import { MOST_MARKS, markOf, recordOfMark, splitMarks } from './marks.ts';
import { needOf } from './need-of.ts';

/** So many records of a cause are named; of more, people get the number. */
const NAMED = 5;
const MOST_EXAMPLES = 3;

/** The records of one cause, as they are now. */
export interface SeenCause {
  reason: Reason;
  count: number;
  /** As many as can be remembered at all. */
  marks: string[];
  /** Not told before. */
  freshCount: number;
  fresh: Trouble[];
  oldest: Trouble[];
  newest: Trouble[];
  examples: { entity: string; sourceId: string }[];
}

export interface Seen {
  causes: Map<string, SeenCause>;
  /** Marks by cause of records that were told and are still undone, but need nobody at this moment. */
  lingering: Map<string, string[]>;
  /** What needs nobody at this moment either, and was not told as far as is known. */
  unsettled: number;
  /** The records, by the first part of their marks, that an operator set aside as they are: nobody is to do anything. */
  setAside: Set<string>;
}

interface Known {
  told: Told;
  definitions: readonly DirectionDefinition[];
  discarded: FindDiscarded;
  now: Date;
}

/** Sorts what is undone by its cause. There may be a million, so that a few of each cause are held. */
export async function lookAtNeeds(
  open: AsyncIterable<Link>,
  { told, definitions, discarded, now }: Known,
): Promise<Seen> {
  const known = knownRecords(told);
  const seen: Seen = { causes: new Map(), lingering: new Map(), unsettled: 0, setAside: new Set() };
  for await (const link of open) {
    const mark = markOf(link);
    if (isSetAside(link, discarded(link.key))) {
      seen.setAside.add(recordOfMark(mark));
      continue;
    }
    const before = known.get(recordOfMark(mark));
    const trouble = needOf(link, definitions, now);
    if (trouble) count(seen, link, trouble, mark !== before?.mark || before.code !== trouble.reason.code);
    else if (before) add(seen.lingering, before.code, before.mark);
    else seen.unsettled += 1;
  }
  return seen;
}

function count({ causes }: Seen, link: Link, trouble: Trouble, isFresh: boolean): void {
  const { code } = trouble.reason;
  const cause = causes.get(code) ?? emptyCause(trouble.reason);
  causes.set(code, cause);
  cause.count += 1;
  if (cause.marks.length <= MOST_MARKS) cause.marks.push(markOf(link));
  if (isFresh) cause.freshCount += 1;
  if (isFresh && cause.fresh.length < NAMED) cause.fresh.push(trouble);
  if (cause.oldest.length < NAMED) cause.oldest.push(trouble);
  cause.newest = [...cause.newest, trouble].slice(-NAMED);
  const { entity, sourceId } = link.key;
  if (cause.examples.length < MOST_EXAMPLES) cause.examples.push({ entity, sourceId });
}

function emptyCause(reason: Reason): SeenCause {
  return {
    ...{ reason, count: 0, marks: [], freshCount: 0 },
    ...{ fresh: [], oldest: [], newest: [], examples: [] },
  };
}

function knownRecords({ causes }: Told): Map<string, { code: string; mark: string }> {
  const entries = Object.entries(causes).flatMap(([code, { marks = '' }]) =>
    splitMarks(marks).map((mark) => [recordOfMark(mark), { code, mark }] as const),
  );
  return new Map(entries);
}

function add(lists: Map<string, string[]>, name: string, value: string): void {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  list.push(value);
}
