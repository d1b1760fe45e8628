import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoLinks } from '../../shared/links/dynamo-links.ts';
import { keyOf } from '../../shared/links/link-item.ts';
import type { LinkStore } from '../../shared/links/link-store.ts';
import type { LinkKey } from '../../shared/links/link.ts';
import { startTestTable } from '../contract/test-table.ts';
import { countRequests } from './count-requests.ts';
import type { Figure } from './figure.ts';
import { exactly, figure, percentile } from './figure.ts';
import { fillLinks } from './fill-links.ts';

/** Links in one table. */
const SIZES = [1_000, 100_000, 1_000_000];
const LINKS_OF_A_CONNECTION = 1_000;
const RECORDS_IN_A_ROUND = 20;
const ROUNDS = 90;
/** In the first of them little is compiled yet. */
const WARM_UP_ROUNDS = 30;
/** From here on all are equally long, as a vendor's ids are. */
const FIRST_NUMBER = 100;
const LEASE_SECONDS = 45;
const now = () => new Date('2026-03-04T10:00:00Z');

/**
 * What a record costs at the table as that grows: requests and items, and time on the embedded one. All sizes lie in one
 * process and take turns, so that whatever else slows it down slows each alike.
 */
export async function measureScale(): Promise<Figure[]> {
  const places = [];
  for (const links of SIZES) places.push(await openPlace(links));
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const place of inTurn(places, round)) {
      const measured = await place.run(round);
      if (round >= WARM_UP_ROUNDS) rounds.push(measured);
    }
  for (const place of places) await place.stop();
  const [least, ...larger] = SIZES.map((links) => perRecord(links, rounds));
  if (!least) throw new Error('there are sizes');
  return [
    figure({ name: 'DynamoDB requests per record', value: least.requests, unit: '' }),
    figure({ name: 'items read and written per record', value: least.items, unit: '' }),
    figure({ name: 'time of a record on the embedded table', value: least.milliseconds, unit: 'ms' }),
    ...larger.flatMap((each) => against(least, each)),
  ];
}

interface Round {
  links: number;
  milliseconds: number;
  requests: number;
  items: number;
}

async function openPlace(links: number) {
  const { table, stop } = await startTestTable(now);
  const connections = links / LINKS_OF_A_CONNECTION;
  for (let connection = 0; connection < connections; connection += 1)
    await fillLinks(table, `agency-${connection}`, { links: LINKS_OF_A_CONNECTION, parked: 10 });
  const counts = countRequests(table);
  const store = createDynamoLinks(table);
  return {
    stop,
    async run(round: number): Promise<Round> {
      const keys = keysOf(round, connections);
      const before = { ...counts };
      const startedAt = performance.now();
      for (const key of keys) await handle(store, key);
      const milliseconds = performance.now() - startedAt;
      const [requests, items] = [counts.requests - before.requests, counts.items - before.items];
      // The table stays as large as it is said to be.
      for (const key of keys.filter(isNew))
        await table.documents.send(new DeleteCommand({ TableName: table.tableName, Key: keyOf(key) }));
      return { links, milliseconds, requests, items };
    },
  };
}

/** Another goes first each round. */
function inTurn<T>(places: readonly T[], round: number): T[] {
  const first = round % places.length;
  return [...places.slice(first), ...places.slice(0, first)];
}

const isNew = ({ sourceId }: LinkKey) => sourceId.startsWith('new-');

/** Half of them new, half known, of another connection each round. */
function keysOf(round: number, connections: number): LinkKey[] {
  const connection = `agency-${(round * 7) % connections}`;
  return Array.from({ length: RECORDS_IN_A_ROUND }, (_, index) => {
    const number =
      FIRST_NUMBER + ((round * RECORDS_IN_A_ROUND + index) % (LINKS_OF_A_CONNECTION - FIRST_NUMBER));
    return { connection, entity: 'time', sourceId: `${index % 2 === 0 ? 'new' : 'entry'}-${number}` };
  });
}

/** What the store does for a record that is brought in line: claimed, looked up by its target, bound, settled. */
async function handle(store: LinkStore, key: LinkKey): Promise<void> {
  const claim = await store.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') throw new Error(`${key.sourceId} is ${claim.kind}`);
  const targetId = key.sourceId.replace('entry-', '');
  await store.findByTarget(key.connection, key.entity, targetId);
  const bound = await store.save(claim.link, { targetId });
  const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: now().toISOString() } as const;
  await store.settle(bound, { targetId, outcome });
}

function perRecord(links: number, rounds: readonly Round[]): Round {
  const own = rounds.filter((round) => round.links === links);
  const mean = (name: 'requests' | 'items') =>
    own.reduce((sum, round) => sum + round[name], 0) / (own.length * RECORDS_IN_A_ROUND);
  const times = own.map(({ milliseconds }) => milliseconds / RECORDS_IN_A_ROUND);
  return { links, milliseconds: percentile(times, 0.5), requests: mean('requests'), items: mean('items') };
}

function against(least: Round, each: Round): Figure[] {
  const sizes = `at ${each.links.toLocaleString('en')} links against ${least.links.toLocaleString('en')}`;
  const ratio = (name: keyof Round, said: string) => ({
    ...{ name: `${said} per record ${sizes}`, value: each[name] / least[name], unit: '×' },
  });
  const isEvidence = each.links === SIZES.at(-1);
  return [
    figure({ ...ratio('requests', 'DynamoDB requests'), goal: exactly(1) }),
    figure({ ...ratio('items', 'items read and written'), goal: exactly(1), isEvidence }),
    figure({ ...ratio('milliseconds', 'time'), goal: { atLeast: 0.95, atMost: 1.05 }, isEvidence }),
  ];
}
