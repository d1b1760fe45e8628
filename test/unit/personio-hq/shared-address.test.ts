import { expect, test } from '@jest/globals';
import { SWEEP } from '../../../shared/pointer.ts';
import { connectionId } from '../../simulation/personio-hq/company.ts';
import { openTransferred } from './transferred-harness.ts';

/** Cleo is in Personio twice, nobody in HQ has her address, and one of her is absent. */
async function openShared() {
  const harness = await openTransferred();
  const { personio } = harness;
  const names = { firstName: 'Cleo', lastName: 'Berg' };
  const [cleo] = ['cleo', 'CLEO'].map((name) =>
    personio.person.createPerson({ ...names, email: `${name}@suedagentur.example` }),
  );
  const typeId = personio.state().absenceTypes[0]?.id ?? '';
  const days = { firstDay: '2026-03-09', lastDay: '2026-03-13' };
  const personId = cleo?.id ?? '';
  const absence = personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...days });
  harness.stores.queue.messages.splice(0);
  return { ...harness, personId, absenceId: absence.id };
}

type Shared = Awaited<ReturnType<typeof openShared>>;

const outcomeOf = async ({ stores, absenceId }: Shared) => {
  const key = { connection: connectionId, entity: 'absence', sourceId: absenceId };
  return (await stores.links.get(key))?.outcome?.code;
};

/** Handles what is in the queue, until nothing is. */
async function workOff({ stores, handle }: Shared): Promise<void> {
  for (let next; (next = stores.queue.messages.shift());) {
    const { entity, id } = JSON.parse(next.body) as { entity: string; id: string };
    await handle(entity, id);
  }
}

test.each(['person', SWEEP])(
  'P2 an address that two people share and nobody in HQ has is told as shared, whether %s is compared first',
  async (first) => {
    const harness = await openShared();
    const { handle, personId, personio } = harness;
    await handle(first, first === SWEEP ? 'all' : personId);
    await workOff(harness);
    expect(await outcomeOf(harness)).toBe('email-ambiguous');
    expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
    personio.person.updatePerson(personId, { email: 'cleo.berg@suedagentur.example' });
    await handle('person', personId);
    await workOff(harness);
    expect(await outcomeOf(harness)).toBe('absent-person-unknown');
    expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  },
);
