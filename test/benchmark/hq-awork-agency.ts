import { hqAworkSettings } from '../../functions/hq-awork/settings.ts';
import { TENANT_FACT, tenantMark } from '../../functions/hq-awork/guard-tenant.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import type { LinkChange, LinkKey } from '../../shared/links/link.ts';
import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import { createHqSimulator } from '../vendors/hq/simulator.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import type { MemoryWorker } from './memory-worker.ts';
import { createMemoryWorker } from './memory-worker.ts';
import type { VirtualClock } from './virtual-clock.ts';

const PEOPLE = 20;
const VENDOR_SECONDS = 0.05;
const workspaceUrl = 'https://nordagentur.awork.com';
const DAY = '2026-03-04';

export type HqAworkAgency = ReturnType<typeof openAgency>;

/** Twenty people in both systems, who are members of a project that is linked; both vendors under their real limits. */
export function openAgency({ now, sleep }: VirtualClock) {
  let seed = 5;
  const world = () => ({
    now,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    collections: memoryCollections(),
  });
  const [hq, awork] = [createHqSimulator(world()), createAworkSimulator(world())];
  const office = seedOffice(hq.person, awork.person);
  const calls = { hq: [] as number[], awork: [] as number[] };
  let refused = 0;
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const vendor = request.url.includes('hellohq') ? 'hq' : 'awork';
    await sleep(VENDOR_SECONDS);
    calls[vendor].push(now().getTime());
    const response = await { hq, awork }[vendor].fetch(request);
    if (response.status === 429) refused += 1;
    return response;
  };
  return {
    ...office,
    state: hq.state,
    fetch: answer,
    refused: () => refused,
    calls: () => ({ hq: calls.hq.length, awork: calls.awork.length }),
    /** Calls to HQ in its busiest minute, wherever that begins. */
    busiestMinute: () =>
      Math.max(
        ...calls.hq.map((at) => calls.hq.filter((other) => other >= at && other < at + 60_000).length),
      ),
    /** Booked by the people in turn. */
    book(index: number, taskId: string): string {
      const person = office.people[index % PEOPLE];
      const place = { userId: person?.aworkId ?? '', taskId, typeOfWorkId: office.typeOfWorkId };
      const time = { startDateLocal: DAY, durationSeconds: 3600, note: `Nr. ${index}`, isBillable: true };
      return awork.person.createTimeEntry({ ...place, ...time }).id;
    },
    task: (name: string): string =>
      awork.person.createTask({ projectId: office.aworkProjectId, name, typeOfWorkId: office.typeOfWorkId })
        .id,
  };
}

function seedOffice(
  hq: ReturnType<typeof createHqSimulator>['person'],
  awork: ReturnType<typeof createAworkSimulator>['person'],
) {
  const typeOfWorkId = awork.createTypeOfWork({ name: 'Konzept' }).id;
  const type = hq.createTaskType({ name: 'Konzept' });
  const role = hq.createProjectRole('Beratung');
  const rates = { chargeRateValue: 120, internalChargeRateValue: 60 };
  hq.setRoleRate({ projectRoleId: role.id, taskTypeId: type.id, ...rates });
  hq.defineProjectField({ name: 'awork-Projekt anlegen', type: 'Boolean' });
  hq.defineProjectField({ name: 'awork Link', type: 'Link' });
  const project = hq.createProject({ name: 'Relaunch', number: 'P-1' });
  const aworkProjectId = awork.createProject({ name: 'P-1 Relaunch' }).id;
  hq.setProjectField(project.id, 'awork-Projekt anlegen', 'true');
  hq.setProjectField(project.id, 'awork Link', `${workspaceUrl}/projects/${aworkProjectId}`);
  hq.deleteProject(hq.createProject({ name: 'Verworfen' }).id);
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const person = { firstName: 'P', lastName: `${index}`, email: `person-${index}@example.org` };
    const { id } = hq.createUser(person);
    hq.addProjectMember({ projectId: project.id, userId: id, projectRoleId: role.id });
    return { id, name: `P ${index}`, email: person.email, aworkId: awork.createUser(person).id };
  });
  return { typeOfWorkId, people, hqProjectId: project.id, aworkProjectId };
}

/** A worker of the agency's connection, set up and with its project linked. */
export async function openWorker(
  agency: HqAworkAgency,
  { now, sleep }: VirtualClock,
  options: { direction: string; environments: number },
): Promise<MemoryWorker> {
  const worker = await createMemoryWorker({ ...options, now, sleep, fetch: agency.fetch });
  await addAgency(worker, agency, 'bench');
  return worker;
}

/** The addresses of both vendors, where they are not the real ones. */
interface Addresses {
  hq: string;
  awork: string;
}

export async function addAgency(
  worker: MemoryWorker,
  agency: HqAworkAgency,
  id: string,
  addresses?: Addresses,
): Promise<void> {
  const people = agency.people.map((person) => ({ ...person, isDeactivated: false }));
  const connection: Connection = {
    ...{ id, connector: 'hq-awork', status: 'active', liveSince: '2026-01-01T00:00:00Z' },
    settings: hqAworkSettings.parse({ startDate: '2026-01-01' }),
    accounts: { aworkUrl: workspaceUrl, [TENANT_FACT]: tenantMark(people) },
  };
  const vendors = {
    hq: { token: 'hq-token', ...(addresses && { baseUrl: addresses.hq }) },
    awork: { apiKey: 'awork-key', ...(addresses && { baseUrl: addresses.awork }) },
  };
  await worker.add(connection, { ingressToken: 'i'.repeat(43), vendors });
  const data = { takesTimes: true, timesRequested: true };
  const key = { connection: id, entity: 'project', sourceId: String(agency.hqProjectId) };
  await link(worker, key, { targetId: agency.aworkProjectId, data });
}

async function link({ links }: MemoryWorker, key: LinkKey, change: LinkChange): Promise<void> {
  const claim = await links.claim({ key, leaseSeconds: 1 });
  if (claim.kind !== 'claimed') throw new Error(`no link of project ${key.sourceId}`);
  const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: '' } as const;
  await links.settle(claim.link, { ...change, outcome });
}
