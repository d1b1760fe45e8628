import type { SimulatorWorld } from '../kit/simulator.ts';
import type {
  AttachmentRow,
  CustomerRow,
  IntegrationRow,
  InvoiceRow,
  PriceModelRow,
  ProjectExpenseRow,
  ProjectRow,
  Stamped,
  UserAccountRow,
} from './records.ts';
import type { MomentCompany } from './service.ts';
import { openTable, type Table } from './table.ts';

export interface CompanySettings {
  companyCode: string;
  apiKeys: string[];
  paymentIdPattern: string;
  nextInvoiceNumber: number;
  /** The external VAT code of each bookkeeping account; `null` where nobody entered one. */
  externalVatCodes: Record<string, string | null>;
}

/** Everything one company holds. Ids are counted for each company, so two companies use the same ones (guessed). */
export interface Company {
  code: string;
  settings(): CompanySettings;
  change(part: Partial<CompanySettings>): void;
  customers: Table<CustomerRow>;
  projects: Table<ProjectRow>;
  invoices: Table<InvoiceRow>;
  priceModels: Table<PriceModelRow>;
  projectExpenses: Table<ProjectExpenseRow>;
  attachments: Table<AttachmentRow>;
  userAccounts: Table<UserAccountRow>;
  integrations: Table<IntegrationRow>;
  nextId(kind: IdKind): number;
  /** UTC in whole seconds. */
  timestamp(): string;
}

const firstIds = {
  customer: 62_000_001,
  project: 72_000_001,
  invoice: 106_000_001,
  priceModel: 4_000_001,
  projectExpense: 81_000_001,
  attachment: 9_000_001,
  userAccount: 3_001,
  integration: 501,
} as const;
export type IdKind = keyof typeof firstIds;

export function initialSettings({ companyCode, apiKeys, paymentIdPattern }: MomentCompany): CompanySettings {
  return {
    companyCode,
    apiKeys,
    paymentIdPattern: paymentIdPattern ?? 'INV6',
    nextInvoiceNumber: 10_023,
    externalVatCodes: { '3000': '3' },
  };
}

export function openCompany({ collections, now }: SimulatorWorld, code: string): Company {
  const settings = collections.open<CompanySettings>('companies');
  const counters = collections.open<number>(`${code} counters`);
  const open = <T extends { id: number }>(name: string) => openTable(collections.open<T>(`${code} ${name}`));
  let current = settings.get(code) ?? initialSettings({ companyCode: code, apiKeys: [] });
  return {
    code,
    settings: () => current,
    change(part) {
      current = { ...current, ...part };
      settings.put(code, current);
    },
    customers: open<CustomerRow>('customers'),
    projects: open<ProjectRow>('projects'),
    invoices: open<InvoiceRow>('invoices'),
    priceModels: open<PriceModelRow>('priceModels'),
    projectExpenses: open<ProjectExpenseRow>('projectExpenses'),
    attachments: open<AttachmentRow>('attachments'),
    userAccounts: open<UserAccountRow>('userAccounts'),
    integrations: open<IntegrationRow>('integrations'),
    nextId(kind) {
      const id = counters.get(kind) ?? firstIds[kind];
      counters.put(kind, id + 1);
      return id;
    },
    timestamp: () => timestampOf(now()),
  };
}

/** UTC in whole seconds, as all timestamps here. */
export function timestampOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

export function stampNew(company: Company, kind: IdKind): Stamped {
  const now = company.timestamp();
  return { id: company.nextId(kind), createdDate: now, lastModifiedDate: now };
}
