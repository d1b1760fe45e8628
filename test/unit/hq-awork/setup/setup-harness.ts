import { operations } from '../../../../functions/hq-awork/operations.ts';
import { definitions } from '../../../../functions/registry.ts';
import type { SetupContext } from '../../../../shared/operations/setup-context.ts';
import type { Language } from '../../../../shared/wording.ts';
import type { HarnessOptions } from '../run-harness.ts';
import { createHqAworkHarness } from '../run-harness.ts';

const ingressUrl = 'https://hooks.tandem.example';

/** A connection that an operator sets up. What is saved of the accounts is there the next time. */
export function createSetup(options: HarnessOptions = {}) {
  const harness = createHqAworkHarness(options);
  const { context } = harness;
  const accounts: Record<string, string> = {};
  const setupIn = (language: Language = 'en'): SetupContext => {
    const connection = { ...context.connection, accounts: { ...context.connection.accounts, ...accounts } };
    const { secret } = context;
    return {
      ...{ connection, secret, language, context: { ...context, connection } },
      definitions: definitions.filter(({ connector }) => connector === connection.connector),
      reader: 'operator',
      hookUrl: (vendor) => `${ingressUrl}/${vendor}/${connection.id}/${secret.ingressToken}`,
      isOurs: (vendor, address) => new URL(address).pathname.startsWith(`/${vendor}/${connection.id}/`),
      lastHooks: async () => ({}),
      saveAccounts: async (facts) => void Object.assign(accounts, facts),
    };
  };
  const setUp = (language?: Language) => operations.setUp(setupIn(language));
  return {
    ...{ ...harness, accounts, setupIn, setUp },
    /** Items whose text holds that. */
    async about(text: string) {
      return (await setUp()).filter(({ what }) => what.includes(text));
    },
    async find(text: string, language: Language = 'en') {
      const { records, remarks } = await operations.findRecords(text, setupIn(language));
      return { found: records.map(({ entity, id }) => `${entity} ${id}`), remarks };
    },
  };
}

/** The same with everything as it should be: fields, a person of both systems, and one type of work. */
export function createFinished(options: HarnessOptions = {}) {
  const office = createSetup({ ...options, workspace: { typesOfWork: ['Konzept'], ...options.workspace } });
  const { hq, awork } = office;
  hq.person.defineProjectField({ name: 'awork-Projekt anlegen', type: 'Boolean' });
  hq.person.defineProjectField({ name: 'awork Link', type: 'Link' });
  hq.person.createTaskType({ name: 'Konzept' });
  const company = hq.person.createCompany({ name: 'Nord GmbH' });
  const project = hq.person.createProject({ name: 'Relaunch', number: 'P-1001', companyId: company.id });
  hq.person.createQuote({ projectId: project.id, subject: 'Relaunch', positions: [] });
  const anna = { firstName: 'Anna', lastName: 'Berg', email: 'anna@nord.example' };
  const inHq = hq.person.createUser(anna);
  const inAwork = awork.person.createUser({ ...anna, email: 'Anna@nord.example' });
  return { ...office, company, project, person: { inHq, inAwork } };
}
