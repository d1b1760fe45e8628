import type { Exception } from '../exception.ts';

const noPublicCopy =
  'No public copy of the document has it; other clients post there, and what they read back is the documented voucher.';
const problem =
  'The document’s schema of a problem has capitals, its examples and recorded answers have none.';

export const powerOfficeExceptions: readonly Exception[] = [
  ...['/MailAddress', '/OutgoingInvoiceLines/*/Accrual'].map((pointer) => ({
    operation: 'every operation',
    pointer: `**${pointer}`,
    because:
      'OpenAPI 3.0 cannot say that a reference may be null; Go declares nearly every field as nullable.',
  })),
  {
    operation: 'GET /LockDateSettings',
    pointer: '/LockDate',
    because: 'A client without a lock date has none to show; how Go writes that is documented nowhere.',
  },
  ...['PATCH /Customers/{id}', 'PATCH /Projects/{id}'].map((operation) => ({
    operation,
    pointer: 'request/*/value',
    because: 'RFC 6902, which the document refers to, takes any value; the schema says an object.',
  })),
  ...[
    'POST /v2/Vouchers/OutgoingInvoiceJournals',
    'POST /v2/Vouchers/OutgoingCreditNoteJournals',
    'GET /v2/Vouchers/OutgoingCreditNoteJournals/{id}',
  ].map((operation) => ({ operation, pointer: '', because: noPublicCopy })),
  ...['/Detail', '/Instance', '/Status', '/Title', '/Type'].map((pointer) => ({
    operation: 'GET /OutgoingInvoices/{id}',
    pointer,
    because: problem,
  })),
  {
    operation: 'GET /Departments/{id}',
    pointer: '',
    because: 'The document says that the resource is returned, and leaves out what it looks like.',
  },
];
