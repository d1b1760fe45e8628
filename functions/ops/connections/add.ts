import type { Connection } from '../../../shared/connections/connection.ts';
import { changeSecret } from '../access/change-secret.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { checkFile } from './check-file.ts';
import type { ConnectionEntry } from './file-schema.ts';
import { otherAccounts } from './other-accounts.ts';
import { grantMarks, mergeSecret } from './merge-secret.ts';

export interface Added {
  id: string;
  connector: string;
  change: 'added' | 'updated' | 'added again';
  status: Connection['status'];
  /** Where its failures are mailed; null where nobody is. */
  notify: Connection['notify'] | null;
}

/** Stores the connections of a file, all or (when anything is wrong with it) none. */
export async function addConnections(
  content: unknown,
  operator: Operator,
): Promise<Report<{ connections: Added[] }>> {
  const check = checkFile(content, operator);
  const problems = check.ok ? await misplaced(check.entries, operator) : check.problems;
  if (!check.ok || problems.length > 0)
    throw new Refusal(['Nothing was stored:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  const connections: Added[] = [];
  for (const entry of check.entries) connections.push(await store(entry, operator));
  const lines = connections.map(addedText);
  const next =
    'Next: ops setup ID checks both systems and creates what is missing, ops plan ID shows what would happen, ' +
    'ops go-live ID starts it.';
  return { data: { connections }, text: [...lines, next].join('\n'), exitCode: 0 };
}

function addedText({ id, connector, change, status, notify }: Added): string {
  const paused = status === 'paused' ? `; it is paused until "ops connections resume ${id}"` : '';
  const unmailed = notify === null ? '; nobody is mailed when something fails, as it has no notify' : '';
  return `${id} (${connector}): ${change}${paused}${unmailed}`;
}

async function misplaced(entries: readonly ConnectionEntry[], operator: Operator): Promise<string[]> {
  const moved = await movedConnections(entries, operator);
  return moved.length > 0 ? moved : otherAccounts(entries, operator);
}

/** A secret is named by its connector, so an id cannot move to another one. */
async function movedConnections(entries: readonly ConnectionEntry[], operator: Operator): Promise<string[]> {
  const checks = entries.map(async ({ id, connector }, index) => {
    const before = await operator.connections.get(id);
    if (!before || before.status === 'cancelled' || before.connector === connector) return [];
    return [`[${index}].connector: "${id}" already belongs to ${before.connector}`];
  });
  return (await Promise.all(checks)).flat();
}

/** The secret comes first: a connection without credentials would pause itself. */
async function store(entry: ConnectionEntry, operator: Operator): Promise<Added> {
  const { id, connector } = entry;
  const stored = await operator.connections.get(id);
  const before = usable(stored);
  const grants = before?.accounts ?? {};
  await changeSecret(
    entry,
    (secret) => mergeSecret(entry, secret, grants, () => operator.randomToken()),
    operator,
  );
  // Storing the secret may have waited for a worker, which may have paused the connection meanwhile.
  const { status, notify = null } = await operator.connections.change(id, (current) =>
    toConnection(entry, usable(current), operator.now()),
  );
  await noteAct(id, before ? 'changed' : 'added', {}, operator);
  const change = before ? 'updated' : stored ? 'added again' : 'added';
  return { id, connector, change, status, notify };
}

/** One that ended is begun anew. */
function usable(stored: Connection | undefined): Connection | undefined {
  return stored?.status === 'cancelled' ? undefined : stored;
}

function toConnection(entry: ConnectionEntry, before: Connection | undefined, now: Date): Connection {
  const { id, connector, settings } = entry;
  // Switched off on purpose only: a file without it is an older one, or one of another purpose.
  const notify = entry.notify === undefined ? before?.notify : entry.notify;
  const status = statusOf(entry, before);
  return {
    ...{ id, connector, settings, status, secretRevision: now.toISOString() },
    // What comes back after a cancel begins anew: what is older may be there from before.
    ...liveSinceOf(entry, status, before, now),
    ...(notify && { notify }),
    ...(before?.paused && { paused: before.paused }),
    ...(before?.endsAt && { endsAt: before.endsAt }),
    ...(before?.resumedAt && { resumedAt: before.resumedAt }),
    accounts: { ...before?.accounts, ...entry.accounts, ...grantMarks(entry) },
  };
}

/** Only a resume sends on what was remembered meanwhile, and the file of the first day stops nobody. */
function statusOf({ status }: ConnectionEntry, before: Connection | undefined): Connection['status'] {
  if (before?.status === 'paused') return 'paused';
  if (before?.status === 'active' && status === 'prepared') return 'active';
  return status ?? before?.status ?? 'prepared';
}

function liveSinceOf(
  entry: ConnectionEntry,
  status: Connection['status'],
  before: Connection | undefined,
  now: Date,
): Pick<Connection, 'liveSince'> {
  const isNew = !before || before.status === 'prepared';
  const liveSince = entry.liveSince ?? before?.liveSince ?? (isNew ? now.toISOString() : undefined);
  return status === 'prepared' || liveSince === undefined ? {} : { liveSince };
}
