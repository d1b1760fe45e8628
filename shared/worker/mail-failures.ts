import * as z from 'zod';
import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import type { DirectionDefinition } from '../direction-definition.ts';
import type { Swept } from '../direction.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Link } from '../links/link.ts';
import type { Trouble } from '../notices/notice.ts';
import { SWEEP } from '../pointer.ts';
import type { Reason } from '../reason.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** What was told before, by a hash of record, reason and details. */
const cursorSchema = z.object({ told: z.array(z.string()) });

const comparison = { en: 'comparison', de: 'Abgleich', no: 'sammenligning' };

/** More than anybody reads; beyond it a record may be told twice. */
const MOST_REMEMBERED = 2_000;

/** One mail for everything that newly needs a person. The same reason for the same record is told once. */
export async function mailFailures(
  cursor: unknown,
  connection: Connection,
  { direction, links, notices }: WorkerDeps,
): Promise<Swept> {
  const before = new Set(cursorSchema.safeParse(cursor).data?.told);
  const told: string[] = [];
  const fresh: Trouble[] = [];
  for await (const link of links.listOpen(connection.id)) {
    const trouble = troubleOf(link, direction.definition);
    if (!trouble) continue;
    const mark = fingerprint([link.key.entity, link.key.sourceId, trouble.reason.code, trouble.details]);
    told.push(mark);
    if (!before.has(mark)) fresh.push(trouble);
  }
  if (fresh.length > 0) await notices.failed(connection, fresh);
  return { cursor: { told: told.slice(-MOST_REMEMBERED) }, sent: 0, report: { told: fresh.length } };
}

function troubleOf({ key, outcome }: Link, definition: DirectionDefinition): Trouble | undefined {
  const isOurs =
    definition.entities.includes(key.entity) ||
    (key.entity === SWEEP && key.sourceId.startsWith(`${definition.id}/`));
  if (!isOurs || outcome?.kind !== 'parked') return undefined;
  const { code, details } = outcome;
  const own = reasonNamed(definition.reasons, code);
  if (own) return { reason: own, details };
  const reason = reasonNamed(commonReasons, code);
  // What may befall any record does not say which it is.
  return reason && { reason, details, record: recordOf(key, definition) };
}

function recordOf({ entity, sourceId }: Link['key'], { entityWords }: DirectionDefinition) {
  return { kind: entityWords?.[entity] ?? comparison, id: sourceId };
}

function reasonNamed(reasons: Readonly<Record<string, Reason>>, code: string): Reason | undefined {
  return new Map(Object.entries(reasons)).get(code);
}
