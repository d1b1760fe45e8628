import { pick } from '../random.ts';
import type { World, WorldOptions } from '../world.ts';
import { bookkeeperActs } from './bookkeeper-acts.ts';
import { prepareFirm } from './cast.ts';
import { createChronicle } from './chronicle.ts';
import { connectionId, type Firm, openFirm } from './firm.ts';
import { createEverSaid } from './ever-said.ts';
import { createForeign } from './foreign.ts';
import { brokenInvariants } from './invariants.ts';
import { momentActs } from './moment-acts.ts';
import { officeActs } from './office-acts.ts';
import { replayLetters } from './operator.ts';
import { reconcileAndRepair } from './reconcile-and-repair.ts';
import { cameBack } from './came-back.ts';
import { writtenInVain } from './written-in-vain.ts';

const LOST_HOOK_CHANCE = 0.1;
const LISTED_AFTER_MILLISECONDS = 2000;

/** Moment and PowerOffice, with people who sell in one and keep the books in the other. */
export async function openMomentPowerOfficeWorld(options: WorldOptions): Promise<World> {
  const { random, log } = options;
  const firm = await openFirm(options);
  const { moment, powerOffice, definitions, stores, vendorFetch, leavesAtOnce } = firm;
  const witnesses = [createChronicle(firm), createForeign(firm), createEverSaid(firm)] as const;
  const acts = Object.entries({
    ...momentActs(firm, random),
    ...bookkeeperActs(firm, random),
    ...officeActs(firm, options),
  });
  const watched = <T>(work: () => T): T => {
    for (const witness of witnesses) witness.look();
    const result = work();
    for (const witness of witnesses) witness.lookAgain();
    return result;
  };
  let operating: Promise<void> = Promise.resolve();
  let returned: string[] | undefined;
  // An operator reads answers, so nothing else goes on before the comparison is made.
  const flush = async () => {
    await operating;
    await powerOffice.outbox.flush();
  };
  return {
    ...{ connectionId, definitions, stores, vendorFetch, leavesAtOnce },
    vendors: [
      { name: 'moment', faults: moment.faults, outbox: moment.outbox },
      { name: 'poweroffice', faults: powerOffice.faults, outbox: { ...powerOffice.outbox, flush } },
    ],
    methods: ['GET', 'POST', 'POST', 'PUT', 'PATCH', undefined],
    acts: 24,
    actChance: pick(random, [0.03, 0.12]),
    prepare: () => watched(() => prepareFirm(firm, random)),
    act() {
      const [name, work] = pick(random, acts);
      log(`people: ${name}${watched(() => unheardAtTimes(() => attempt(work), firm, random))}`);
    },
    operate() {
      returned ??= cameBack(firm);
      replayLetters(firm);
      operating = reconcileAndRepair(firm, options);
      return true;
    },
    async brokenInvariants(history) {
      const broken = [
        ...(await brokenInvariants(firm, ...witnesses)),
        ...writtenInVain(history),
        ...(returned ?? []),
      ];
      // Whoever compares both sides next reads what PowerOffice has written, and is in no hurry that is counted.
      options.pass(LISTED_AFTER_MILLISECONDS);
      powerOffice.person.setLimits({ requestsPerSecond: Infinity });
      return broken;
    },
  };
}

/** Now and then the webhooks of what people do get lost. */
function unheardAtTimes(work: () => string, { moment }: Firm, random: () => number): string {
  const { trouble } = moment.outbox;
  const { lost } = trouble;
  if (random() >= LOST_HOOK_CHANCE) return work();
  trouble.lost = 1;
  const result = work();
  trouble.lost = lost;
  return ` (unheard)${result}`;
}

/** Answers what is worth knowing about it. */
function attempt(work: () => unknown): string {
  try {
    return ` ${JSON.stringify(work()) ?? ''}`;
  } catch (error) {
    return ` (not possible: ${error instanceof Error ? error.message.slice(0, 60) : ''})`;
  }
}
