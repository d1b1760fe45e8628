import type { SimulatorWorld } from '../kit/simulator.ts';
import type { Hooks } from './webhooks.ts';
import type { Stamps } from './stamps.ts';
import type { AworkStore } from './store.ts';
import type { AworkWorkspace } from './workspace.ts';

/** What every operation of the simulated vendor works with. */
export interface Awork {
  world: SimulatorWorld;
  workspace: AworkWorkspace;
  store: AworkStore;
  stamps: Stamps;
  hooks: Hooks;
}

export function linkTo(awork: Pick<Awork, 'workspace'>, section: 'projects' | 'tasks', id: string): string {
  return `${awork.workspace.url}/${section}/${id}`;
}
