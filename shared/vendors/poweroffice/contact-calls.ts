import type { VendorHttp } from '../../http/vendor-http.ts';
import type { PatchChanges } from './json-patch.ts';
import { patch } from './json-patch.ts';
import { rowsOf } from './paging.ts';
import type { PowerOfficeCustomer, PowerOfficeSupplier } from './records.ts';
import { powerOfficeCustomer, powerOfficeSupplier } from './records.ts';

/** Sent whole or not at all: Go requires city and zip code. */
export interface MailAddressFields {
  /** At most 200 characters, as the second line. */
  AddressLine1?: string;
  AddressLine2?: string;
  ZipCode: string;
  City: string;
  /** ISO 3166-1 alpha-2; Go takes NO when it is left out. */
  CountryCode?: string;
}

/** A customer as we create it: `Name` for a company, `FirstName` and `LastName` for a person. */
export interface CustomerFields {
  /** Must lie in a number series for customers; never change it afterwards. */
  Number: number;
  IsPerson: boolean;
  Name?: string;
  FirstName?: string;
  LastName?: string;
  /** 9 digits */
  OrganizationNumber?: string;
  EmailAddress?: string;
  InvoiceEmailAddress?: string;
  MailAddress?: MailAddressFields;
  /** How Go delivers invoices that it sends itself; `Print` only makes a file. Go has one of its own when it is left out. */
  InvoiceDeliveryType?: 'Print';
  /** At most 50 characters, unique among customers. */
  ExternalImportReference?: string;
}

/** https://developer.poweroffice.net: contacts */
export function contactCalls(http: VendorHttp) {
  return {
    customer: async (number: number): Promise<PowerOfficeCustomer | undefined> => {
      const rows = rowsOf(http, 'Customers', powerOfficeCustomer, { customerNos: String(number) });
      return (await Array.fromAsync(rows)).find((row) => row.Number === number);
    },
    customerOfId: (id: number): Promise<PowerOfficeCustomer | undefined> =>
      http.find({ method: 'GET', path: `Customers/${id}` }, powerOfficeCustomer),
    customerOfReference: async (
      externalImportReference: string,
    ): Promise<PowerOfficeCustomer | undefined> => {
      const rows = rowsOf(http, 'Customers', powerOfficeCustomer, { externalImportReference });
      return (await Array.fromAsync(rows)).find(
        (row) => row.ExternalImportReference === externalImportReference,
      );
    },
    customers: (): AsyncIterable<PowerOfficeCustomer> => rowsOf(http, 'Customers', powerOfficeCustomer),
    createCustomer: async (fields: CustomerFields): Promise<PowerOfficeCustomer> =>
      (await http.call({ method: 'POST', path: 'Customers', json: fields }, powerOfficeCustomer)).body,
    /** The customer as it is then, where Go answers it. `record-missing` when the customer is gone. */
    patchCustomer: async (id: number, changes: PatchChanges): Promise<PowerOfficeCustomer | undefined> =>
      powerOfficeCustomer.safeParse(await patch(http, `Customers/${id}`, changes)).data,
    supplier: async (number: number): Promise<PowerOfficeSupplier | undefined> => {
      const rows = rowsOf(http, 'Suppliers', powerOfficeSupplier, { supplierNos: String(number) });
      return (await Array.fromAsync(rows)).find((row) => row.Number === number);
    },
  };
}
