import { operations } from '../../../functions/moment-poweroffice/operations.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { RunContext } from '../../../shared/run-context.ts';
import type { LastHooks } from '../../../shared/store/hook-notes.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Language } from '../../../shared/wording.ts';
import type { openBooksHarness } from './books-harness.ts';

type Harness = Awaited<ReturnType<typeof openBooksHarness>>;

interface Given {
  language?: Language;
  connection?: Partial<Connection>;
  lastHooks?: LastHooks;
}

/** What the operations of the connector work with, over the same stores and simulators as its records. */
export async function openSetup(
  { context }: Harness,
  { language = 'en', connection: changes = {}, lastHooks = {} }: Given = {},
): Promise<SetupContext> {
  const run: RunContext = await context();
  const connection = { ...run.connection, ...changes };
  return {
    ...{ connection, secret: run.secret, context: { ...run, connection }, definitions: [], language },
    reader: 'operator',
    hookUrl: (vendor) => `https://ingress.example/${vendor}/c1/token`,
    isOurs: () => false,
    lastHooks: async () => lastHooks,
    saveAccounts: async () => undefined,
  };
}

export async function checklist(harness: Harness, given: Given = {}) {
  const items = await operations.setUp(await openSetup(harness, given));
  const said = (state: string) => items.filter((item) => item.state === state).map(({ what }) => what);
  return { items, said };
}

export async function find(text: string, harness: Harness, given: Given = {}) {
  const { records, remarks } = await operations.findRecords(text, await openSetup(harness, given));
  return { found: records.map(({ entity, id }) => `${entity} ${id}`), remarks };
}
