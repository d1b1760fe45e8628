import type { Moment } from './moment.ts';
import type { InvoiceRow } from './records.ts';
import { notFound } from './refusal.ts';

/** Guessed: a draft has no file, and after finalizing it takes `pdfDelaySeconds` until there is one. */
export function invoicePdf({ world, service }: Moment, { finalizedDate, ...invoice }: InvoiceRow): Response {
  const readyAt = Date.parse(finalizedDate ?? '') + service.pdfDelaySeconds * 1000;
  if (!(world.now().getTime() >= readyAt)) throw notFound();
  const text = `${invoice.invoiceType} ${invoice.invoiceNumber}`;
  return new Response(pdfSaying(text), { headers: { 'content-type': 'application/pdf' } });
}

/** A page with one line of text; the bytes after the head mark the file as binary. */
function pdfSaying(text: string): Uint8Array<ArrayBuffer> {
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Uint8Array.from(
    Buffer.from(`%PDF-1.4\n%\xe2\xe3\xcf\xd3\n${body}trailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1'),
  );
}
