import { pick } from '../random.ts';
import type { World, WorldOptions } from '../world.ts';
import { connectionId, openAgency } from './agency.ts';
import { aworkProjectActs } from './awork-project-acts.ts';
import { createCast } from './cast.ts';
import { createChronicle } from './chronicle.ts';
import { leaveFormerRecords } from './former-records.ts';
import { hqProjectActs } from './hq-project-acts.ts';
import { hqTimeActs } from './hq-time-acts.ts';
import { brokenInvariants } from './invariants.ts';
import { renameOnBothSides } from './late-edits.ts';
import { officeActs, sendSweeps } from './office-acts.ts';
import { compareAndRepair, removeDoubled } from './operator.ts';
import { planActs } from './plan-acts.ts';
import { rememberTargets } from './remember-targets.ts';
import { timeActs } from './time-acts.ts';

const LIVE_AFTER_MILLISECONDS = 600_000;

/** HQ and awork, with an agency that plans in one and works in the other. */
export async function openHqAworkWorld(options: WorldOptions): Promise<World> {
  const { random, log, pass } = options;
  const agency = await openAgency(options);
  const { hq, awork, definitions, stores, vendorFetch } = agency;
  const chronicle = createChronicle(agency, rememberTargets(stores));
  const cast = createCast(agency, random);
  // Where times are what matters, projects are left alone for the most part.
  const isAboutTimes = random() < 0.6;
  const themes = [
    { acts: hqProjectActs(agency, cast, random), weight: isAboutTimes ? 1 : 8 },
    { acts: aworkProjectActs(agency, cast, random), weight: isAboutTimes ? 1 : 4 },
    { acts: planActs(agency, cast, random), weight: 3 },
    { acts: timeActs(agency, cast, random), weight: isAboutTimes ? 14 : 4 },
    { acts: hqTimeActs(agency, cast, random), weight: isAboutTimes ? 4 : 2 },
    { acts: officeActs(agency), weight: 4 },
  ];
  const acts = themes.flatMap(({ acts: theme, weight }) => Array.from({ length: weight }, () => theme));
  const world: World = {
    ...{ connectionId, definitions, stores, vendorFetch },
    leavesAtOnce: undefined,
    vendors: [
      { name: 'hq', faults: hq.faults, outbox: hq.outbox },
      { name: 'awork', faults: awork.faults, outbox: awork.outbox },
    ],
    // Writes are few: trouble with nothing else would wait for each of them, and no work would ever end.
    methods: ['GET', 'PUT', undefined, undefined],
    acts: 70,
    actChance: pick(random, [0.004, 0.008, 0.03]),
    prepare() {
      const isTakenOver = random() < 0.5;
      chronicle.watch(() => {
        cast.prepare();
        if (isTakenOver) leaveFormerRecords(agency, chronicle.former, cast, random);
      });
      agency.rememberTenant();
      pass(LIVE_AFTER_MILLISECONDS);
      if (isTakenOver) agency.goLive();
      pass(LIVE_AFTER_MILLISECONDS);
      sendSweeps(agency, () => true);
    },
    act() {
      const [name, work] = pick(random, Object.entries(pick(random, acts)));
      log(`people: ${name}${attempt(() => chronicle.watch(work))}`);
    },
    async operate() {
      chronicle.look();
      if (chronicle.lateNames.size === 0)
        chronicle.watch(() => renameOnBothSides(agency, chronicle.lateNames));
      const removed = chronicle.watch(() => removeDoubled(agency));
      return removed + (await compareAndRepair(world, { agency, chronicle }, options)) > 0;
    },
    brokenInvariants: async () => brokenInvariants(agency, chronicle),
  };
  return world;
}

/** Answers what is worth knowing about it. */
function attempt(work: () => unknown): string {
  try {
    return ` ${JSON.stringify(work()) ?? ''}`;
  } catch (error) {
    return ` (not possible: ${error instanceof Error ? error.message.slice(0, 60) : ''})`;
  }
}
