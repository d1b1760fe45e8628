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
const ROUNDS = 150;
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
  const rounds: Round[][] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const measured = [];
    for (const place of inTurn(places, round)) measured.push(await place.run(round));
    if (round >= WARM_UP_ROUNDS) rounds.push(measured);
  }
  for (const place of places) await place.stop();
  const [least = NaN, ...larger] = SIZES;
  return [
    figure({ name: 'DynamoDB requests per record', value: mean(rounds, least, 'requests'), unit: '' }),
    figure({ name: 'items read and written per record', value: mean(rounds, least, 'items'), unit: '' }),
    figure({
      ...{ name: 'time of a record on the embedded table', unit: 'ms' },
      value: mean(rounds, least, 'milliseconds'),
    }),
    ...larger.flatMap((links) => against(rounds, { links, least })),
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

type Counted = Exclude<keyof Round, 'links'>;

function valueAt(round: readonly Round[], links: number, name: Counted): number {
  return round.find((each) => each.links === links)?.[name] ?? NaN;
}

function mean(rounds: readonly Round[][], links: number, name: Counted): number {
  const sum = rounds.reduce((total, round) => total + valueAt(round, links, name), 0);
  return sum / (rounds.length * RECORDS_IN_A_ROUND);
}

function against(rounds: readonly Round[][], { links, least }: { links: number; least: number }): Figure[] {
  const sizes = `per record at ${links.toLocaleString('en')} links against ${least.toLocaleString('en')}`;
  const means = (name: Counted) => mean(rounds, links, name) / mean(rounds, least, name);
  const times = rounds.map(
    (round) => valueAt(round, links, 'milliseconds') / valueAt(round, least, 'milliseconds'),
  );
  const measured = { unit: '×', isEvidence: links === SIZES.at(-1) };
  const same = { ...measured, goal: exactly(1) };
  return [
    figure({ ...same, name: `DynamoDB requests ${sizes}`, value: means('requests'), isEvidence: false }),
    figure({ ...same, name: `items read and written ${sizes}`, value: means('items') }),
    figure({
      ...{ ...measured, name: `time ${sizes}`, value: percentile(times, 0.5) },
      goal: { atLeast: 0.95, atMost: 1.05 },
    }),
  ];
}
