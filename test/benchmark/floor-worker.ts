import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import { clients, commands } from './floor-clients.ts';
import { secretCommands, secrets } from './floor-secrets.ts';

const logger = new Logger();
const metrics = new Metrics();
// Node loads these when they are first named; the first record needs them.
const http = [globalThis.fetch, globalThis.Request];

/** What any worker costs that is built on these libraries. */
export const handler = middy(async () => {
  metrics.addMetric('Records', 'Count', 1);
  logger.info('handled', { clients, commands, secrets, secretCommands, http });
});
