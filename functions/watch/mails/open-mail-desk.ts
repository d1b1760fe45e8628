import { createDynamoConnections } from '../../../shared/connections/dynamo-connections.ts';
import { createDynamoLinks } from '../../../shared/links/dynamo-links.ts';
import { createDynamoHistory } from '../../../shared/history/dynamo-history.ts';
import type { Environment } from '../../../shared/lambda/environment.ts';
import { openMailing } from '../../../shared/lambda/open-mailing.ts';
import { createDynamoDigests } from '../../../shared/notices/digests.ts';
import { createDynamoBounces } from '../../../shared/notices/dynamo-bounces.ts';
import { createDynamoTold } from '../../../shared/notices/dynamo-told.ts';
import { createDynamoLetterNotes } from '../../../shared/store/dynamo-letter-notes.ts';
import { openTable } from '../../../shared/store/tandem-table.ts';
import type { DigestDesk } from './digest.ts';
import type { MailDesk } from './mail-desk.ts';

const now = () => new Date();

/** What a function that tells people stands on, or of whatever the environment points the AWS clients at. */
export function openMailDesk(
  environment: Environment,
  connectors: MailDesk['connectors'],
): MailDesk & DigestDesk {
  const table = openTable(environment.TABLE_NAME, now);
  return {
    ...openMailing(environment),
    connectors,
    connections: createDynamoConnections(table),
    links: createDynamoLinks(table),
    letterNotes: createDynamoLetterNotes(table),
    told: createDynamoTold(table),
    bounces: createDynamoBounces(table),
    history: createDynamoHistory(table),
    digests: createDynamoDigests(table),
    operatorAddress: environment.OPERATOR_ADDRESS,
    now,
  };
}
