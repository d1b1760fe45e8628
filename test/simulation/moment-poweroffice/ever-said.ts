import { type Firm, inMoment } from './firm.ts';
import { organizationNumberOf } from './master-complaints.ts';

/** What Moment has ever said of its customers, as PowerOffice would hold it. */
export interface EverSaid {
  look(): void;
  /** To be called after whatever people do. */
  lookAgain(): void;
  /** What may stand in PowerOffice where Moment says nothing: all but what Moment itself once said. */
  kept(id: number, field: SaidField, held: string | null): string | null;
}

type SaidField = 'OrganizationNumber' | 'EmailAddress' | 'InvoiceEmailAddress';

export function createEverSaid(firm: Firm): EverSaid {
  const said = new Set<string>();
  const mark = (id: number, field: SaidField, value: string) => JSON.stringify([id, field, value]);
  return {
    look: () => undefined,
    lookAgain() {
      for (const row of inMoment(firm).customers) {
        said.add(mark(row.id, 'OrganizationNumber', organizationNumberOf(row)));
        said.add(mark(row.id, 'EmailAddress', row.email ?? ''));
        said.add(mark(row.id, 'InvoiceEmailAddress', row.invoiceEmail ?? ''));
      }
    },
    kept: (id, field, held) => (held !== null && said.has(mark(id, field, held)) ? null : held),
  };
}
