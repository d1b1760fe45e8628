import { tableText } from '../../../shared/operations/table-text.ts';
import { findUsable } from '../access/find-connection.ts';
import { checkReason } from './check-reason.ts';
import type { Operator } from '../operator.ts';
import { ageText, secondsSince } from '../output/ages.ts';
import { counted } from '../output/counted.ts';
import type { Report } from '../output/report.ts';
import type { CauseGroup } from './cause-group.ts';
import { groupByCause } from './cause-group.ts';
import type { OpenFilter, OpenRecord } from './open-records.ts';
import { openRecords } from './open-records.ts';
import { namedSentence } from './record-sentence.ts';

export interface ListedRecord extends Omit<OpenRecord, 'details'> {
  sentence: string;
}

export interface ListedCause extends Omit<CauseGroup, 'records'> {
  records: ListedRecord[];
}

export interface ListedRecords {
  connection: string;
  causes: ListedCause[];
  /** There are more than were looked at. */
  isCut: boolean;
}

export interface RecordsOptions extends OpenFilter {
  /** So many of each cause. */
  most?: number | undefined;
  /** So many are looked at, the oldest first; all where absent. */
  lookAt?: number | undefined;
}

const MOST_SHOWN = 20;

/** What is not on the other side as it should be, by cause: which record, why, and what to do. */
export async function listRecords(
  id: string,
  { most = MOST_SHOWN, lookAt = Infinity, ...filter }: RecordsOptions,
  operator: Operator,
): Promise<Report<ListedRecords>> {
  const connection = await findUsable(id, operator);
  checkReason(filter.reason, connection, operator);
  const oldest = takeFirst(openRecords(connection, filter, operator, lookAt), lookAt);
  const groups = await groupByCause(oldest.records, most);
  const causes = groups.map(({ records, ...group }) => ({
    ...group,
    records: records.map(({ details, ...record }) => ({
      ...record,
      sentence: namedSentence({ ...record, details }, operator),
    })),
  }));
  const isCut = oldest.isCut();
  const text = causes.length > 0 ? recordsText(causes, operator.now()) : noneText(filter);
  return { data: { connection: id, causes, isCut }, text, exitCode: 0 };
}

function noneText({ state }: OpenFilter): string {
  return state === 'different' ? 'Nothing stays different.' : 'Nothing waits, is retried or is parked.';
}

function takeFirst(all: AsyncIterable<OpenRecord>, most: number) {
  let isCut = false;
  async function* take() {
    let taken = 0;
    for await (const record of all) {
      if (taken === most) {
        isCut = true;
        return;
      }
      taken += 1;
      yield record;
    }
  }
  return { records: take(), isCut: () => isCut };
}

function recordsText(causes: readonly ListedCause[], now: Date): string {
  return causes.map((cause) => causeText(cause, now)).join('\n\n');
}

function causeText({ direction, state, code, count, records }: ListedCause, now: Date): string {
  const rows = records.map(({ since, sentence, setAside }) => [
    ageText(secondsSince(since, now)),
    setAside ? `${sentence} (set aside by ${setAside.by ?? 'an operator'})` : sentence,
  ]);
  const more = count - records.length;
  return [
    `${direction}: ${counted(count, 'record')} ${state}, ${code}`,
    tableText(['for', ''], rows),
    ...(more > 0 ? [`… and ${more} more; --most shows more of them.`] : []),
  ].join('\n');
}
