import type { SimulatorWorld } from '../kit/simulator.ts';
import type { Collection } from '../kit/collection.ts';
import type {
  AccountRow,
  ClientRow,
  CustomerRow,
  DepartmentRow,
  EmployeeRow,
  NumberSeriesRow,
  ProjectRow,
  SupplierRow,
  VatCodeRow,
} from './records.ts';
import type { ServiceSettings } from './service.ts';
import type { Stamps } from './stamps.ts';
import { createTable, type Table } from './table.ts';
import type { DocumentRow, TransactionRow, VoucherRow } from './voucher-records.ts';

/** What every operation of the simulated vendor works with. */
export interface PowerOffice {
  world: SimulatorWorld;
  settings: ServiceSettings;
  stamps: Stamps;
}

/** The books of one Go client; nothing in here is shared with another client. */
export type Company = ReturnType<typeof openCompany>;

export interface Companies {
  find(clientKey: string): Company | undefined;
  all(): Company[];
  open(client: ClientRow): Company;
}

export function createCompanies(office: PowerOffice): Companies {
  const clients = office.world.collections.open<ClientRow>('clients');
  const opened = new Map<string, Company>();
  const open = (client: ClientRow) => {
    const company = openCompany(office, clients, client);
    opened.set(client.clientKey, company);
    return company;
  };
  for (const client of clients.values()) open(client);
  return {
    find: (clientKey) => opened.get(clientKey),
    all: () => [...opened.values()],
    open(client) {
      clients.put(client.clientKey, client);
      return open(client);
    },
  };
}

function openCompany({ world, settings }: PowerOffice, clients: Collection<ClientRow>, client: ClientRow) {
  let current = client;
  const lag = {
    nowMilliseconds: () => world.now().getTime(),
    lagMilliseconds: () => settings.current().replicaLagSeconds * 1000,
  };
  const table = <T extends { Id: number | string }>(name: string): Table<T> =>
    createTable(world.collections.open<T>(`${client.clientKey}/${name}`), lag);
  return {
    clientKey: client.clientKey,
    client: () => current,
    change(fields: Partial<ClientRow>) {
      current = { ...current, ...fields };
      clients.put(current.clientKey, current);
    },
    customers: table<CustomerRow>('customers'),
    suppliers: table<SupplierRow>('suppliers'),
    employees: table<EmployeeRow>('employees'),
    projects: table<ProjectRow>('projects'),
    departments: table<DepartmentRow>('departments'),
    accounts: table<AccountRow>('accounts'),
    vatCodes: table<VatCodeRow>('vatCodes'),
    numberSeries: table<NumberSeriesRow>('numberSeries'),
    vouchers: table<VoucherRow>('vouchers'),
    transactions: table<TransactionRow>('transactions'),
    documents: table<DocumentRow>('documents'),
  };
}
