import { commonReasons } from '../common-reasons.ts';
import type { Shown } from '../direction.ts';
import type { DirectionDefinition } from '../direction-definition.ts';
import { epochMicros } from '../epoch-micros.ts';
import { Failure } from '../failure.ts';
import type { Pointer } from '../pointer.ts';

/**
 * A vendor's reading may lag behind its webhook, and whatever is older than that told of is read again; once the lag is
 * over, what is read counts. Throws `not-shown-yet`.
 */
export function mustShow(
  { shows, at }: Pick<Pointer, 'shows' | 'at'>,
  shown: Shown | undefined,
  { source, replicaLagSeconds }: Pick<DirectionDefinition, 'source' | 'replicaLagSeconds'>,
  now: Date,
): void {
  if (shows === undefined || isShown(shows, shown)) return;
  const seconds = (Date.parse(at) - now.getTime()) / 1000 + replicaLagSeconds;
  if (seconds <= 0) return;
  const details = { vendor: source.id };
  throw new Failure(commonReasons['not-shown-yet'], { details, retryAfterSeconds: Math.ceil(seconds) });
}

function isShown(shows: NonNullable<Pointer['shows']>, shown: Shown | undefined): boolean {
  if (shown === undefined || shows === 'gone' || shown === 'gone') return shows === shown;
  return epochMicros(shown) >= shows;
}

/** For the link: only a record that is there has a version that later ones are compared with. */
export function shownMicros(shown: Shown | undefined): number | undefined {
  return shown === undefined || shown === 'gone' ? undefined : epochMicros(shown);
}
