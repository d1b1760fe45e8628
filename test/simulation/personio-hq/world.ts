import { pick } from '../random.ts';
import type { World, WorldOptions } from '../world.ts';
import { prepareCompany } from './cast.ts';
import type { Company } from './company.ts';
import { connectionId, openCompany } from './company.ts';
import { createForeign } from './foreign.ts';
import { hqActs } from './hq-acts.ts';
import { brokenInvariants } from './invariants.ts';
import { createLedger } from './ledger.ts';
import { officeActs } from './office-acts.ts';
import { approveDeletions, removeDoubled } from './operator.ts';
import { personioActs } from './personio-acts.ts';

const DAY_MILLISECONDS = 86_400_000;
/** The next month is some hours away then. */
const DAYS_TO_THE_END_OF_MARCH = 29.5;
const LOST_HOOK_CHANCE = 0.1;
/** Longer than two clocks may differ. */
const PREPARED_BEFORE_MILLISECONDS = 600_000;

/** Personio and HQ, with a company that works in both. */
export async function openPersonioHqWorld(options: WorldOptions): Promise<World> {
  const { random, log, pass } = options;
  pass(pick(random, [0, 0, DAYS_TO_THE_END_OF_MARCH]) * DAY_MILLISECONDS);
  const company = await openCompany(options);
  const { personio, hq, definitions, stores, vendorFetch } = company;
  const ledger = createLedger(company);
  const foreign = createForeign(company);
  const isStable = random() < 0.6;
  const people = { ...personioActs(company, random), ...hqActs(company, random) };
  const acts = Object.entries({ ...people, ...officeActs(company, isStable, options) });
  return {
    ...{ connectionId, definitions, stores, vendorFetch },
    leavesAtOnce: undefined,
    vendors: [
      { name: 'personio', faults: personio.faults, outbox: personio.outbox },
      { name: 'hq', faults: hq.faults, outbox: hq.outbox },
    ],
    methods: ['GET', 'POST', 'DELETE', undefined],
    acts: 30,
    actChance: pick(random, [0.03, 0.12]),
    prepare() {
      prepareCompany(company, random);
      foreign.remember();
      pass(PREPARED_BEFORE_MILLISECONDS);
      if (random() < 0.5) company.goLive();
      pass(PREPARED_BEFORE_MILLISECONDS);
    },
    act() {
      ledger.look();
      const [name, work] = pick(random, acts);
      log(`people: ${name}${attempt(work, company, random)}`);
      ledger.lookAgain();
      foreign.remember();
    },
    operate() {
      const removed = removeDoubled(company);
      foreign.remember();
      return approveDeletions(company) + removed > 0;
    },
    brokenInvariants: async () => brokenInvariants(company, ledger, foreign),
  };
}

/** Now and then nobody hears of it. Answers what is worth knowing about it. */
function attempt(work: () => unknown, { personio }: Company, random: () => number): string {
  const { trouble } = personio.outbox;
  const { lost } = trouble;
  if (random() < LOST_HOOK_CHANCE) trouble.lost = 1;
  try {
    const result = JSON.stringify(work());
    return `${trouble.lost === 1 ? ' (unheard)' : ''} ${result ?? ''}`;
  } catch (error) {
    return ` (not possible: ${error instanceof Error ? error.message.slice(0, 60) : ''})`;
  } finally {
    trouble.lost = lost;
  }
}
