import type { Workspace } from './workspace.ts';
import type { Side } from './sides.ts';

/** The awork projects of each side, by the addresses that its own system holds. */
export function linkedProjects({
  moco,
  hq,
  mocoSettings,
  hqSettings,
}: Workspace): Record<Side, Map<string, number>> {
  const inMoco = moco.state().projects.map(({ id, custom_properties }) => {
    return [idIn(custom_properties[mocoSettings.linkField]), id] as const;
  });
  const inHq = hq.state().projects.map(({ id, fields }) => [idIn(fields[hqSettings.linkField]), id] as const);
  const known = (pairs: readonly (readonly [string, number])[]) => new Map(pairs.filter(([id]) => id !== ''));
  return { 'moco-awork': known(inMoco), 'hq-awork': known(inHq) };
}

function idIn(address: unknown): string {
  return typeof address === 'string' ? (address.split('/').at(-1) ?? '') : '';
}
