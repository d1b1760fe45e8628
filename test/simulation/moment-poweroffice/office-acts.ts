import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { createPointer, forced, SWEEP } from '../../../shared/pointer.ts';
import { pick } from '../random.ts';
import type { WorldOptions } from '../world.ts';
import { connectionId, type Firm, inMoment } from './firm.ts';
import { replayLetters } from './operator.ts';

type Acts = Record<string, () => unknown>;

const HOUR_MILLISECONDS = 3_600_000;

/** Time, the schedule, and what operators do. */
export function officeActs(firm: Firm, { isBusy, pass, random }: WorldOptions): Acts {
  const sweep = () => startSweep(firm, pick(random, firm.definitions), random);
  const lookForCosts = () =>
    startSweep(
      firm,
      pick(
        random,
        firm.definitions.filter(({ target }) => target.id === 'moment'),
      ),
      random,
    );
  return {
    'a sweep is due': sweep,
    'another sweep is due': sweep,
    'costs are looked for': lookForCosts,
    'costs are looked for again': lookForCosts,
    'costs are looked for once more': lookForCosts,
    'dead letters are replayed': () => replayLetters(firm),
    'a record is sent again': () => sendAgain(firm, random),
    'hours pass'() {
      // No function lives that long.
      if (isBusy()) throw new Error('somebody is at work');
      pass(Math.floor(random() * 5 * HOUR_MILLISECONDS));
    },
  };
}

function startSweep(
  { stores, now }: Firm,
  { id: direction, sweeps }: DirectionDefinition,
  random: () => number,
): string {
  const { scope } = pick(random, sweeps);
  const target = { direction, connection: connectionId, entity: SWEEP, id: scope };
  void stores.queue.send([createPointer(target, 'sweep', now())]);
  return scope;
}

/** Whatever its state, and whatever was sent before (I5). */
function sendAgain(firm: Firm, random: () => number): string {
  const { customers, projects, invoices } = inMoment(firm);
  const kinds = { customer: customers, project: projects, invoice: invoices };
  const entity = pick(random, ['customer', 'project', 'invoice'] as const);
  const id = pick(
    random,
    kinds[entity].map((row) => String(row.id)),
  );
  const target = { direction: 'moment-poweroffice-invoices', connection: connectionId, entity, id };
  void firm.stores.queue.send([
    forced(createPointer(target, 'operator', firm.now()), 'operator', firm.now()),
  ]);
  return `${entity} ${id}`;
}
