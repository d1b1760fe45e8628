import { expect, test } from '@jest/globals';
import { firstClient, type Reply } from '../vendors/poweroffice/counter.ts';
import { idOf, openInvoicing, post, rowsOf } from '../vendors/poweroffice/invoicing.ts';

const march = 'fromDate=2026-03-01&toDate=2026-03-31';
const bill = {
  supplierNo: 20_001,
  invoiceNo: 'L-77',
  voucherDate: '2026-02-20',
  postingDate: '2026-03-05',
  lines: [{ accountNo: 4500, projectCode: '6110', amount: 625, vatCode: '1', description: 'Foto' }],
};

async function openBooks(service: Parameters<typeof openInvoicing>[0] = {}) {
  const counter = await openInvoicing(service);
  counter.person.createSupplier(firstClient, { name: 'Foto AS' });
  return counter;
}

function pdf(text: string, type = 'application/pdf'): FormData {
  const form = new FormData();
  form.set('file', new File([text], 'faktura.pdf', { type }));
  return form;
}

/** Names and contents of the stored files of a zip. */
function readZip(reply: Reply): Record<string, string> {
  const zip = Buffer.from(reply.body as ArrayBuffer);
  const files: Record<string, string> = {};
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const size = zip.readUInt32LE(at + 18);
    const start = at + 30 + zip.readUInt16LE(at + 26);
    files[zip.toString('latin1', at + 30, start)] = zip.toString('latin1', start, start + size);
    at = start + size;
  }
  return files;
}

test('a bill becomes a cost without VAT, its VAT and the supplier side', async () => {
  const { call, person } = await openBooks();
  person.postIncomingInvoice(firstClient, bill);
  const rows = rowsOf(await call('GET', `/AccountTransactions?${march}`));
  expect(rows).toMatchObject([
    { AccountNo: 4500, Amount: 500, VatAmount: 125, VatCode: '1', ProjectCode: '6110', Description: 'Foto' },
    { AccountNo: 2710, Amount: 125 },
    { AccountNo: 2400, Amount: -625, SupplierAccountNo: 20_001 },
  ]);
  expect(rows[0]).toMatchObject({
    VoucherDate: '2026-02-20',
    PostingDate: '2026-03-05',
    SupplierAccountNo: null,
  });
});

test('amounts can be made to include the VAT by setting', async () => {
  const { call, person } = await openBooks({ amountsAreNet: false });
  person.postIncomingInvoice(firstClient, bill);
  const rows = rowsOf(await call('GET', `/AccountTransactions?${march}&accountNos=4001-8999`));
  expect(rows).toMatchObject([{ Amount: 625, VatAmount: 125 }]);
});

test('transactions need both dates, which are those of posting, and filter by account, project and creation', async () => {
  const { call, pass, person } = await openBooks();
  person.postIncomingInvoice(firstClient, bill);
  pass(900);
  person.postIncomingInvoice(firstClient, { ...bill, invoiceNo: 'L-78', postingDate: '2026-01-31' });
  const count = async (query: string) => rowsOf(await call('GET', `/AccountTransactions?${query}`)).length;
  expect((await call('GET', '/AccountTransactions?fromDate=2026-03-01')).status).toBe(400);
  expect(await count(`${march}&accountNos=4001-8999`)).toBe(1);
  const wide = 'fromDate=2026-01-01&toDate=2026-12-31&projectCodes=6110';
  expect(await count(wide)).toBe(2);
  expect(await count(`${wide}&createdDateTimeOffsetGreaterThan=2026-03-10T09:10:00Z`)).toBe(1);
});

test('the bill tells its supplier and total, by voucher number', async () => {
  const { call, person } = await openBooks();
  const { voucherNo } = person.postIncomingInvoice(firstClient, bill);
  const [row] = rowsOf(await call('GET', `/IncomingInvoices?voucherNos=${voucherNo}`));
  expect(row).toMatchObject({
    SupplierNo: 20_001,
    InvoiceNo: 'L-77',
    TotalAmount: 625,
    TotalPostedAmount: 625,
  });
  const supplier = await call('GET', `/Suppliers/${String(row?.['SupplierId'])}`);
  expect(supplier.body).toMatchObject({ Name: 'Foto AS' });
});

test('a reversal takes every entry back and marks the reversed ones', async () => {
  const { call, person } = await openBooks();
  const { Id, voucherNo } = person.postIncomingInvoice(firstClient, bill);
  person.reverseVoucher(firstClient, Id);
  const rows = rowsOf(await call('GET', `/AccountTransactions?${march}&accountNos=4500`));
  expect(rows).toMatchObject([
    { Amount: 500, IsReversed: true },
    { Amount: -500, IsReversed: false, VoucherType: 'ReversalVoucher', ReversedVoucherNo: voucherNo },
  ]);
});

test('the books stay balanced with odd amounts and several lines', async () => {
  const { call, person } = await openBooks();
  const amounts = [33.33, 66.67, 0.01, 1999.99];
  const lines = amounts.map((amount) => ({ accountNo: 4500, amount, vatCode: '11' }));
  person.postIncomingInvoice(firstClient, { ...bill, lines });
  person.postManualVoucher(firstClient, {
    lines: [
      { accountNo: 7140, amount: 112, vatCode: '13' },
      { accountNo: 1920, amount: -112 },
    ],
  });
  const rows = rowsOf(await call('GET', `/AccountTransactions?${march}`));
  expect(rows.reduce((total, { Amount }) => total + Math.round(Number(Amount) * 100), 0)).toBe(0);
});

test('the pages of a scanned bill come as one zip of numbered images', async () => {
  const { call, person } = await openBooks();
  const { Id, voucherNo } = person.postIncomingInvoice(firstClient, {
    ...bill,
    withPdf: true,
    withImages: true,
  });
  const [listed] = rowsOf(await call('GET', `/VoucherDocumentation?voucherNo=${voucherNo}`));
  expect(listed).toMatchObject({
    VoucherId: Id,
    HasPdf: true,
    HasImages: true,
    HasEhf: false,
    IsImported: false,
  });
  const images = await call('GET', `/VoucherDocumentation/Download?id=${Id}&documentationType=Images`);
  const all = await call('GET', `/VoucherDocumentation/Download?id=${Id}&documentationType=All`);
  const ehf = await call('GET', `/VoucherDocumentation/Download?id=${Id}&documentationType=Ehf`);
  expect(Object.keys(readZip(images))).toEqual([`Bilag_${voucherNo}_0.jpg`, `Bilag_${voucherNo}_1.jpg`]);
  expect(readZip(all)[`Bilag_${voucherNo}.pdf`]).toMatch(/^%PDF-/);
  expect(ehf.status).toBe(204);
});

test('the PDF of an own voucher can be sent again, and the last one wins', async () => {
  const { call, invoice, simulator } = await openBooks();
  const id = idOf(await post({ call }, invoice));
  const path = `/VoucherDocumentation?id=${id}`;
  expect((await call('PUT', path, { form: pdf('%PDF-1.4 first') })).status).toBe(202);
  expect((await call('PUT', path, { form: pdf('%PDF-1.4 second') })).status).toBe(204);
  const download = await call('GET', `/VoucherDocumentation/Download?id=${id}`);
  expect(Object.values(readZip(download))).toEqual(['%PDF-1.4 second']);
  const [voucher] = simulator.state().clients[firstClient]?.vouchers ?? [];
  expect(voucher?.documents).toMatchObject([{ bytes: 15, contentType: 'application/pdf' }]);
});

test('other files, large files and vouchers of others are refused', async () => {
  const { call, invoice, person } = await openBooks();
  const id = idOf(await post({ call }, invoice));
  const foreign = person.postForeignInvoice(firstClient, { invoiceNo: 9 });
  const put = (voucherId: string, form: FormData) =>
    call('PUT', `/VoucherDocumentation?id=${voucherId}`, { form });
  const empty = new FormData();
  expect((await put(id, pdf('PK', 'application/zip'))).status).toBe(400);
  expect((await put(id, pdf(`%PDF-${'x'.repeat(30_000_000)}`))).status).toBe(400);
  expect((await put(id, empty)).status).toBe(400);
  expect((await put(foreign.Id, pdf('%PDF-1.4'))).status).toBe(400);
});
