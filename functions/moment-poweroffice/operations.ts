import { createCache, scopedCache } from '../../shared/cache.ts';
import type { ChecklistItem } from '../../shared/operations/checklist.ts';
import { attempt, needsPerson } from '../../shared/operations/checklist.ts';
import type { ConnectorOperations, KeyChecks } from '../../shared/operations/connector-operations.ts';
import type { SetupContext } from '../../shared/operations/setup-context.ts';
import { findByNumber } from './find-by-number.ts';
import { findRecords } from './find-records.ts';
import type { MomentPowerOfficeRun } from './run.ts';
import { openMomentPowerOfficeRun } from './run.ts';
import { checkCustomers } from './setup/check-customers.ts';
import { checkExpenses } from './setup/check-expenses.ts';
import {
  checkMomentKey,
  checkMomentRights,
  checkPowerOfficeKeys,
  checkPowerOfficePrivileges,
  otherPowerOfficeClient,
} from './setup/check-keys.ts';
import { compareBooks } from './setup/compare-accounts.ts';
import { checkWebhooks } from './setup/webhooks.ts';
import type { SetupWording, Teller } from './setup/wordings.ts';
import { setupWordings, tellIn } from './setup/wordings.ts';

export const operations: ConnectorOperations = {
  setUp,
  checkKeys: (setup) => checkKeys(openMomentPowerOfficeRun(setup.context), setup),
  otherAccount: async (vendor, setup) =>
    vendor === 'poweroffice'
      ? otherPowerOfficeClient(openMomentPowerOfficeRun(setup.context), setup)
      : undefined,
  // Its API shows none: whether they are there is heard from what arrives.
  mendHooks: async () => [{ vendor: 'moment', look: 'heard', faults: [] }],
  // Moment's webhooks are integrations that people set up, one by one; its API has none.
  removeWebHooks: async (setup) => [
    teller(setup).item('person', 'webhooks-to-remove', { connection: setup.connection.id }),
  ],
  findRecords,
  findByNumber: (kind, numbers, setup) =>
    findByNumber(kind, numbers, openMomentPowerOfficeRun(setup.context)),
};

function teller({ language, connection }: SetupContext): Teller {
  const contact = connection.notify?.contact;
  return tellIn(language, contact === undefined ? {} : { contact });
}

async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, connection } = setup;
  // Books and people are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openMomentPowerOfficeRun({ ...context, cache });
  const tell = teller(setup);
  const part = partsOf(setup);
  const keys = Object.values(await checkKeys(run, setup)).flat();
  // Each needs what the one before found in order.
  const rights = needsPerson(keys) ? [] : await checkRights(run, setup);
  const isLockedOut = needsPerson([...keys, ...rights]);
  return [
    ...[...keys, ...rights],
    ...(isLockedOut ? [] : await part('books', () => compareBooks(run, tell))),
    ...(isLockedOut ? [] : await part('customers', () => checkCustomers(run, tell))),
    ...(await checkExpenses(run, tell)),
    ...(await checkWebhooks(setup, tell)),
  ];
}

async function checkKeys(run: MomentPowerOfficeRun, setup: SetupContext): Promise<KeyChecks> {
  const [tell, part] = [teller(setup), partsOf(setup)];
  return {
    moment: await part('moment-key', () => checkMomentKey(run, tell)),
    poweroffice: await part('poweroffice-keys', () => checkPowerOfficeKeys(run, tell, setup)),
  };
}

async function checkRights(run: MomentPowerOfficeRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const [tell, part] = [teller(setup), partsOf(setup)];
  return [
    ...(await part('moment-key', () => checkMomentRights(run, tell))),
    ...(await part('poweroffice-keys', () => checkPowerOfficePrivileges(run, tell))),
  ];
}

/** A part of the checklist; what its vendor refuses becomes an item of its name. */
function partsOf(setup: SetupContext) {
  return (name: SetupWording, work: () => Promise<ChecklistItem[]>) =>
    attempt(setupWordings[name], setup.language, work);
}
