import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { vendors } from '../vendor.ts';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { queryBetween } from '../store/tandem-table.ts';
import type { DailyUsage, Flow, HourlyFlow } from './figures.ts';

/** As long as anybody compares with the year before, also after the connection was cancelled. */
const KEEP_FLOW_DAYS = 400;

type Row = Record<string, unknown>;

/** One item a day, with the records of each hour, and what the work of the day took. */
export async function addFlow(
  { documents, tableName, now }: TandemTable,
  connection: string,
  direction: string,
  { hour, records, live, liveMilliseconds, runs, milliseconds, calls }: Flow,
): Promise<void> {
  const [day = '', clock = ''] = hour.split('T');
  const expiresAt = Math.floor(now().getTime() / 1000) + KEEP_FLOW_DAYS * 86_400;
  const added: Record<string, number> = {
    ...(records > 0 && {
      [`records${clock}`]: records,
      [`live${clock}`]: live,
      [`took${clock}`]: liveMilliseconds,
    }),
    ...{ runs, milliseconds: Math.round(milliseconds) },
    ...Object.fromEntries(Object.entries(calls).map(([vendor, count]) => [callsOf(vendor), count])),
  };
  const counters = Object.keys(added);
  await documents.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { pk: names.connection(connection), sk: names.flow(direction, day) },
      UpdateExpression: `ADD ${counters.map((name) => `#${name} :${name}`).join(', ')} SET #day = :day, expiresAt = :expiresAt`,
      ExpressionAttributeNames: {
        '#day': 'day',
        ...Object.fromEntries(counters.map((name) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ...{ ':day': day, ':expiresAt': expiresAt },
        ...Object.fromEntries(Object.entries(added).map(([name, by]) => [`:${name}`, by])),
      },
    }),
  );
}

export async function readFlows(
  table: TandemTable,
  connection: string,
  direction: string,
  fromDay: string,
  toDay: string,
): Promise<Row[]> {
  const key = (day: string) => names.flow(direction, day);
  const span: [string, string] = [key(fromDay), key(toDay)];
  return Array.fromAsync(queryBetween(table, names.connection(connection), span));
}

export function toHours(row: Row): HourlyFlow[] {
  const day = String(row['day']);
  const clocks = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  return clocks.flatMap((clock) => {
    const records = Number(row[`records${clock}`] ?? 0);
    const [live, liveMilliseconds] = [Number(row[`live${clock}`] ?? 0), Number(row[`took${clock}`] ?? 0)];
    return records > 0 ? [{ hour: `${day}T${clock}`, records, live, liveMilliseconds }] : [];
  });
}

export function toUsage(row: Row): DailyUsage {
  const counted = vendors.map((vendor) => [vendor, Number(row[callsOf(vendor)] ?? 0)] as const);
  return {
    day: String(row['day']),
    records: toHours(row).reduce((sum, { records }) => sum + records, 0),
    runs: Number(row['runs'] ?? 0),
    milliseconds: Number(row['milliseconds'] ?? 0),
    calls: Object.fromEntries(counted.filter(([, count]) => count > 0)),
  };
}

const callsOf = (vendor: string) => `calls_${vendor}`;
