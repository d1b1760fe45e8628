import { commonReasons } from '../common-reasons.ts';
import type { DirectionDefinition } from '../direction-definition.ts';
import { SWEEP } from '../pointer.ts';
import type { Reason } from '../reason.ts';
import type { Link } from './link.ts';

export type Explaining = Pick<DirectionDefinition, 'id' | 'entities' | 'reasons'>;

/** Why a record is as it is; undefined where no direction declares the reason any more. */
export function reasonOf<Definition extends Explaining>(
  { key, outcome }: Pick<Link, 'key' | 'outcome'>,
  definitions: readonly Definition[],
): { definition: Definition; reason: Reason; isOwn: boolean } | undefined {
  const definition = definitions.find((each) => isOf(key, each));
  if (!definition || !outcome) return undefined;
  const own = reasonNamed(definition.reasons, outcome.code);
  const reason = own ?? reasonNamed(commonReasons, outcome.code);
  return reason && { definition, reason, isOwn: own !== undefined };
}

function isOf({ entity, sourceId }: Link['key'], { id, entities }: Explaining): boolean {
  return entity === SWEEP ? sourceId.startsWith(`${id}/`) : entities.includes(entity);
}

export function reasonNamed(reasons: Readonly<Record<string, Reason>>, code: string): Reason | undefined {
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}
