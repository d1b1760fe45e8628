import type { Connection } from '../../../shared/connections/connection.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { attempt, leftToPeople } from '../../../shared/operations/checklist.ts';
import { findConnector } from '../access/find-connection.ts';
import { HOOK_WATCH_LOCK, patientLocks } from '../access/patient-locks.ts';
import { noteAct } from '../history/note-act.ts';
import type { Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { Operator } from '../operator.ts';
import { openSetup } from '../setup/open-setup.ts';

/**
 * Ends a connection, as far as it is still `toEnd` when its turn comes: webhooks, credentials and everything remembered go;
 * nothing at a vendor is deleted. Can be repeated, which is needed where a vendor did not answer.
 */
export async function endConnection(
  id: string,
  toEnd: (current: Connection) => boolean,
  operator: Operator,
): Promise<ChecklistItem[]> {
  const connection = await takeOut(id, toEnd, operator);
  if (!connection) return [];
  const isFirst = connection.status !== 'cancelled';
  await operator.accessBook.revoke({ kind: 'customer', connection: connection.id });
  if (isFirst) await noteAct(connection.id, 'cancelled', {}, operator);
  const hooks = await removeWebHooks(connection, operator);
  await noteLeft(connection.id, hooks, operator);
  const secret = await removeSecret(connection, hooks, operator);
  const links = await operator.forgetRecords(connection.id);
  const isComplete = [...hooks, ...secret].every(({ state }) => state !== 'again');
  if (isComplete) await operator.connections.change(id, withoutDueEnd);
  return [
    { state: 'done', what: 'the connection is cancelled, nothing is transferred any more' },
    ...hooks,
    ...secret,
    { state: 'done', what: `links: ${links} removed, reminders too` },
  ];
}

/** As it was before nothing was transferred any more. */
async function takeOut(id: string, toEnd: (current: Connection) => boolean, { connections }: Operator) {
  let before: Connection | undefined;
  await connections.change(id, (current) => {
    before = current && toEnd(current) ? current : undefined;
    return before && ended(before);
  });
  return before;
}

/** Somebody may have begun with it anew by now. */
function withoutDueEnd(current: Connection | undefined): Connection | undefined {
  return current?.status === 'cancelled' ? withoutEnd(current) : undefined;
}

/** What is kept says that the connection existed, and nothing about its accounts. */
function ended({ id, connector, settings, endsAt }: Connection): Connection {
  return { id, connector, settings, status: 'cancelled', accounts: {}, ...(endsAt && { endsAt }) };
}

export function withoutEnd({ endsAt: _endsAt, ...connection }: Connection): Connection {
  return connection;
}

const webhooks: Wording = { en: 'webhooks', de: 'Webhooks', no: 'webhooks' };

async function removeWebHooks(connection: Connection, operator: Operator): Promise<ChecklistItem[]> {
  const secret = await operator.secrets.read(connection, { fresh: true });
  if (!secret)
    return [{ state: 'ok', what: 'webhooks: no credentials are stored, so there is nothing to remove' }];
  const operations = await findConnector(connection.connector, operator).operations();
  // Whoever watches them must not bring them back.
  return attempt(webhooks, operator.language, () =>
    patientLocks(operator).alone(connection.id, HOOK_WATCH_LOCK, () =>
      operations.removeWebHooks(openSetup(connection, secret, operator)),
    ),
  );
}

/** With the keys goes what we know of it, and an end by date has nobody who reads its answer: the digest tells it. */
async function noteLeft(id: string, items: readonly ChecklistItem[], operator: Operator): Promise<void> {
  const left = leftToPeople(items);
  if (left.length === 0) return;
  const details = inEveryLanguage('left', (language) =>
    left.map(({ what, said }) => said?.[language] ?? what).join('; '),
  );
  await noteAct(id, 'left-to-do', details, operator);
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
