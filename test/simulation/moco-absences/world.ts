import { pick } from '../random.ts';
import type { World, WorldOptions } from '../world.ts';
import { connectionId, openAgency } from './agency.ts';
import { aworkActs } from './awork-acts.ts';
import { haveOldAbsences, prepareAgency } from './cast.ts';
import { createChronicle } from './chronicle.ts';
import { brokenInvariants } from './invariants.ts';
import { mocoActs } from './moco-acts.ts';
import { officeActs } from './office-acts.ts';
import { replay, sendSweeps } from './operator.ts';

/** Longer than anybody goes by a directory that was right before. */
const PREPARED_BEFORE_MILLISECONDS = 900_000;
const LOST_HOOK_CHANCE = 0.15;
const ACTS = 45;

/** MOCO and awork, with an agency whose people are away now and then. */
export async function openMocoAbsencesWorld(options: WorldOptions): Promise<World> {
  const { random, log, pass } = options;
  const agency = await openAgency(options);
  const { moco, awork, definitions, stores, vendorFetch } = agency;
  const chronicle = createChronicle(agency);
  const office = officeActs(agency, chronicle, options);
  const themes = [
    { acts: mocoActs(agency), weight: 5 },
    { acts: aworkActs(agency, chronicle), weight: 3 },
    { acts: office.acts, weight: 2 },
  ];
  const acts = themes.flatMap(({ acts: theme, weight }) => Array.from({ length: weight }, () => theme));
  let acted = 0;
  return {
    ...{ connectionId, definitions, stores, vendorFetch },
    leavesAtOnce: undefined,
    vendors: [
      { name: 'moco', faults: moco.faults, outbox: moco.outbox },
      { name: 'awork', faults: awork.faults, outbox: awork.outbox },
    ],
    methods: ['GET', 'POST', 'PUT', 'DELETE', undefined],
    acts: ACTS,
    actChance: pick(random, [0.02, 0.05, 0.15]),
    prepare() {
      chronicle.watch(() => prepareAgency(agency));
      pass(PREPARED_BEFORE_MILLISECONDS);
      sendSweeps(agency);
    },
    act() {
      acted += 1;
      const [name, work] = pick(random, Object.entries(pick(random, acts)));
      log(`people: ${name}${attempt(() => chronicle.watch(work), agency, random)}`);
      if (acted < ACTS) return;
      chronicle.watch(office.settle);
      chronicle.watch(() => haveOldAbsences(agency));
    },
    operate() {
      chronicle.look();
      return replay(['delete-breaker', 'absence-refused', 'absences-unlisted'], agency) > 0;
    },
    brokenInvariants: async () => brokenInvariants(agency, chronicle),
  };
}

/** Now and then nobody hears of it. Answers what is worth knowing about it. */
function attempt(
  work: () => unknown,
  { moco }: { moco: { outbox: { trouble: { lost?: number } } } },
  random: () => number,
): string {
  const { trouble } = moco.outbox;
  const { lost = 0 } = trouble;
  if (random() < LOST_HOOK_CHANCE) trouble.lost = 1;
  try {
    const result = work();
    return `${trouble.lost === 1 ? ' (unheard)' : ''} ${result === undefined ? '' : JSON.stringify(result)}`;
  } catch (error) {
    return ` (not possible: ${error instanceof Error ? error.message.slice(0, 60) : ''})`;
  } finally {
    trouble.lost = lost;
  }
}
