import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/personio-hq/personio-hq-absences/direction.ts';
import { createCache } from '../../../../shared/cache.ts';
import { createPointer, forced, SWEEP } from '../../../../shared/pointer.ts';
import { createRateLimiter } from '../../../../shared/quota/rate-limiter.ts';
import { processPointer } from '../../../../shared/worker/process-pointer.ts';
import type { Company } from '../../../simulation/personio-hq/company.ts';
import { connectionId, openCompany } from '../../../simulation/personio-hq/company.ts';

/** A worker between both simulated vendors, one record or sweep at a time. */
async function openWorker() {
  let clock = Date.parse('2026-03-02T09:00:00Z');
  const now = () => new Date(clock);
  const pass = (milliseconds: number) => void (clock += milliseconds);
  const sleep = async (seconds: number) => pass(seconds * 1000);
  const random = () => 0;
  const company = await openCompany({ now, pass, random, log: () => undefined, isBusy: () => false });
  const { stores, vendorFetch } = company;
  const deps = { ...stores, direction, allowedBaseUrls: [], now, sleep, random, fetch: vendorFetch };
  const handle = async (entity: string, id: string) => {
    pass(60_000);
    const target = { direction: direction.definition.id, connection: connectionId, entity, id };
    const pointer = forced(createPointer(target, 'replay', now()), 'replay', now());
    const rateLimiter = createRateLimiter(stores.quota, now, sleep);
    const fresh = { rateLimiter, cache: createCache(now) };
    const { kind, reason } = await processPointer(JSON.stringify(pointer), { ...deps, ...fresh });
    return `${kind} ${reason.code}`;
  };
  return { ...company, handle };
}

/** Anna's vacation has come to HQ, and Ben has none. */
async function openTransferred() {
  const company = await openWorker();
  const { personio, hq, stores, handle } = company;
  const [anna] = ['Anna', 'Ben'].map((firstName) => {
    const names = { firstName, lastName: 'Berg', email: `${firstName}@suedagentur.example` };
    hq.person.createUser(names);
    return personio.person.createPerson(names);
  });
  const personId = anna?.id ?? '';
  const typeId = personio.person.createAbsenceType({ name: 'Urlaub', unit: 'DAY' }).id;
  const days = { firstDay: '2026-03-09', lastDay: '2026-03-13' };
  const { id } = personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...days });
  await handle('person', personId);
  await handle('absence', id);
  stores.queue.messages.splice(0);
  return { ...company, personId, absenceId: id, held: hq.state().absences };
}

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
