import type { Connection } from '../../../shared/connections/connection.ts';
import { findConnection, findConnector } from '../access/find-connection.ts';
import { openSetup } from '../setup/open-setup.ts';
import type { Checklist, ChecklistItem } from '../../../shared/operations/checklist.ts';
import { attempt, checklistText, needsPerson } from '../../../shared/operations/checklist.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';

export interface Cancelled extends Checklist {
  id: string;
  status: 'cancelled';
}

/** Ends a connection: webhooks, credentials and everything remembered go; nothing at a vendor is deleted. Can be repeated. */
export async function cancelConnection(id: string, operator: Operator): Promise<Report<Cancelled>> {
  const connection = await findConnection(id, operator);
  await operator.connections.put(ended(connection));
  const hooks = await removeWebHooks(connection, operator);
  const items: ChecklistItem[] = [
    { state: 'done', what: 'the connection is cancelled, nothing is transferred any more' },
    ...hooks,
    ...(await removeSecret(connection, hooks, operator)),
    await forget(connection, operator),
  ];
  const letters = `Dead letters of it are left: ops dlq discard --connection ${id}`;
  const text = [checklistText(items), letters].join('\n');
  return { data: { id, status: 'cancelled', items }, text, exitCode: needsPerson(items) ? 1 : 0 };
}

/** What is kept says that the connection existed, and nothing about its accounts. */
function ended({ id, connector, settings }: Connection): Connection {
  return { id, connector, settings, status: 'cancelled', accounts: {} };
}

async function removeWebHooks(connection: Connection, operator: Operator): Promise<ChecklistItem[]> {
  const secret = await operator.secrets.read(connection, { fresh: true });
  if (!secret)
    return [{ state: 'ok', what: 'webhooks: no credentials are stored, so there is nothing to remove' }];
  const operations = await findConnector(connection.connector, operator).operations();
  return attempt('webhooks', operator.language, async () =>
    operations.removeWebHooks(openSetup(connection, secret, operator)),
  );
}

/** Without the keys, the webhooks could not be removed by a second try. */
async function removeSecret(
  connection: Connection,
  hooks: readonly ChecklistItem[],
  { secrets }: Operator,
): Promise<ChecklistItem[]> {
  if (hooks.some(({ state }) => state === 'again'))
    return [
      {
        state: 'again',
        what: `credentials: kept for now; run "ops connections cancel ${connection.id}" again`,
      },
    ];
  if (!(await secrets.read(connection, { fresh: true }))) return [];
  await secrets.remove(connection);
  return [{ state: 'done', what: 'credentials: removed' }];
}

async function forget({ id }: Connection, operator: Operator): Promise<ChecklistItem> {
  const links = await operator.forgetRecords(id);
  return { state: 'done', what: `links: ${links} removed, reminders too` };
}
