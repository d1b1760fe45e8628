import * as z from 'zod';
import { withSlash } from '../../http/base-url.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { ClientOptions } from '../../http/client-options.ts';
import { createVendorHttp } from '../../http/vendor-http.ts';
import type { MomentAccess } from './access.ts';
import { expenseCalls } from './expense-calls.ts';
import type { MomentListQuery } from './list-query.ts';
import { findId, modifiedRecords } from './list-query.ts';
import { listInFull } from './list-in-full.ts';
import type {
  MomentBilledInvoice,
  MomentListedCustomer,
  MomentListedInvoice,
  MomentListedProject,
} from './listed-records.ts';
import {
  momentBilledInvoice,
  momentListedCustomer,
  momentListedInvoice,
  momentListedProject,
} from './listed-records.ts';
import { momentErrorDialect } from './error-dialect.ts';
import { inKnownCompany } from './known-company.ts';
import { momentPaths } from './paths.ts';
import type { MomentCustomer, MomentExportStatus, MomentInvoice, MomentProject } from './records.ts';
import { momentCustomer, momentInvoice, momentProject } from './records.ts';

export type ReadableList = 'invoices' | 'customers' | 'projectExpenses';

export type MomentClient = ReturnType<typeof createMomentClient>;

/** Moment API 1.0 of one company. Documentation: https://docs.moment.team, developers/api. */
export function createMomentClient(access: MomentAccess, options: ClientOptions) {
  // developers/api/authorization: HTTP Basic, the user is literally `apikey`.
  const credentials = Buffer.from(`apikey:${access.apiKey}`).toString('base64');
  // A page of projects is what every key that is of use here can read.
  const reads = (path: string) => ({ method: 'GET', path, query: { size: 1 } }) as const;
  const plain = createVendorHttp({
    ...options,
    vendor: 'moment',
    baseUrl: `${withSlash(access.baseUrl)}companies/${access.companyCode}`,
    authorize: async () => ({ authorization: `Basic ${credentials}` }),
    dialect: {
      ...momentErrorDialect,
      credentialsWork: () => plain.isAccepted(reads(momentPaths.projects)),
    },
  });
  const http = inKnownCompany(plain, access.companyCode);
  return {
    ...invoiceCalls(http),
    ...customerCalls(http),
    ...projectCalls(http),
    ...expenseCalls(http),
    /** Whether Moment takes the key for this company. Throws `company-unknown`. */
    checkKey: () => http.isAccepted(reads(momentPaths.projects)),
    /** Whether the user of the key may read a list. */
    mayRead: (list: ReadableList) => http.isAccepted(reads(momentPaths[list])),
  };
}

/** integrations/webhooks documents reading one invoice; the file and the list are guessed. Drafts are listed too. */
function invoiceCalls(http: VendorHttp) {
  return {
    invoice: (id: number): Promise<MomentInvoice | undefined> =>
      http.find({ method: 'GET', path: momentPaths.invoice(id) }, momentInvoice),
    invoices: (query: MomentListQuery = {}): AsyncIterable<MomentListedInvoice> =>
      modifiedRecords(http, momentPaths.invoices, momentListedInvoice, query),
    /** With dates, totals and VAT. */
    billedInvoices: (query: MomentListQuery): AsyncIterable<MomentBilledInvoice> =>
      listInFull(
        http,
        { path: momentPaths.invoices, part: 'invoiceLines', record: momentBilledInvoice },
        query,
      ),
    /** Undefined while there is no file. */
    invoicePdf: (id: number): Promise<Uint8Array | undefined> =>
      http.download({ method: 'GET', path: momentPaths.invoicePdf(id) }),
    setExportStatus: async (id: number, exportStatus: MomentExportStatus): Promise<void> => {
      const path = momentPaths.invoice(id);
      await http.call({ method: 'PATCH', path, json: { exportStatus } }, z.unknown());
    },
  };
}

/** developers/api/how-to-use-the-api. */
function customerCalls(http: VendorHttp) {
  const customer = (id: number): Promise<MomentCustomer | undefined> =>
    http.find({ method: 'GET', path: momentPaths.customer(id) }, momentCustomer);
  return {
    customer,
    async customerByNumber(value: string): Promise<MomentCustomer | undefined> {
      const wanted = { name: 'customerNumber', value } as const;
      const id = await findId(http, momentPaths.customers, momentListedCustomer, wanted);
      return id === undefined ? undefined : customer(id);
    },
    customers: (query: MomentListQuery = {}): AsyncIterable<MomentListedCustomer> =>
      modifiedRecords(http, momentPaths.customers, momentListedCustomer, query),
    /** All of them with everything. */
    customersInFull: (): AsyncIterable<MomentCustomer> =>
      listInFull(http, { path: momentPaths.customers, part: 'address', record: momentCustomer }, {}),
  };
}

/** developers/api/how-to-use-the-api. */
function projectCalls(http: VendorHttp) {
  const project = (id: number): Promise<MomentProject | undefined> =>
    http.find({ method: 'GET', path: momentPaths.project(id) }, momentProject);
  return {
    project,
    async projectByNumber(value: string): Promise<MomentProject | undefined> {
      const wanted = { name: 'projectNumber', value } as const;
      const id = await findId(http, momentPaths.projects, momentListedProject, wanted);
      return id === undefined ? undefined : project(id);
    },
    projects: (query: MomentListQuery = {}): AsyncIterable<MomentListedProject> =>
      modifiedRecords(http, momentPaths.projects, momentListedProject, query),
    /** All of them with everything. */
    projectsInFull: (): AsyncIterable<MomentProject> =>
      listInFull(http, { path: momentPaths.projects, part: 'department', record: momentProject }, {}),
  };
}
