import { toHeld } from '../../../../functions/moco-awork/moco-awork-absences/awork-absence.ts';
import { periodText } from '../../../../functions/moco-awork/moco-awork-absences/half-days.ts';
import { directions } from '../../../../functions/registry.ts';
import { openDirection } from '../../../../functions/ops/access/open-direction.ts';
import { createCache } from '../../../../shared/cache.ts';
import type { PointerCause } from '../../../../shared/pointer.ts';
import { createPointer, forced, SWEEP } from '../../../../shared/pointer.ts';
import { reconcile } from '../../../../shared/reconcile/reconcile.ts';
import { aworkAbsence } from '../../../../shared/vendors/awork/records.ts';
import { connectionId, createOpsHarness, exampleEntry } from '../../ops/ops-harness.ts';

const direction = 'moco-awork-absences';
const names = ['Lena', 'Jonas', 'Mira'];
type Accounts = Parameters<typeof createOpsHarness>[1];

/** Three people of both systems, and workers that do what is asked for. It is Wednesday, March 4. */
export async function createAbsences(settings: object = {}, accounts: Accounts = {}) {
  const harness = createOpsHarness({}, accounts);
  const { moco, awork, operator, now, links, pass } = harness;
  const cache = createCache(now);
  await harness.add(exampleEntry({ settings: { startDate: '2026-01-01', ...settings } }));
  const people = new Map(
    names.map((name) => {
      const email = `${name.toLowerCase()}@example.org`;
      const inMoco = moco.person.createUser({ firstname: name, lastname: 'Vogel', email }).id;
      const inAwork = awork.person.createUser({ firstName: name, lastName: 'Vogel', email }).id;
      return [name, { inMoco, inAwork }];
    }),
  );
  const mocoId = (name: string) => people.get(name)?.inMoco ?? 0;
  const aworkId = (name: string) => people.get(name)?.inAwork ?? '';
  const send = async (entity: string, id: string, cause: PointerCause) => {
    pass(60);
    const pointer = createPointer({ direction, connection: connectionId, entity, id }, cause, now());
    const isAsked = cause === 'operator' || cause === 'replay' || cause === 'repair';
    await operator.queue.send([isAsked ? forced(pointer, cause, now()) : pointer]);
    await harness.work(cache);
  };
  const openRun = async () => {
    const connection = await operator.connections.get(connectionId);
    const secret = await operator.secrets.read({ id: connectionId, connector: 'moco-awork' });
    const registered = directions.find(({ definition }) => definition.id === direction);
    if (!connection || !secret || !registered) throw new Error('there is no such direction');
    return openDirection(registered, connection, secret, operator, { restores: true });
  };
  const linkOf = (name: string) =>
    links.get({ connection: connectionId, entity: 'person', sourceId: String(mocoId(name)) });
  /** What awork shows of a person, in order, such as `2026-03-09 – 2026-03-13`. */
  const shown = (name = 'Lena') =>
    awork
      .state()
      .absences.filter(({ userId }) => userId === aworkId(name))
      .map((absence) => toHeld(aworkAbsence.parse(absence)))
      .toSorted((one, other) => one.from - other.from)
      .map(periodText);
  return {
    ...{ ...harness, cache, mocoId, aworkId, linkOf, shown },
    takeDays: (from: string, to: string, changes: Partial<Days> = {}) =>
      moco.person.takeDays({
        userId: mocoId(changes.name ?? 'Lena'),
        from,
        to,
        code: 4,
        ...halvesOf(changes),
      }),
    byHand: (startOn: string, endOn: string, name = 'Lena') =>
      awork.person.createAbsence({ userId: aworkId(name), startOn, endOn, description: 'Von Hand' }),
    /** As another integration leaves it; answers as awork did. */
    async enteredBy(externalProvider: string, startOn: string, endOn: string): Promise<unknown> {
      const answer = await operator.fetch?.('https://api.awork.com/api/v1/absences', {
        method: 'POST',
        headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ userId: aworkId('Lena'), startOn: `${startOn}T00:00:00Z`, endOn: `${endOn}T00:00:00Z` },
          ...{ description: 'Urlaub', externalProvider },
        }),
      });
      return answer?.json();
    },
    look: (name = 'Lena', cause: PointerCause = 'webhook') => send('person', String(mocoId(name)), cause),
    /** The first attempt alone. */
    async lookOnce() {
      const target = { direction, connection: connectionId, entity: 'person', id: String(mocoId('Lena')) };
      await operator.queue.send([createPointer(target, 'webhook', now())]);
      await harness.workOnce(cache);
    },
    removeDay: async (id: number) => {
      moco.person.removeDay(id);
      await send('day', String(id), 'webhook');
    },
    sweep: (scope = 'all') => send(SWEEP, scope, 'sweep'),
    outcome: async (name = 'Lena') => (await linkOf(name))?.outcome,
    async compare(period = { fromDay: '2026-03-01', toDay: '2026-04-30' }) {
      const run = await openRun();
      const stretches = await Array.fromAsync(
        reconcile({ run, links, connection: connectionId, reasons: {} }, period, undefined),
      );
      return {
        causes: stretches.flatMap(({ rows }) => rows.map(({ cause }) => cause)).toSorted(),
        totals: stretches.flatMap(({ totals }) => totals),
      };
    },
  };
}

interface Days {
  name: string;
  code: 1 | 2 | 3 | 4 | 5;
  am: boolean;
  pm: boolean;
}

function halvesOf({ name: _name, ...changes }: Partial<Days>): Partial<Omit<Days, 'name'>> {
  return changes;
}
