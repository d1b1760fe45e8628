import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLocalSuite, SUITE_FILE } from '../../functions/ops/access/local-suite.ts';
import { connectors } from '../../functions/registry.ts';
import type { Mailed } from '../../functions/watch/mails/mail-connection.ts';
import { mailConnection } from '../../functions/watch/mails/mail-connection.ts';
import { openMailDesk } from '../../functions/watch/mails/open-mail-desk.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import type { RunningSuite } from './running-suite.ts';

export interface SentMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
}

const SENDER = 'tandem@localhost';
/** Of the stage that runs here. */
const CONFIGURATION_SET = 'tandem-dev-mail';

/** Tells the people of a connection now, as is done every quarter of an hour. */
export async function tellPeople(suite: RunningSuite, id: string): Promise<Mailed> {
  const { tableName } = openLocalSuite(join(suite.cwd, SUITE_FILE), process.env);
  const environment = { TABLE_NAME: tableName, QUEUES: '{}', SENDER_ADDRESS: SENDER, CONFIGURATION_SET };
  return mailConnection({ id }, openMailDesk(readEnvironment(environment), connectors));
}

/** Everything the suite has mailed, oldest first. */
export async function sentMails(suite: RunningSuite): Promise<SentMail[]> {
  const file = readFileSync(join(suite.cwd, SUITE_FILE), 'utf8');
  const { endpoints } = JSON.parse(file) as { endpoints: { ses: string } };
  return (await (await fetch(`${endpoints.ses}/mails`)).json()) as SentMail[];
}
