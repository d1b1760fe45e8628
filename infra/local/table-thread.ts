import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { originOf } from './origin-of.ts';
import { meterTable } from './meter-table.ts';
import { startTableEngine } from './table-engine.ts';

/** The table has a thread of its own: it does most of the work, and nobody else should wait behind it. */
const { dataDirectory, usageFile } = z
  .object({ dataDirectory: z.string().optional(), usageFile: z.string().optional() })
  .parse(workerData);
if (dataDirectory) mkdirSync(dataDirectory, { recursive: true });
const tables = await startTableEngine(dataDirectory && join(dataDirectory, 'table'));
if (usageFile !== undefined) meterTable(tables, usageFile);
parentPort?.postMessage({ dynamodb: originOf(tables) });

parentPort?.once('message', () => void stop());

async function stop() {
  tables.closeAllConnections();
  await promisify(tables.close.bind(tables))();
  process.exit();
}
