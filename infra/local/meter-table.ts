import type { Server } from 'node:http';
import db from 'dynalite/db/index.js';
import { noteUsage } from './record-usage.ts';

const READ_UNIT_BYTES = 4096;

/**
 * Writes down the units that DynamoDB would bill for what the embedded table is asked
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html), which the table itself
 * counts without its indexes.
 */
export function meterTable(server: Server, file: string): void {
  meterWrites(file);
  server.prependListener('request', (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    if (!readOperations.includes(operation)) return;
    const asked: Buffer[] = [];
    request.on('data', (chunk: Buffer) => asked.push(chunk));
    response.on('finish', () => {
      const units = Math.max(1, Math.ceil(Number(response.getHeader('content-length')) / READ_UNIT_BYTES));
      const isConsistent = Buffer.concat(asked).includes('"ConsistentRead":true');
      noteUsage(file, { read: isConsistent ? units : units / 2 });
    });
  });
}

const readOperations: readonly string[] = ['GetItem', 'Query', 'BatchGetItem', 'Scan'];

function meterWrites(file: string): void {
  const { updateIndexes, checkConditional } = db;
  db.updateIndexes = (store, table, existing, item, done) => {
    const unitsOf = (each: db.Item | null | undefined) => db.capacityUnits(each, false);
    noteUsage(file, {
      written: (item ?? existing)?.['sk']?.S?.split('#')[0] ?? '?',
      units: Math.max(unitsOf(existing), unitsOf(item)),
      indexUnits: indexUnits(table, existing, item),
    });
    updateIndexes(store, table, existing, item, done);
  };
  db.checkConditional = (asked, existing) => {
    const invalid = checkConditional(asked, existing);
    // A write that is refused costs as much as one that is not.
    if (invalid) noteUsage(file, { refused: db.capacityUnits(existing, false) });
    return invalid;
  };
}

/** Each index is written for what leaves it and for what comes into it or changes there. */
function indexUnits(
  table: db.Table,
  existing: db.Item | null | undefined,
  item: db.Item | null | undefined,
): number {
  const indexes = table.GlobalSecondaryIndexes ?? [];
  const { puts, deletes } = db.getIndexActions(indexes, existing, item, table);
  const before = db.getIndexActions(indexes, null, existing, table).puts;
  const held = new Map(
    before.map(({ index, key, item: piece }) => [`${index} ${key}`, JSON.stringify(piece)]),
  );
  const changed = puts.filter(
    ({ index, key, item: piece }) => held.get(`${index} ${key}`) !== JSON.stringify(piece),
  );
  return changed.reduce((sum, { item: piece }) => sum + db.capacityUnits(piece, false), deletes.length);
}
