import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import { clients, commands } from './floor-clients.ts';

const logger = new Logger();

/** What any ingress costs that is built on these libraries. */
export const handler = middy(async () => logger.info('handled', { clients, commands }));
