import { type Firm, inBooks, inMoment } from './firm.ts';

type Kind = 'customer' | 'project' | 'voucher';

interface Record {
  kind: Kind;
  /** The customer's number or the project's code; of a voucher what nobody else has. */
  number: string;
  fields: Readonly<{ [name: string]: unknown }>;
}

/** What people entered in PowerOffice themselves, as they left it. */
export interface Foreign {
  /** To be called before and after whatever people do. */
  look(): void;
  lookAgain(): void;
  touched(): string[];
}

/** What Moment may say about customers and projects that it knows. */
const ours: readonly string[] = [
  ...['Name', 'OrganizationNumber', 'EmailAddress', 'InvoiceEmailAddress', 'MailAddress', 'CustomerId'],
  ...[
    'CustomerNo',
    'DepartmentId',
    'DepartmentCode',
    'ProjectManagerEmployeeId',
    'ProjectStatus',
    'IsActive',
  ],
  'LastChangedDateTimeOffset',
];

export function createForeign(firm: Firm): Foreign {
  const byHand = new Map<string, Record>();
  let before = new Map<string, Record>();
  const shown = (record: Record | undefined) => JSON.stringify(record);
  return {
    look: () => void (before = records(firm)),
    lookAgain() {
      for (const [id, record] of records(firm))
        if (shown(before.get(id)) !== shown(record)) byHand.set(id, record);
    },
    touched() {
      const now = records(firm);
      const isMoments = momentNumbers(firm);
      const kept = (record: Record | undefined) =>
        record && isMoments(record)
          ? shown({ ...record, fields: withoutOurs(record.fields) })
          : shown(record);
      const changed = [...byHand].filter(([id, record]) => kept(record) !== kept(now.get(id)));
      return changed.map(
        ([id, record]) => `a foreign ${record.kind} was touched: ${kept(record)} → ${kept(now.get(id))}`,
      );
    },
  };
}

/** Vouchers of the integration are not people's, whoever takes them back. */
function records(firm: Firm): Map<string, Record> {
  const { customers, projects, vouchers } = inBooks(firm);
  const rows: [string | number, Record][] = [
    ...customers.map(
      (row) => [row.Id, { kind: 'customer', number: String(row.Number), fields: { ...row } }] as const,
    ),
    ...projects.map((row) => [row.Id, { kind: 'project', number: row.Code, fields: { ...row } }] as const),
    ...vouchers
      .filter(({ createdBy }) => createdBy === 'person')
      .map((row) => [row.Id, { kind: 'voucher', number: row.Id, fields: { ...row } }] as const),
  ].map(([id, record]) => [id, record as Record]);
  return new Map(rows.map(([id, record]) => [String(id), record]));
}

function momentNumbers(firm: Firm): (record: Record) => boolean {
  const { customers, projects } = inMoment(firm);
  const numbers = {
    customer: new Set(customers.map(({ customerNumber }) => customerNumber)),
    project: new Set(projects.map(({ projectNumber }) => projectNumber)),
    voucher: new Set<string>(),
  };
  return ({ kind, number }) => numbers[kind].has(number);
}

function withoutOurs(fields: Record['fields']): Record['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !ours.includes(name)));
}
