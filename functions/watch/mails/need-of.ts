import { commonReasons } from '../../../shared/common-reasons.ts';
import { recordPath } from '../../../shared/console-paths.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { Trouble } from '../../../shared/notices/notice.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import type { Reason } from '../../../shared/reason.ts';
import { nothing } from '../../../shared/reason.ts';

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
  return trouble && needsSomebody(trouble.reason, link, now) ? trouble : undefined;
}

/** Why a record is as it is, as people are told; undefined where no direction declares the reason any more. */
export function troubleOf(
  { key, outcome }: Pick<Link, 'key' | 'outcome'>,
  definitions: readonly DirectionDefinition[],
): Trouble | undefined {
  const definition = definitions.find((each) => isOf(key, each));
  if (!definition || !outcome) return undefined;
  const own = reasonNamed(definition.reasons, outcome.code);
  const reason = own ?? reasonNamed(commonReasons, outcome.code);
  // What may befall any record does not say which it is.
  const record = { kind: definition.entityWords?.[key.entity] ?? comparison, id: key.sourceId };
  const { connection, entity, sourceId: id } = key;
  const path = recordPath(connection, { direction: definition.id, entity, id });
  return reason && { reason, details: outcome.details, ...(!own && { record }), path };
}

function isOf({ entity, sourceId }: Link['key'], { id, entities }: DirectionDefinition): boolean {
  return entity === SWEEP ? sourceId.startsWith(`${id}/`) : entities.includes(entity);
}

function needsSomebody({ kind, todo }: Reason, { outcome, openSince }: Link, now: Date): boolean {
  if (outcome?.kind === 'parked') return true;
  const isPersonal = kind === 'wait' && todo !== undefined && todo.en !== nothing.en;
  if (outcome?.kind !== 'waiting' || !isPersonal || openSince === undefined) return false;
  return now.getTime() - Date.parse(openSince) >= PATIENCE_MILLISECONDS;
}

export function reasonNamed(reasons: Readonly<Record<string, Reason>>, code: string): Reason | undefined {
  return new Map(Object.entries(reasons)).get(code);
}
