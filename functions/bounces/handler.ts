import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import { createDynamoConnections } from '../../shared/connections/dynamo-connections.ts';
import { createDynamoHistoryNotes } from '../../shared/history/dynamo-history-notes.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { createDynamoBounces } from '../../shared/notices/dynamo-bounces.ts';
import { openTable } from '../../shared/store/tandem-table.ts';
import { noteBounces } from './note-bounces.ts';

const logger = new Logger();
const table = openTable(readEnvironment(process.env).TABLE_NAME, () => new Date());
const desk = {
  connections: createDynamoConnections(table),
  bounces: createDynamoBounces(table),
  history: createDynamoHistoryNotes(table),
};

export const handler = middy(async (event: unknown) => {
  const { connection, addresses } = await noteBounces(event, desk);
  if (connection === undefined) logger.error('a mail that belongs to no connection bounced', { addresses });
  else logger.warn('a mail to a customer bounced', { connection });
});
