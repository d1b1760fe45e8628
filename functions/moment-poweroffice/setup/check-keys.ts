import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { OtherAccount } from '../../../shared/operations/connector-operations.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { ReadableList } from '../../../shared/vendors/moment/client.ts';
import type { Details, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { Teller } from './wordings.ts';

const lists = {
  invoices: { en: 'invoices', de: 'Rechnungen', no: 'fakturaer' },
  customers: { en: 'customers', de: 'Kunden', no: 'kunder' },
  projectExpenses: {
    en: 'expenses of projects',
    de: 'Ausgaben von Projekten',
    no: 'kostnader på prosjekter',
  },
} satisfies Record<ReadableList, Wording>;

export async function checkMomentKey(
  { moment, companyCode }: MomentPowerOfficeRun,
  { item }: Teller,
): Promise<ChecklistItem[]> {
  const isTaken = await moment.checkKey();
  return [isTaken ? item('ok', 'moment-key') : item('person', 'moment-key-refused', { companyCode })];
}

/** The key carries the rights of its user, so each list is tried; reading changes nothing. */
export async function checkMomentRights(
  { moment }: MomentPowerOfficeRun,
  { item }: Teller,
): Promise<ChecklistItem[]> {
  const items: ChecklistItem[] = [];
  for (const list of ['invoices', 'customers', 'projectExpenses'] as const)
    if (!(await moment.mayRead(list))) items.push(item('person', 'moment-right-missing', listDetails(list)));
  return items;
}

function listDetails(list: ReadableList): Details {
  return inEveryLanguage('list', (language) => lists[list][language]);
}

/** What the directions need of a PowerOffice client. Documentation: the auth roles of each endpoint. */
const privileges = [
  ...['Customer_Full', 'Project_Full', 'Employee', 'GeneralLedgerAccount', 'CommonServices'],
  ...['OutgoingInvoice', 'OutgoingInvoiceVoucher_Full', 'VoucherDocumentation_Full'],
  ...['AccountTransaction', 'IncomingInvoice', 'Supplier'],
];
/** Reading is enough, and is part of writing. */
const readPrivileges = ['Department'];

/** Under which name it is kept among the facts about the accounts. */
const CLIENT_FACT = 'powerOfficeClientId';

/** Needs no privilege. Also learns which client the keys belong to. */
export async function checkPowerOfficeKeys(
  { powerOffice }: MomentPowerOfficeRun,
  { item, detail }: Teller,
  { saveAccounts }: Pick<SetupContext, 'saveAccounts'>,
): Promise<ChecklistItem[]> {
  const { ClientId, ClientName } = await powerOffice.integrationInformation();
  if (ClientId !== null) await saveAccounts({ [CLIENT_FACT]: ClientId });
  return [item('ok', 'poweroffice-keys-of', clientDetail(ClientName, detail))];
}

/** Whose books these are. */
export async function otherPowerOfficeClient(
  { powerOffice }: MomentPowerOfficeRun,
  { connection }: Pick<SetupContext, 'connection'>,
): Promise<OtherAccount | undefined> {
  const known = connection.accounts[CLIENT_FACT];
  const { ClientId, ClientName } = await powerOffice.integrationInformation();
  if (known === undefined || ClientId === null || ClientId === known) return undefined;
  return ClientName === null ? {} : { name: ClientName };
}

function clientDetail(name: string | null, detail: Teller['detail']): Details {
  return name === null ? detail('client', 'nameless') : { client: name };
}

export async function checkPowerOfficePrivileges(
  { powerOffice }: MomentPowerOfficeRun,
  { item, detail }: Teller,
): Promise<ChecklistItem[]> {
  const { ClientName, ValidPrivileges, InvalidPrivileges } = await powerOffice.integrationInformation();
  const has = (name: string) => ValidPrivileges.includes(name) && !InvalidPrivileges.includes(name);
  const missing = [
    ...privileges.filter((name) => !has(name)),
    ...readPrivileges.filter((name) => !has(name) && !has(`${name}_Full`)),
  ];
  const client = clientDetail(ClientName, detail);
  return missing.map((privilege) =>
    InvalidPrivileges.includes(privilege)
      ? item('person', 'privilege-invalid', { privilege, ...client })
      : item('person', 'privilege-missing', { privilege }),
  );
}
