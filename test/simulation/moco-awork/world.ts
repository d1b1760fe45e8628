import { pick } from '../random.ts';
import type { World, WorldOptions } from '../world.ts';
import { brokenInvariants } from './invariants.ts';
import { connectionId, openOffice } from './office.ts';
import { createPeople } from './people.ts';

const settingsChoices = [{}, {}, { assignPeople: false }, { addMembers: false }, { startDate: '2026-02-15' }];

/** MOCO and awork, with an agency that works in both. */
export async function openMocoAworkWorld({ now, random, log }: WorldOptions): Promise<World> {
  const office = await openOffice({ now, random, settings: pick(random, settingsChoices) });
  const { moco, awork, definitions, stores, vendorFetch } = office;
  const { prepare, act } = createPeople(office, random, log);
  return {
    connectionId,
    definitions,
    stores,
    vendorFetch,
    leavesAtOnce: undefined,
    vendors: [
      { name: 'moco', faults: moco.faults, outbox: moco.outbox },
      { name: 'awork', faults: awork.faults, outbox: awork.outbox },
    ],
    methods: ['GET', 'POST', 'PUT', undefined],
    acts: 24,
    actChance: 0.12,
    prepare,
    act,
    operate: () => false,
    brokenInvariants: () => brokenInvariants(office),
  };
}
