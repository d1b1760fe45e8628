import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import { createHqSimulator } from '../../vendors/hq/simulator.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { serveSimulator } from '../../vendors/kit/serve.ts';
import type { SimulatorWorld } from '../../vendors/kit/simulator.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

export const COMPANY = 'Nordlicht Verlag GmbH';
/** Types of work that HQ has a task type and a rate for. */
const ratedTypes = ['Konzept', 'Design'];
/** No test is about the pace. */
const PLENTY = 100_000;

export type Agency = Awaited<ReturnType<typeof startAgency>>;

/** The suite, whose own demo agency has other systems. State survives restarts in `data`. */
export async function startSuiteFor(agency: Agency, data?: string): Promise<RunningSuite> {
  const asked = { connector: 'hq-awork', args: agency.suiteArgs } as const;
  return startSuite({ ...asked, ...(data !== undefined && { data }) }).catch(async (error: unknown) => {
    await agency.close();
    throw error;
  });
}

/**
 * An agency with an HQ and an awork of its own, which run in the test and so outlive the suite. Lena and Jonas are in both,
 * with a role that has rates; Mira and Tom are in awork only, and so is the type of work Support.
 */
export async function startAgency(id: string) {
  const world = (): SimulatorWorld => ({
    now: () => new Date(),
    random: Math.random,
    send: (request) => fetch(request),
    collections: memoryCollections(),
  });
  const url = `https://${id}.awork.com`;
  const pace = { requestsPerMinute: PLENTY, requestsPerSecond: PLENTY };
  const awork = createAworkSimulator(world(), { name: id, url, apiKeys: [{ key: `awork-${id}` }], ...pace });
  const hq = createHqSimulator(world(), { tokens: [`hq-${id}`], callsPerMinute: PLENTY });
  const email = (first: string) => `${first.toLowerCase()}@${id}.example`;
  for (const first of ['Lena', 'Jonas'])
    hq.person.createUser({ firstName: first, lastName: 'Brandt', email: email(first) });
  for (const first of ['Lena', 'Jonas', 'Mira', 'Tom'])
    awork.person.createUser({ firstName: first, lastName: 'Brandt', email: email(first).toUpperCase() });
  const role = hq.person.createProjectRole('Beratung');
  for (const name of ratedTypes) {
    awork.person.createTypeOfWork({ name });
    const { id: taskTypeId } = hq.person.createTaskType({ name });
    const rates = { chargeRateValue: 120, internalChargeRateValue: 60 };
    hq.person.setRoleRate({ projectRoleId: role.id, taskTypeId, ...rates });
  }
  awork.person.createTypeOfWork({ name: 'Support' });
  const { id: companyId } = hq.person.createCompany({ name: COMPANY });
  awork.person.createCompany(COMPANY);
  const served = await Promise.all([serveSimulator(hq), serveSimulator(awork)]);
  const [hqUrl, aworkUrl] = served.map(({ origin }) => origin) as [string, string];
  const keys = {
    hq: { baseUrl: hqUrl, token: `hq-${id}`, requestsPerMinute: PLENTY },
    awork: { baseUrl: `${aworkUrl}/api/v1`, apiKey: `awork-${id}`, requestsPerMinute: PLENTY },
  };
  return {
    ...{ id, hq, awork, url, email, companyId, roleId: role.id },
    /** For the start of the suite, which takes no strange address otherwise. */
    suiteArgs: ['--allow-base-url', hqUrl, '--allow-base-url', keys.awork.baseUrl],
    /** An entry of a connection file; several may share the agency. */
    connection: (settings: object, connectionId: string) => ({
      ...{ id: connectionId, connector: 'hq-awork', vendors: keys },
      settings: { startDate: '2026-01-01', ...settings },
      notify: { email: `office@${id}.example`, language: 'de' },
    }),
    async close() {
      await Promise.all(served.map((each) => each.close()));
    },
  };
}
