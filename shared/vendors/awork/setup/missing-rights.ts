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
    // Whether a level includes the lower ones is not documented; whoever may manage may write, and either may read.
    accessLevels.flatMap((level) =>
      [level, 'read', ...(level === 'manage' ? ['write'] : [])].map((each) => `${feature}:${each}`),
    ),
  );
  return needed.filter((right) => !given.includes(right));
}
