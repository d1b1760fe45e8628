import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';

/** As people know it: `MOCO → awork: project`. */
export function directionTitle(definition: DirectionDefinition, language: Language): string {
  const { source, target, entities, entityWords } = definition;
  const words = entityWords?.[entities[0]];
  const way = `${vendorNames[source.id]} → ${vendorNames[target.id]}`;
  return words ? `${way}: ${say(words, {}, language)}` : way;
}
