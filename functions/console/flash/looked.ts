import type { Connection } from '../../../shared/connections/connection.ts';
import type { Outcome } from '../../../shared/links/link.ts';
import { linkKey } from '../../../shared/links/link.ts';
import { say } from '../../../shared/wording.ts';
import type { Operator } from '../../ops/operator.ts';
import { openRecords } from '../../ops/records/open-records.ts';
import { recordWords } from '../../ops/records/record-sentence.ts';
import type { Asked } from './asked.ts';
import type { Said } from './said.ts';
import { words } from './words.ts';

type Looked = Extract<Asked, { act: 'look' }>;

/** Of so many it is told how many are left. */
const MOST_COUNTED = 250;

/** What came of looking again at one record, or at all of one cause. */
export async function lookedSaid(asked: Looked, connection: Connection, operator: Operator): Promise<Said> {
  const { which, count, at } = asked;
  const { language } = operator;
  if (count === 0) return { tone: 'good', text: say(words.nothingToLookAt, {}, language) };
  if (connection.status === 'paused')
    return { tone: 'wait', text: say(words.looksLater, { count }, language) };
  return 'id' in which
    ? oneSaid({ ...which, at }, connection, operator)
    : allSaid({ ...which, count, at }, connection, operator);
}

const ends = {
  done: { tone: 'good', wording: words.lookedDone },
  skipped: { tone: 'good', wording: words.lookedSame },
  waiting: { tone: 'wait', wording: words.lookedWaits },
  retrying: { tone: 'wait', wording: words.lookedRetries },
  parked: { tone: 'bad', wording: words.lookedParked },
} as const satisfies Record<Outcome['kind'], object>;

async function oneSaid(
  { at, ...record }: { direction: string; entity: string; id: string; at: string },
  { id: connection }: Connection,
  operator: Operator,
): Promise<Said> {
  const { language, links } = operator;
  const name = recordWords(record, operator);
  const link = await links.get(linkKey({ ...record, connection }));
  const outcome = link?.outcome;
  if (!outcome || outcome.at <= at)
    return { tone: 'wait', text: say(words.looksAtOne, { record: name }, language), isPending: true };
  const { tone, wording } = ends[outcome.kind];
  const { code, details } = outcome;
  return { tone, text: say(wording, { record: name, sentence: operator.say(code, details) }, language) };
}

interface Cause {
  direction: string;
  reason: string;
  count: number;
  at: string;
}

async function allSaid(
  { direction, reason, count, at }: Cause,
  connection: Connection,
  operator: Operator,
): Promise<Said> {
  const { language } = operator;
  const left = { waiting: 0, looked: 0 };
  for await (const record of openRecords(connection, { direction, reason }, operator, MOST_COUNTED)) {
    left[record.at <= at ? 'waiting' : 'looked'] += 1;
    if (left.waiting + left.looked === MOST_COUNTED) break;
  }
  const { waiting, looked } = left;
  if (waiting > 0) {
    const text = say(count === 1 ? words.looksAtOnly : words.looksAtAll, { count }, language);
    return { tone: 'wait', text, isPending: true };
  }
  if (looked >= MOST_COUNTED) return { tone: 'wait', text: say(words.looksAtMany, { count }, language) };
  const went = Math.max(0, count - looked);
  const wording = looked === 0 ? words.lookedAllGone : went === 0 ? words.lookedAllSame : words.lookedSome;
  return { tone: looked === 0 ? 'good' : 'wait', text: say(wording, { count, went, looked }, language) };
}
