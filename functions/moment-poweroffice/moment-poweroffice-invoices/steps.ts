import type { PlannedStep } from '../../../shared/direction.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';

/** What bringing a customer or project up to date means, in words. */
export function changeSteps(
  kind: 'customer' | 'project',
  number: string | number,
  { existing, changes }: { existing: unknown; changes: PatchChanges },
): PlannedStep[] {
  if (!existing) return [{ do: `create-${kind}`, what: `create the ${kind} ${number}` }];
  const fields = Object.keys(changes);
  if (fields.length === 0) return [];
  return [{ do: `change-${kind}`, what: `change ${fields.join(', ')} of the ${kind} ${number}` }];
}
