import type { Company } from './company.ts';
import { createCustomer, type CustomerChanges, type NewCustomer, updateCustomer } from './customers.ts';
import type { Moment } from './moment.ts';
import { invoiceActions } from './person-invoices.ts';
import { createPriceModel, setPriceModel } from './price-models.ts';
import { createProject, type NewProject, type ProjectChanges, updateProject } from './projects.ts';
import type { ExpenseByHand } from './project-expenses.ts';
import { enterExpense } from './project-expenses.ts';
import type { IntegrationRow, PriceModelRow, Stamped } from './records.ts';
import { demandRow, saved } from './saving.ts';
import type { MomentCompany } from './service.ts';
import type { Table } from './table.ts';
import { seedUserAccount } from './user-accounts.ts';

type CompanyOf = (companyCode: string) => Company;

/** What people do in the product's own screens. The company's code always comes first. */
export function createPerson(moment: Moment) {
  const companyOf: CompanyOf = (companyCode) => demandRow(moment.findCompany(companyCode), 'company');
  return {
    addCompany(company: MomentCompany) {
      seedUserAccount(moment.addCompany(company));
    },
    ...recordActions(moment, companyOf),
    ...invoiceActions(moment, companyOf),
    ...settingActions(companyOf),
  };
}

export type MomentPeople = ReturnType<typeof createPerson>;

function recordActions(moment: Moment, companyOf: CompanyOf) {
  return {
    createCustomer: (companyCode: string, given: NewCustomer) =>
      createCustomer(moment, companyOf(companyCode), given),
    updateCustomer: (companyCode: string, id: number, changes: CustomerChanges) =>
      updateCustomer(moment, companyOf(companyCode), { id, changes }),
    createProject: (companyCode: string, given: NewProject) =>
      createProject(moment, companyOf(companyCode), given),
    updateProject: (companyCode: string, id: number, changes: ProjectChanges) =>
      updateProject(moment, companyOf(companyCode), { id, changes }),
    setPriceModel: (companyCode: string, projectId: number, changes: BillableExpenses) =>
      setPriceModel(companyOf(companyCode), projectId, changes),
    enterExpense: (companyCode: string, given: ExpenseByHand) => enterExpense(companyOf(companyCode), given),
    moveExpense(companyCode: string, id: number, projectNumber: string) {
      const company = companyOf(companyCode);
      const row = demandRow(company.projectExpenses.get(id), 'projectExpense');
      company.projectExpenses.put(saved(company, row, { projectNumber }));
    },
    /** Guessed: gone for good, and its reference is free. */
    deleteExpense: (companyCode: string, id: number) => companyOf(companyCode).projectExpenses.remove(id),
    /** A further one; the first stays the default. */
    addPriceModel: (companyCode: string, projectId: number, { billableExpenses }: BillableExpenses) =>
      createPriceModel(companyOf(companyCode), projectId, billableExpenses),
    /** Only moves `lastModifiedDate`, without a webhook. */
    touch(companyCode: string, kind: 'customer' | 'project' | 'invoice', id: number) {
      const { customers, projects, invoices } = companyOf(companyCode);
      const touchIn = <T extends Stamped>(table: Table<T>) =>
        table.put(saved(companyOf(companyCode), demandRow(table.get(id), kind), {}));
      if (kind === 'customer') touchIn(customers);
      else if (kind === 'project') touchIn(projects);
      else touchIn(invoices);
    },
  };
}

type BillableExpenses = Pick<PriceModelRow, 'billableExpenses'>;

function settingActions(companyOf: CompanyOf) {
  return {
    setAccountVatCode(companyCode: string, accountNumber: string, externalVatCode: string | null) {
      const company = companyOf(companyCode);
      const { externalVatCodes } = company.settings();
      company.change({ externalVatCodes: { ...externalVatCodes, [accountNumber]: externalVatCode } });
    },
    setNextInvoiceNumber: (companyCode: string, nextInvoiceNumber: number) =>
      companyOf(companyCode).change({ nextInvoiceNumber }),
    /** Documented: holds for invoices finalized from now on. */
    setPaymentIdPattern: (companyCode: string, paymentIdPattern: string) =>
      companyOf(companyCode).change({ paymentIdPattern }),
    addKey(companyCode: string, apiKey: string) {
      const company = companyOf(companyCode);
      company.change({ apiKeys: [...company.settings().apiKeys, apiKey] });
    },
    revokeKey(companyCode: string, apiKey: string) {
      const company = companyOf(companyCode);
      company.change({ apiKeys: company.settings().apiKeys.filter((each) => each !== apiKey) });
    },
    addWebhook(companyCode: string, { type, url }: Omit<IntegrationRow, 'id'>): IntegrationRow {
      const company = companyOf(companyCode);
      const row = { id: company.nextId('integration'), type, url };
      company.integrations.put(row);
      return row;
    },
    removeWebhook: (companyCode: string, id: number) => companyOf(companyCode).integrations.remove(id),
  };
}
