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
    'a change of PowerOffice comes true late': () =>
      firm.powerOffice.faults.add({
        ...{ method: 'PATCH', times: 1 },
        fault: { kind: 'late-commit', seconds: 1 + Math.floor(random() * 44) },
      }),
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

/** Whatever its state, and whatever was sent before (I5); some of it is to be repaired, as a reconcile would have it. */
function sendAgain(firm: Firm, random: () => number): string {
  const { customers, projects, invoices } = inMoment(firm);
  const vouchers = firm.stores.links.items(({ entity }) => entity === 'voucher');
  const kinds = {
    ...{ customer: customers.map(({ id }) => String(id)), project: projects.map(({ id }) => String(id)) },
    ...{ invoice: invoices.map(({ id }) => String(id)), voucher: vouchers.map(({ sourceId }) => sourceId) },
  };
  const entity = pick(random, ['customer', 'project', 'invoice', 'voucher'] as const);
  const id = pick(random, kinds[entity]);
  const cause = pick(random, ['operator', 'operator', 'repair'] as const);
  const direction = entity === 'voucher' ? 'poweroffice-moment-expenses' : 'moment-poweroffice-invoices';
  const target = { direction, connection: connectionId, entity, id };
  if (cause === 'repair') firm.removals.repaired.add(`${entity} ${id}`);
  void firm.stores.queue.send([forced(createPointer(target, cause, firm.now()), cause, firm.now())]);
  return `${cause} ${entity} ${id}`;
}
