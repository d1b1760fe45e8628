import type { Company, PowerOffice } from './company.ts';
import { equalText, type Filter, numberRanges } from './filters.ts';
import { checkParameters, listResponse } from './list.ts';
import { reads } from './privileges.ts';
import { badValue, invalid, Refusal } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { listedNumber, shownNumber } from './voucher-numbers.ts';
import type { DocumentRow, VoucherRow } from './voucher-records.ts';
import { createZip } from './zip.ts';

const largestBytes = 30_000_000;

export function addDocumentationRoutes(routes: Routes, office: PowerOffice): void {
  const privileges = reads('VoucherDocumentation');
  routes.add('GET', '/VoucherDocumentation', privileges, (call) =>
    listResponse(call, {
      rows: call.company.vouchers.replica().all(),
      filters: documentationFilters(office),
      present: (voucher) => presentDocumentation(office, call.company, voucher),
    }),
  );
  routes.add('PUT', '/VoucherDocumentation', ['VoucherDocumentation_Full'], (call) => attach(call));
  routes.add('GET', '/VoucherDocumentation/Download', privileges, (call) => download(office, call));
}

function documentationFilters(office: PowerOffice): Record<string, Filter<VoucherRow>> {
  return {
    id: equalText((row) => row.Id),
    voucherNo: numberRanges((row) => listedNumber(office, row)),
  };
}

function presentDocumentation(office: PowerOffice, company: Company, voucher: VoucherRow): object {
  const kinds = documentsOf(company, voucher.Id).map(({ kind }) => kind);
  return {
    HasEhf: kinds.includes('Ehf'),
    HasImages: kinds.includes('Images'),
    HasPdf: kinds.includes('Pdf'),
    HasSalesOrderAttachments: false,
    IsImported: voucher.createdBy === 'integration',
    VoucherId: voucher.Id,
    VoucherNo: shownNumber(office, voucher),
    VoucherType: voucher.type,
  };
}

/** Documented: one PDF on own vouchers, the last one wins. First 202, then 204 is guessed. */
async function attach(call: Call): Promise<Response> {
  checkParameters(call.url.searchParams, ['id'], ['id']);
  const id = (call.url.searchParams.get('id') ?? '').toLowerCase();
  const voucher = call.company.vouchers.get(id);
  if (voucher?.createdBy !== 'integration') {
    throw invalid('Voucher', `Voucher with id = ${id} was not imported by this integration.`);
  }
  const bytes = await readPdf(call.request);
  const key = `${id}/Pdf/0`;
  const isReplaced = call.company.documents.get(key) !== undefined;
  saveDocument(call.company, voucher.Id, 'Pdf', 0, bytes);
  return new Response(null, { status: isReplaced ? 204 : 202 });
}

async function readPdf(request: Request): Promise<Buffer> {
  const isMultipart = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
  if (!isMultipart)
    throw new Refusal(415, 'Unsupported Media Type', 'Content-Type must be multipart/form-data.');
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- one small file in memory is no server load.
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof Blob)) throw invalid('Voucher', "The form has no file in the part 'file'.");
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length > largestBytes) throw invalid('Voucher', 'The file is larger than 30 MB.');
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw invalid('Voucher', 'Only PDF files can be imported.');
  return bytes;
}

const contentTypes = { Pdf: 'application/pdf', Images: 'image/jpeg', Ehf: 'application/xml' };

export function saveDocument(
  company: Company,
  voucherId: string,
  kind: DocumentRow['kind'],
  page: number,
  bytes: Buffer,
): void {
  const Id = `${voucherId}/${kind}/${page}`;
  company.documents.put({
    Id,
    voucherId,
    kind,
    contentType: contentTypes[kind],
    base64: bytes.toString('base64'),
  });
}

export function documentsOf(company: Company, voucherId: string): DocumentRow[] {
  const pages = (kind: DocumentRow['kind']) => {
    const found = [];
    for (let page = 0; ; page += 1) {
      const document = company.documents.get(`${voucherId}/${kind}/${page}`);
      if (!document) return found;
      found.push(document);
    }
  };
  return [...pages('Ehf'), ...pages('Pdf'), ...pages('Images')];
}

function download({ settings }: PowerOffice, call: Call): Response {
  const query = call.url.searchParams;
  checkParameters(query, ['id', 'documentationType'], ['id']);
  const type = query.get('documentationType') ?? 'All';
  if (!['Ehf', 'Pdf', 'Images', 'All'].includes(type)) throw badValue(`'${type}' is no documentation type.`);
  const voucher = call.company.vouchers.replica().get((query.get('id') ?? '').toLowerCase());
  const documents = voucher ? documentsOf(call.company, voucher.Id) : [];
  const wanted = documents.filter(({ kind }) => type === 'All' || kind === type);
  if (!voucher || wanted.length === 0) return new Response(null, { status: 204 });
  const entries = wanted.map((document) => ({
    name: fileName(voucher, document),
    bytes: Buffer.from(document.base64, 'base64'),
  }));
  const zip = createZip(entries, settings.current().zipMethod);
  return new Response(new Uint8Array(zip), { headers: { 'content-type': 'application/zip' } });
}

/** Documented: images end with the index of their page, beginning at 0. The rest of the names is guessed. */
function fileName({ voucherNo }: VoucherRow, { kind, Id }: DocumentRow): string {
  const page = Id.split('/').at(-1) ?? '0';
  if (kind === 'Images') return `Bilag_${voucherNo}_${page}.jpg`;
  return `Bilag_${voucherNo}.${kind === 'Pdf' ? 'pdf' : 'xml'}`;
}
