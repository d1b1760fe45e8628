import type { Compared } from '../../../shared/direction.ts';
import { compareFields } from '../../../shared/vendors/awork/projects/compare-fields.ts';
import type { HqAworkSettings } from '../settings.ts';
import type { ProjectFacts } from './project-plan.ts';
import { sharedFields } from './project-source.ts';
import { withKnownClient } from './wanted-client.ts';

/** Both sides of a linked project that was read on both; undefined where it was not. */
export function compareProject(facts: ProjectFacts, settings: HqAworkSettings): Compared | undefined {
  const { source, target, adoption, clients } = facts;
  if (target === 'gone') return 'gone';
  if (!source || !target || adoption.kind !== 'none') return undefined;
  return compareFields(withKnownClient(sharedFields(source, settings), clients), target, facts);
}
