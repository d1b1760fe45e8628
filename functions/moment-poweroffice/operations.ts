import { createCache, scopedCache } from '../../shared/cache.ts';
import type { MomentPowerOfficeRun } from './run.ts';
import { openMomentPowerOfficeRun } from './run.ts';
import { findByNumber, findMomentRecords } from './find-records.ts';
import type { SetupContext } from '../../shared/operations/setup-context.ts';
import { checkCustomers } from './setup/check-customers.ts';
import type { ChecklistItem } from '../../shared/operations/checklist.ts';
import { attempt } from '../../shared/operations/checklist.ts';
import { compareBooks } from './setup/compare-accounts.ts';
import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';

export const operations: ConnectorOperations = {
  setUp,
  // Moment's webhooks are integrations that people set up, one by one; its API has none.
  removeWebHooks: async ({ connection }) => [
    {
      state: 'person',
      what: `remove the three webhooks of ${connection.id} in Moment > Settings > Integrations`,
    },
  ],
  findRecords: (text, setup) => findMomentRecords(text, openMomentPowerOfficeRun(setup.context)),
  findByNumber: (kind, numbers, setup) =>
    findByNumber(kind, numbers, openMomentPowerOfficeRun(setup.context)),
};

/** What the directions need of a PowerOffice client. Documentation: the auth roles of each endpoint. */
const privileges = [
  ...['Customer_Full', 'Project_Full', 'Employee', 'GeneralLedgerAccount', 'CommonServices'],
  ...['OutgoingInvoice', 'OutgoingInvoiceVoucher_Full', 'VoucherDocumentation_Full'],
  ...['AccountTransaction', 'IncomingInvoice', 'Supplier'],
];
/** Reading is enough, and is part of writing. */
const readPrivileges = ['Department'];

async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, language, connection } = setup;
  // Books and people are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openMomentPowerOfficeRun({ ...context, cache });
  const keys = [
    ...(await attempt('Moment key', language, () => checkMoment(run))),
    ...(await attempt('PowerOffice keys', language, () => checkPowerOffice(run))),
  ];
  if (keys.some(({ state }) => state === 'again' || state === 'person')) return [...keys, webhooks(setup)];
  return [
    ...keys,
    ...(await attempt('accounts and VAT codes', language, () => compareBooks(run))),
    ...(await attempt('customers', language, () => checkCustomers(run))),
    webhooks(setup),
  ];
}

async function checkMoment({ moment }: MomentPowerOfficeRun): Promise<ChecklistItem[]> {
  return (await moment.checkKey())
    ? [{ state: 'ok', what: 'Moment key' }]
    : [
        {
          state: 'person',
          what: 'Moment refuses the API key: make a new one in Moment > Company > API keys',
        },
      ];
}

async function checkPowerOffice({ powerOffice }: MomentPowerOfficeRun): Promise<ChecklistItem[]> {
  const { ClientName, ValidPrivileges, InvalidPrivileges } = await powerOffice.integrationInformation();
  const has = (name: string) => ValidPrivileges.includes(name) && !InvalidPrivileges.includes(name);
  const missing = [
    ...privileges.filter((name) => !has(name)),
    ...readPrivileges.filter((name) => !has(name) && !has(`${name}_Full`)),
  ];
  return [
    { state: 'ok', what: `PowerOffice keys, for ${ClientName ?? 'a client without a name'}` },
    ...missing.map((name): ChecklistItem => ({
      state: 'person',
      what: `PowerOffice privilege ${name} is missing: ask PowerOffice to grant it, or extend the subscription`,
    })),
  ];
}

/** The one thing a person must paste. */
function webhooks({ hookUrl }: SetupContext): ChecklistItem {
  const where = 'Moment > Settings > Integrations > New integration';
  const address = hookUrl('moment');
  return {
    state: 'unseen',
    what: `in ${where} add webhooks for Invoices, Customers and Projects, each with the address ${address}`,
  };
}
