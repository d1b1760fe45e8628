import type { ClientPlan, ProjectFacts } from './project-plan.ts';

/** A client that Tandem made follows its customer, until somebody renames it in awork; one that was there before is theirs. */
export function planClient({
  source,
  client,
  target,
}: Pick<ProjectFacts, 'source' | 'client' | 'target'>): ClientPlan {
  const name = source?.customer?.name;
  if (name === undefined || !client) return 'same';
  if (typeof target === 'object' && target.company?.id === client.targetId && target.company.name === name)
    return 'same';
  const { begun, intended, found, kept } = client.data;
  if (begun === undefined) return found === undefined || found === name ? 'same' : 'kept';
  if (begun === name && intended.length === 0) return 'same';
  if (client.isShared) return 'shared';
  return kept === name ? 'kept' : 'follows';
}
