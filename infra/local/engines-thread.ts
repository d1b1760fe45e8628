import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import * as z from 'zod';
import { fileCollections, memoryCollections } from '../../test/vendors/kit/collection.ts';
import type { Endpoints } from './local-account.ts';
import { originOf } from './origin-of.ts';
import { createMailServer } from './mail-server.ts';
import { startQueueEngine } from './queue-engine.ts';
import { createSecretsServer } from './secrets-server.ts';

const dataDirectory = z.string().optional().parse(workerData);
const within = (name: string) => dataDirectory && join(dataDirectory, name);
if (dataDirectory) mkdirSync(dataDirectory, { recursive: true });

const collections = dataDirectory ? fileCollections(join(dataDirectory, 'services.db')) : memoryCollections();
const queues = await startQueueEngine(within('queues'));
const secrets = await listen(createSecretsServer(collections));
const mails = await listen(createMailServer(collections, (event) => parentPort?.postMessage({ event })));

const endpoints: Omit<Endpoints, 'dynamodb'> = {
  sqs: `http://127.0.0.1:${queues.port}`,
  secretsManager: originOf(secrets),
  ses: originOf(mails),
};
parentPort?.postMessage(endpoints);

parentPort?.once('message', () => void stop());

async function stop() {
  await queues.stop();
  await Promise.all([secrets, mails].map((server) => promisify(server.close.bind(server))()));
  process.exit();
}

async function listen(app: Hono) {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  return server;
}
