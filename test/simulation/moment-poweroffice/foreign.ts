import { type Firm, inBooks, inMoment } from './firm.ts';

/** A record of PowerOffice that may be somebody's own. */
interface Entry {
  kind: 'customer' | 'project' | 'voucher';
  /** The customer's number or the project's code; Moment knows no number of a voucher. */
  number: string;
  fields: Readonly<Record<string, unknown>>;
}

/** What people entered in PowerOffice themselves, as they left it. */
export interface Foreign {
  /** To be called before whatever people do. */
  look(): void;
  /** To be called after it: what is different now is theirs. */
  lookAgain(): void;
  touched(): string[];
}

/** What Moment may say about customers and projects that it knows. */
const ours: readonly string[] = [
  ...['Name', 'OrganizationNumber', 'EmailAddress', 'InvoiceEmailAddress', 'MailAddress'],
  ...['CustomerId', 'CustomerNo', 'DepartmentId', 'DepartmentCode', 'ProjectManagerEmployeeId'],
  ...['ProjectStatus', 'IsActive', 'LastChangedDateTimeOffset'],
];

export function createForeign(firm: Firm): Foreign {
  const byHand = new Map<string, Entry>();
  let before = new Map<string, Entry>();
  return {
    look: () => void (before = entries(firm)),
    lookAgain() {
      for (const [id, entry] of entries(firm))
        if (JSON.stringify(before.get(id)) !== JSON.stringify(entry)) byHand.set(id, entry);
    },
    touched() {
      const now = entries(firm);
      const shown = showing(firm);
      return [...byHand]
        .filter(([id, entry]) => shown(entry) !== shown(now.get(id)))
        .map(([id, entry]) => `a foreign ${entry.kind} was touched: ${shown(entry)} → ${shown(now.get(id))}`);
    },
  };
}

/** Vouchers of the integration are not people's, whoever takes them back. */
function entries(firm: Firm): Map<string, Entry> {
  const { customers, projects, vouchers } = inBooks(firm);
  const byPeople = vouchers.filter(({ createdBy }) => createdBy === 'person');
  const all: Entry[] = [
    ...customers.map((row): Entry => ({ kind: 'customer', number: String(row.Number), fields: { ...row } })),
    ...projects.map((row): Entry => ({ kind: 'project', number: row.Code, fields: { ...row } })),
    ...byPeople.map((row): Entry => ({ kind: 'voucher', number: '', fields: { ...row } })),
  ];
  return new Map(all.map((entry) => [String(entry.fields['Id']), entry]));
}

/** Of what Moment knows, what it has no say in; everything else in full. */
function showing(firm: Firm): (entry: Entry | undefined) => string {
  const { customers, projects } = inMoment(firm);
  const numbers = {
    customer: new Set(customers.map(({ customerNumber }) => customerNumber)),
    project: new Set(projects.map(({ projectNumber }) => projectNumber)),
    voucher: new Set<string>(),
  };
  return (entry) => {
    if (!entry || !numbers[entry.kind].has(entry.number)) return JSON.stringify(entry) ?? '';
    return JSON.stringify(Object.entries(entry.fields).filter(([name]) => !ours.includes(name)));
  };
}
