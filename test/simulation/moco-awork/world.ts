import { pick } from '../random.ts';
import type { World, WorldOptions } from '../world.ts';
import { noticingOvertaken } from './choices.ts';
import { cameBack, createChronicle, ownDifferences } from './chronicle.ts';
import { brokenInvariants } from './invariants.ts';
import { connectionId, openOffice } from './office.ts';
import { repairTimes, unexplainedTimes } from './operator.ts';
import { createPeople } from './people.ts';

const settingsChoices = [
  ...[{}, {}, { assignPeople: false }, { addMembers: false }, { startDate: '2026-02-15' }],
  { leadIsResponsible: false },
];

/** MOCO and awork, with an agency that works in both; every second one had another integration before. */
export async function openMocoAworkWorld({ now, random, log, pass }: WorldOptions): Promise<World> {
  const office = await openOffice({
    ...{ now, random, settings: pick(random, settingsChoices), isTakenOver: random() < 0.5 },
  });
  const { moco, awork, definitions, stores, vendorFetch } = office;
  const chronicle = createChronicle();
  const { prepare, act } = createPeople(office, chronicle, { now, random, log });
  const world: World = {
    connectionId,
    definitions,
    stores,
    vendorFetch: noticingOvertaken(vendorFetch, chronicle),
    leavesAtOnce: undefined,
    vendors: [
      { name: 'moco', faults: moco.faults, outbox: moco.outbox },
      { name: 'awork', faults: awork.faults, outbox: awork.outbox },
    ],
    methods: ['GET', 'POST', 'PUT', undefined],
    acts: 32,
    actChance: 0.04,
    prepare,
    act,
    async operate() {
      chronicle.complaints.push(...cameBack(office, chronicle));
      chronicle.removed.clear();
      const rows = await unexplainedTimes(world, { now, random, pass });
      chronicle.complaints.push(...ownDifferences(rows, chronicle));
      return (await repairTimes(rows, world, now())) > 0;
    },
    brokenInvariants: () => brokenInvariants(office, chronicle),
  };
  return world;
}
