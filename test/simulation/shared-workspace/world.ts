import { pick } from '../random.ts';
import type { World, WorldOptions } from '../world.ts';
import { prepareWorkspace, workspaceActs } from './acts.ts';
import { brokenInvariants } from './judge.ts';
import { sendSweeps } from './sweeps.ts';
import { openWorkspace } from './workspace.ts';
import { connections, sides } from './sides.ts';

/** MOCO and HQ, each connected with the same awork workspace. */
export async function openSharedWorkspaceWorld({ now, random, log }: WorldOptions): Promise<World> {
  const workspace = await openWorkspace({ now, random });
  const { moco, hq, awork, definitions, stores, vendorFetch } = workspace;
  const acts = Object.entries(workspaceActs(workspace, random));
  return {
    ...{ connectionId: connections['moco-awork'], definitions, stores, vendorFetch },
    connectionOf: (connector) => connections[sides.find((side) => side === connector) ?? 'moco-awork'],
    leavesAtOnce: undefined,
    vendors: [
      { name: 'moco', faults: moco.faults, outbox: moco.outbox },
      { name: 'hq', faults: hq.faults, outbox: hq.outbox },
      { name: 'awork', faults: awork.faults, outbox: awork.outbox },
    ],
    // Writes are few: trouble with nothing else would wait for each of them, and no work would ever end.
    methods: ['GET', 'PUT', undefined, undefined],
    acts: 60,
    actChance: pick(random, [0.005, 0.02]),
    prepare() {
      prepareWorkspace(workspace);
      for (const [name, work] of acts) if (/^a project is made/.test(name)) work();
      sendSweeps(workspace, () => true);
    },
    act() {
      const [name, work] = pick(random, acts);
      log(`people: ${name}${attempt(work)}`);
    },
    operate: () => false,
    brokenInvariants: async () => brokenInvariants(workspace),
  };
}

/** Answers what is worth knowing about it. */
function attempt(work: () => unknown): string {
  try {
    return ` ${JSON.stringify(work()) ?? ''}`;
  } catch (error) {
    return ` (not possible: ${error instanceof Error ? error.message.slice(0, 60) : ''})`;
  }
}
