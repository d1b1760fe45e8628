import { accountWithNumber, addAccount, type NewAccount } from './accounts.ts';
import type { Companies, Company, PowerOffice } from './company.ts';
import { customerPostForm } from './customer-form.ts';
import { createCustomer } from './customers.ts';
import { createDepartment } from './departments.ts';
import {
  type NewForeignInvoice,
  type NewIncomingInvoice,
  type NewManualVoucher,
  postForeignInvoice,
  postIncomingInvoice,
  postManualVoucher,
} from './person-books.ts';
import { createSupplier, type NewSupplier } from './person-suppliers.ts';
import { grantedPrivileges } from './privileges.ts';
import { projectPostForm } from './project-form.ts';
import { createProject } from './projects.ts';
import { reverseVoucher } from './reversal.ts';
import { addEmployee, addVatCode, type NewEmployee, seedCompany } from './seed.ts';
import type { ServiceLimits } from './service.ts';
import { voucherState } from './state.ts';
import type { VoucherRow } from './voucher-records.ts';

export interface NewClient {
  clientKey: string;
  name: string;
  privileges?: string[];
  isVatRegistered?: boolean;
}

export interface NewVatCode {
  code: string;
  name?: string;
  /** 0.25 is 25 %. */
  rate: number;
  direction?: 'output' | 'input' | 'none';
  isActive?: boolean;
  validFrom?: string;
  validTo?: string | null;
}

export type PowerOfficePeople = ReturnType<typeof createPerson>;

/** What people do in Go's own screens. All but the first and last take the client key first. */
export function createPerson(office: PowerOffice, companies: Companies) {
  const at = (clientKey: string): Company => {
    const company = companies.find(clientKey);
    if (!company) throw new Error(`there is no client ${clientKey}`);
    return company;
  };
  const show = (clientKey: string, voucher: VoucherRow) => voucherState(office, at(clientKey), voucher);
  return {
    addClient: (client: NewClient) => addClient(office, companies, client),
    ...peopleOfSetUp(office, at),
    postIncomingInvoice: (clientKey: string, bill: NewIncomingInvoice) =>
      show(clientKey, postIncomingInvoice(office, at(clientKey), bill)),
    postManualVoucher: (clientKey: string, manual: NewManualVoucher) =>
      show(clientKey, postManualVoucher(office, at(clientKey), manual)),
    postForeignInvoice: (clientKey: string, foreign: NewForeignInvoice) =>
      show(clientKey, postForeignInvoice(office, at(clientKey), foreign)),
    /** Takes a voucher back at the screen; returns the reversal. */
    reverseVoucher(clientKey: string, voucherId: string, postingDate?: string) {
      const voucher = at(clientKey).vouchers.get(voucherId);
      if (!voucher) throw new Error(`there is no voucher ${voucherId}`);
      return show(clientKey, reverseVoucher(office, at(clientKey), voucher, 'person', postingDate));
    },
    setLimits: (limits: ServiceLimits) => office.settings.setLimits(limits),
  };
}

function peopleOfSetUp(office: PowerOffice, at: (clientKey: string) => Company) {
  return {
    addAccount: (clientKey: string, account: NewAccount) => addAccount(office, at(clientKey), account),
    deactivateAccount(clientKey: string, accountNo: number) {
      const account = accountWithNumber(at(clientKey), accountNo);
      at(clientKey).accounts.put({
        ...account,
        IsActive: false,
        LastChangedDateTimeOffset: office.stamps.instant(),
      });
    },
    addVatCode: (clientKey: string, code: NewVatCode) => addNamedVatCode(office, at(clientKey), code),
    addDepartment: (clientKey: string, { code, name }: { code: string; name: string }) =>
      createDepartment(office, at(clientKey), {
        Code: code,
        Name: name,
        IsActive: true,
        ManagerEmployeeId: null,
        ManagerEmployeeNo: null,
      }),
    addEmployee: (clientKey: string, employee: NewEmployee) => addEmployee(office, at(clientKey), employee),
    setLockDate: (clientKey: string, lockDate: string | null) => at(clientKey).change({ lockDate }),
    /** Holds for tokens made from now on. */
    setPrivileges: (clientKey: string, privileges: string[]) => at(clientKey).change({ privileges }),
    revokeClientKey: (clientKey: string) => at(clientKey).change({ isRevoked: true }),
    /** Fields as in the body of `POST /Customers`. */
    createCustomer: (clientKey: string, body: object) =>
      createCustomer(office, at(clientKey), customerPostForm.parse(body)),
    /** Fields as in the body of `POST /Projects`. */
    createProject: (clientKey: string, body: object) =>
      createProject(office, at(clientKey), projectPostForm.parse(body)),
    createSupplier: (clientKey: string, supplier: NewSupplier) =>
      createSupplier(office, at(clientKey), supplier),
  };
}

function addClient(office: PowerOffice, companies: Companies, client: NewClient): { clientId: string } {
  const { clientKey, name, privileges = grantedPrivileges, isVatRegistered = true } = client;
  if (companies.find(clientKey)) throw new Error(`client ${clientKey} exists`);
  const clientId = office.stamps.guid();
  const settings = { isVatRegistered, isRevoked: false, lockDate: null };
  seedCompany(office, companies.open({ clientKey, clientId, name, privileges, ...settings }));
  return { clientId };
}

function addNamedVatCode(office: PowerOffice, company: Company, code: NewVatCode) {
  return addVatCode(office, company, {
    Code: code.code,
    Name: code.name ?? code.code,
    rate10000: Math.round(code.rate * 10_000),
    direction: code.direction ?? (code.code.startsWith('3') ? 'output' : 'none'),
    IsActive: code.isActive ?? true,
    IsCustom: code.code.startsWith('C'),
    ValidFrom: code.validFrom ?? '2001-01-01',
    ValidTo: code.validTo ?? null,
  });
}
