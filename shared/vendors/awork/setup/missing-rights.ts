import type { AworkPermissions } from '../records.ts';
import type { AworkRight } from './wordings.ts';

/** Undefined where awork names its features otherwise than its documents do. */
export function missingRights(
  needed: readonly AworkRight[],
  { permissions }: AworkPermissions,
): AworkRight[] | undefined {
  const features = permissions.map(({ feature }) => feature);
  const isReadable =
    features.length === 0 || needed.some((right) => features.includes(right.split(':')[0] ?? ''));
  if (!isReadable) return undefined;
  const given = permissions.flatMap(({ feature, accessLevels }) =>
    // Whether a level includes the lower one is not documented; whoever may write may read.
    accessLevels.flatMap((level) => [`${feature}:${level}`, `${feature}:read`]),
  );
  return needed.filter((right) => !given.includes(right));
}
