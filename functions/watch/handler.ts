import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Connection } from '../../shared/connections/connection.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { deployedOperator } from '../ops/access/deployed-operator.ts';
import { connectors } from '../registry.ts';
import { sendDigest } from './mails/digest.ts';
import { mailConnection } from './mails/mail-connection.ts';
import { openMailDesk } from './mails/open-mail-desk.ts';
import { overdueWork } from './overdue-work.ts';
import { watchSteps } from './steps.ts';
import { watchConnections } from './watch-connections.ts';

/** Enough for whatever was begun last. */
const REST_MILLISECONDS = 120_000;

const logger = new Logger();
const environment = readEnvironment(process.env);
const operator = deployedOperator(environment);

const desk = openMailDesk(environment, connectors);
// Last, so that what was mended is not told.
const steps = [...watchSteps, ['mails', (each: Connection) => mailConnection(each, desk)] as const];

export const handler = middy(async (_event: unknown, context: Context) => {
  const milliseconds = context.getRemainingTimeInMillis() - REST_MILLISECONDS;
  let failed = 0;
  const onError = (error: unknown, where: { connection?: string; step: string }) => {
    failed += 1;
    logger.error('a step failed', { error: error instanceof Error ? error : String(error), ...where });
  };
  const done = await watchConnections(operator, {
    steps,
    until: new Date(Date.now() + milliseconds),
    onError,
  });
  await tellOverdue(onError);
  await sendDigest(desk).catch((error: unknown) => onError(error, { step: 'digest' }));
  logger.info('watched', { ...done, failed });
  // Whatever is no answer of a vendor is for somebody to see: this rings.
  if (failed > 0) throw new Error(`${failed} steps failed`);
});

async function tellOverdue(onError: (error: unknown, where: { step: string }) => void): Promise<void> {
  const overdue = await overdueWork(operator).catch((error: unknown) => [error]);
  for (const each of overdue) onError(each, { step: 'schedules' });
}
