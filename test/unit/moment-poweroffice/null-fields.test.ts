import { expect, test } from '@jest/globals';
import * as records from '../../../shared/vendors/poweroffice/records.ts';
import * as vouchers from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { company, openBooksHarness } from './books-harness.ts';

const GUID = '00000000-0000-4000-8000-000000000001';

/** What each declares as never null; every other field may be. */
const demanded: [
  name: string,
  schema: { shape: object; safeParse(value: unknown): { success: boolean } },
  row: object,
][] = [
  ['ClientIntegrationInformation', records.integrationInformation, {}],
  ['Customer', records.powerOfficeCustomer, { Id: 1, SubledgerAccountId: 2 }],
  ['Address', records.mailAddress, {}],
  ['Supplier', records.powerOfficeSupplier, { Id: 1 }],
  ['Employee', records.powerOfficeEmployee, { Id: 1 }],
  ['Project', records.powerOfficeProject, { Id: 1 }],
  ['Department', records.powerOfficeDepartment, { Id: 1 }],
  ['GeneralLedgerAccount', records.generalLedgerAccount, { Id: 1, AccountNo: 3000 }],
  ['VatCode', records.vatCode, { Id: 1, Rate: 0.25, ValidFrom: '2001-01-01' }],
  ['VatSettings', records.vatSettings, {}],
  ['LockDateSettings', records.lockDateSettings, {}],
  ['SubLedgerNumberSeries', records.subLedgerNumberSeries, { Id: GUID, FromInclusive: 1, ToInclusive: 2 }],
  ['OutgoingInvoiceVoucher', vouchers.outgoingInvoiceVoucher, { Id: GUID, CurrencyAmount: 1 }],
  ['OutgoingInvoice', vouchers.outgoingInvoice, { Id: GUID, TotalAmount: 1, NetAmount: 1 }],
  [
    'AccountTransaction',
    vouchers.accountTransaction,
    {
      ...{ Id: 1, AccountNo: 6550, Amount: 1, VoucherId: GUID, VoucherNo: 1 },
      ...{
        PostingDate: '2026-03-04',
        VoucherDate: '2026-03-04',
        CreatedDateTimeOffset: '2026-03-04T10:00:00Z',
      },
    },
  ],
  ['IncomingInvoice', vouchers.incomingInvoice, { VoucherNo: 1, TotalAmount: 1 }],
  [
    'VoucherDocumentation',
    vouchers.voucherDocumentation,
    { VoucherId: GUID, HasPdf: true, HasImages: true, HasEhf: true },
  ],
];

test.each(demanded)(
  'every field of %s that PowerOffice declares as nullable may be null',
  (_name, schema, row) => {
    const nulls = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, null]));
    expect(schema.safeParse({ ...nulls, ...row }).success).toBe(true);
  },
);

test('I1 rows that are null wherever they may be hold up no invoice', async () => {
  const { moment, distort, run, books } = await openBooksHarness();
  const { id: customerId } = moment.person.createCustomer(company, {
    customerNumber: '10001',
    name: 'Kunde AS',
  });
  const odd = (fields: object) => (body: string) =>
    JSON.stringify([...(JSON.parse(body) as object[]), { Id: 99, ...fields }]);
  const list = (name: string) => new RegExp(`GET .*/${name}\\?`);
  distort('powerOffice', list('Departments'), odd({ Code: null, IsActive: null }));
  distort(
    'powerOffice',
    list('GeneralLedgerAccounts'),
    odd({ AccountNo: 9999, VatCode: null, IsActive: null }),
  );
  distort('powerOffice', list('VatCodes'), odd({ Rate: 0, Code: null, ValidFrom: null, ValidTo: null }));
  distort('powerOffice', list('Employees'), odd({ EmailAddress: null, Number: null }));
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const draft = moment.person.createDraftInvoice(company, { customerId, invoiceLines });
  moment.person.finalizeInvoice(company, draft.id);
  expect(await run('invoice', draft.id)).toBe('done brought-in-line');
  expect(books().vouchers).toHaveLength(1);
});
