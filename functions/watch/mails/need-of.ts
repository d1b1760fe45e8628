import { recordPath } from '../../../shared/console-paths.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Link } from '../../../shared/links/link.ts';
import { reasonOf } from '../../../shared/links/reason-of.ts';
import type { Trouble } from '../../../shared/notices/notice.ts';
import type { Reason } from '../../../shared/reason.ts';
import { needsSomebody } from '../../../shared/reason.ts';

const comparison = { en: 'comparison', de: 'Abgleich', no: 'sammenligning' };

/** Much of what waits goes on by itself within a day. */
const PATIENCE_MILLISECONDS = 24 * 3_600_000;

/** What a person must do about an undone record; undefined where nobody need do anything, or not yet. */
export function needOf(
  link: Link,
  definitions: readonly DirectionDefinition[],
  now: Date,
): Trouble | undefined {
  const trouble = troubleOf(link, definitions);
  return trouble && isDue(trouble.reason, link, now) ? trouble : undefined;
}

/** Why a record is as it is, as people are told; undefined where no direction declares the reason any more. */
export function troubleOf(
  link: Pick<Link, 'key' | 'outcome'>,
  definitions: readonly DirectionDefinition[],
): Trouble | undefined {
  const found = reasonOf(link, definitions);
  if (!found) return undefined;
  const { definition, reason, isOwn } = found;
  const { connection, entity, sourceId: id } = link.key;
  // What may befall any record does not say which it is.
  const record = { kind: definition.entityWords?.[entity] ?? comparison, id };
  const path = recordPath(connection, { direction: definition.id, entity, id });
  return { reason, details: link.outcome?.details ?? {}, ...(!isOwn && { record }), path };
}

function isDue(reason: Reason, { outcome, openSince }: Link, now: Date): boolean {
  if (outcome?.kind === 'parked') return true;
  if (outcome?.kind !== 'waiting' || !needsSomebody(reason) || openSince === undefined) return false;
  return now.getTime() - Date.parse(openSince) >= PATIENCE_MILLISECONDS;
}
