import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { openOperator } from '../ops/access/open-operator.ts';
import { unattended } from '../ops/access/unattended.ts';
import { closeDue } from './close-due.ts';

const logger = new Logger();
const { TABLE_NAME, SECRETS_PREFIX, ALLOWED_BASE_URLS } = readEnvironment(process.env);
const operator = openOperator(
  {
    tableName: TABLE_NAME,
    secretsPrefix: SECRETS_PREFIX,
    allowedBaseUrls: ALLOWED_BASE_URLS,
    // It sends no pointers, and knows webhooks of a connection by the path of their address.
    ...{ queues: {}, ingressUrl: '' },
  },
  'en',
  unattended,
);

export const handler = middy(async () => {
  logger.info('closed', { connections: await closeDue(operator) });
});
