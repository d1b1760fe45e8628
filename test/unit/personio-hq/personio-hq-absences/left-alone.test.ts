import { expect, test } from '@jest/globals';
import { SWEEP } from '../../../../shared/pointer.ts';
import type { Company } from '../../../simulation/personio-hq/company.ts';
import { connectionId } from '../../../simulation/personio-hq/company.ts';
import { openTransferred } from '../transferred-harness.ts';

/** Personio is read by this generation of its API from now on. */
async function switchTo(apiVersion: 'v1' | 'v2', { stores: { secrets } }: Company) {
  const owner = { id: connectionId, connector: 'personio-hq' };
  const secret = await secrets.read(owner);
  if (!secret) throw new Error('the company has a connection');
  const personio = { ...secret.vendors['personio'], apiVersion };
  await secrets.write(owner, { ...secret, vendors: { ...secret.vendors, personio } });
}

test('P3: what HQ holds of a person who is gone in Personio stays until everybody is compared', async () => {
  const { handle, personio, hq, stores, personId, absenceId, held } = await openTransferred();
  personio.person.removePerson(personId);
  expect(await handle('person', personId)).toBe('skipped person-gone');
  expect(held).toHaveLength(1);
  expect(hq.state().absences).toEqual(held);
  expect(stores.queue.messages).toEqual([]);
  expect(await handle(SWEEP, 'all')).toBe('done differences-sent');
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  expect(hq.state().absences).toEqual([]);
});

test('P1: a comparison by another generation of Personio’s API stops before anything is touched', async () => {
  const company = await openTransferred();
  const { handle, hq, stores, held } = company;
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  await switchTo('v1', company);
  // Whoever replays a comparison that stopped agrees to its deletions, but cannot agree to this.
  for (let replay = 0; replay < 2; replay += 1)
    expect(await handle(SWEEP, 'all')).toBe('parked api-version-changed');
  const { messages, deadLetters } = stores.queue;
  const note = { code: 'api-version-changed', details: { before: 'v2', after: 'v1' } };
  expect(deadLetters).toMatchObject([{ note }, { note }]);
  expect(messages).toEqual([]);
  expect(hq.state().absences).toEqual(held);
  await switchTo('v2', company);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
});
