import { openDirection } from '../../../functions/ops/access/open-direction.ts';
import { directions } from '../../../functions/registry.ts';
import { createCache } from '../../../shared/cache.ts';
import type { PointerCause } from '../../../shared/pointer.ts';
import { createPointer, forced, SWEEP } from '../../../shared/pointer.ts';
import { openClaim } from '../../../shared/links/open-claim.ts';
import { reconcile } from '../../../shared/reconcile/reconcile.ts';
import type { HqTenant } from '../../vendors/hq/tenant.ts';
import { connectionId, createOpsHarness, hqEntry } from '../ops/ops-harness.ts';

export const createField = 'awork-Projekt anlegen';
export const linkField = 'awork Link';

const directionOf: Record<string, string> = { project: 'hq-awork-projects', quote: 'hq-awork-projects' };

/** An agency with HQ and awork, a person in both with a role and a rate, and workers that do what is asked for. */
export async function createHqOffice(settings: object = {}, tenant: Partial<HqTenant> = {}) {
  const harness = createOpsHarness(tenant);
  const { hq, awork, operator, now, links, pass } = harness;
  const cache = createCache(now);
  const work = () => harness.work(cache);
  await harness.add(hqEntry(settings));
  hq.person.defineProjectField({ name: createField, type: 'Boolean' });
  hq.person.defineProjectField({ name: linkField, type: 'Link' });
  const concept = awork.person.createTypeOfWork({ name: 'Konzept' });
  const taskType = hq.person.createTaskType({ name: 'Konzept' });
  const role = hq.person.createProjectRole('Beratung');
  hq.person.setRoleRate({
    ...{ projectRoleId: role.id, taskTypeId: taskType.id },
    ...{ chargeRateValue: 120, internalChargeRateValue: 60 },
  });
  const company = hq.person.createCompany({ name: 'Nordlicht Verlag GmbH' });
  const jonasHq = hq.person.createUser({
    firstName: 'Jonas',
    lastName: 'Keller',
    email: 'jonas@example.org',
  });
  const jonas = awork.person.createUser({
    firstName: 'Jonas',
    lastName: 'Keller',
    email: 'Jonas@example.org',
  });

  const send = async (entity: string, id: string, cause: PointerCause) => {
    pass(10);
    const direction = directionOf[entity] ?? 'awork-hq-times';
    const pointer = createPointer({ direction, connection: connectionId, entity, id }, cause, now());
    await operator.queue.send([cause === 'webhook' ? pointer : forced(pointer, cause, now())]);
    await work();
  };
  const project = (name = 'Relaunch', number = 'P-1') => {
    const made = hq.person.createProject({ name, number, companyId: company.id });
    hq.person.addProjectMember({ projectId: made.id, userId: jonasHq.id, projectRoleId: role.id });
    return made;
  };
  const sync = (id: number) => send('project', String(id), 'webhook');
  const openRun = async (direction: string) => {
    const connection = await operator.connections.get(connectionId);
    const secret = await operator.secrets.read({ id: connectionId, connector: 'hq-awork' });
    const registered = directions.find(({ definition }) => definition.id === direction);
    if (!connection || !secret || !registered) throw new Error('there is no such direction');
    return openDirection(registered, connection, secret, operator, { restores: true });
  };
  const linkOf = (entity: string, sourceId: string | number) =>
    links.get({ connection: connectionId, entity, sourceId: String(sourceId) });
  const outcomeOf = async (entity: string, sourceId: string | number) =>
    (await linkOf(entity, sourceId))?.outcome;
  return {
    ...{ ...harness, work, concept, taskType, role, company, jonasHq, jonas },
    ...{ project, sync, linkOf, outcomeOf },
    /** As much as is queued now, and nothing that comes of it. */
    workOnce: () => harness.workOnce(cache),
    ask: (direction: string, entity: string, id: string) =>
      operator.queue.send([
        createPointer({ direction, connection: connectionId, entity, id }, 'webhook', now()),
      ]),
    look: (entity: string, id: string | number, cause: PointerCause = 'webhook') =>
      send(entity, String(id), cause),
    async sweep(direction: string, scope: string) {
      pass(10);
      const target = { direction, connection: connectionId, entity: SWEEP, id: scope };
      await operator.queue.send([createPointer(target, 'sweep', now())]);
      await work();
    },
    /** An HQ project that reached awork, whose times are taken. */
    async linkedProject(name?: string, number?: string) {
      const made = project(name, number);
      hq.person.setProjectField(made.id, createField, 'true');
      await sync(made.id);
      const aworkProjectId = (await linkOf('project', made.id))?.targetId ?? '';
      return { hqProjectId: made.id, aworkProjectId };
    },
    /** Reads and decides all of them before any is carried out. */
    async prepareAll(direction: string, entity: string, ids: readonly string[]) {
      const run = await openRun(direction);
      return Promise.all(
        ids.map(async (sourceId) => {
          const key = { connection: connectionId, entity, sourceId };
          const claim = await links.claim({ key, leaseSeconds: 45 });
          if (claim.kind !== 'claimed') throw new Error(claim.kind);
          const prepared = await run.prepare(entity, sourceId, claim.link);
          if (!('apply' in prepared)) throw new Error('nothing is to be done');
          return () => prepared.apply(openClaim({ links, now }, claim.link));
        }),
      );
    },
    fieldOf: (projectId: number, name: string) =>
      hq.state().projects.find(({ id }) => id === projectId)?.fields[name],
    async compare(direction: string, period = { fromDay: '2026-03-01', toDay: '2026-03-10' }) {
      const run = await openRun(direction);
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

export type HqOffice = Awaited<ReturnType<typeof createHqOffice>>;
