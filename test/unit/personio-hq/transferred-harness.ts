import { direction } from '../../../functions/personio-hq/personio-hq-absences/direction.ts';
import { createCache } from '../../../shared/cache.ts';
import { createPointer, forced, SWEEP } from '../../../shared/pointer.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import { reconcile } from '../../../shared/reconcile/reconcile.ts';
import { openRun } from '../../../shared/worker/open-run.ts';
import { processPointer } from '../../../shared/worker/process-pointer.ts';
import { connectionId, openCompany } from '../../simulation/personio-hq/company.ts';

const march = { fromDay: '2026-03-01', toDay: '2026-03-31' };

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
  /** At an operator's wish, by a worker that remembers nothing unless a cache is given. */
  const handle = async (entity: string, id: string, cache = createCache(now)) => {
    pass(60_000);
    const target = { direction: direction.definition.id, connection: connectionId, entity, id };
    const pointer = forced(createPointer(target, 'replay', now()), 'replay', now());
    const rateLimiter = createRateLimiter(stores.quota, now, sleep);
    const { kind, reason } = await processPointer(JSON.stringify(pointer), { ...deps, rateLimiter, cache });
    return `${kind} ${reason.code}`;
  };
  const openAll = async () => {
    const connection = await stores.connections.get(connectionId);
    if (!connection) throw new Error('the company has a connection');
    const target = { direction: direction.definition.id, connection: connectionId };
    const pointer = createPointer({ ...target, entity: SWEEP, id: 'reconcile' }, 'sweep', now());
    const rateLimiter = createRateLimiter(stores.quota, now, sleep);
    const fresh = { rateLimiter, cache: createCache(now), claims: new Set<never>() };
    const { run } = await openRun(pointer, connection, await stores.secrets.read(connection), {
      ...deps,
      ...fresh,
    });
    return run;
  };
  /** What an operator who compares both sides is shown. */
  const reconcileAll = async (period = march) => {
    const run = await openAll();
    return Array.fromAsync(
      reconcile({ run, links: stores.links, connection: connectionId, reasons: {} }, period, undefined),
    );
  };
  /** Personio is read by this generation of its API from now on. */
  const switchTo = (apiVersion: 'v1' | 'v2') => {
    if (company.apiVersion() !== apiVersion) company.switchVersion();
  };
  const show = async (id: string) => (await openAll()).show('absence', id, { data: {} });
  const foresee = async () => Array.fromAsync((await openAll()).foresee?.() ?? []);
  return { ...company, handle, reconcileAll, show, foresee, switchTo, pass };
}

/** Anna's vacation has come to HQ, and Ben has none. */
export async function openTransferred() {
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
