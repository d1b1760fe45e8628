import type { ComparedField, SourceRecord } from '../../shared/direction.ts';
import type { FieldWord } from '../../shared/fields.ts';
import { no, yes } from '../../shared/fields.ts';
import type { ProjectStatus } from '../../shared/vendors/poweroffice/project-calls.ts';
import type { Language, Wording } from '../../shared/wording.ts';
import { languages } from '../../shared/wording.ts';

/** `Amount` of a posting is in the currency of the books, whatever the voucher was in. */
export const BOOK_CURRENCY = 'NOK';

/** What the states of PowerOffice Go mean. */
const projectStates: Readonly<Record<ProjectStatus, Wording>> = {
  Tentative: { en: 'tentative', de: 'vorläufig', no: 'foreløpig' },
  NotStarted: { en: 'not started', de: 'nicht begonnen', no: 'ikke startet' },
  Active: { en: 'active', de: 'aktiv', no: 'aktivt' },
  Complete: { en: 'complete', de: 'abgeschlossen', no: 'fullført' },
  Archived: { en: 'archived', de: 'archiviert', no: 'arkivert' },
};

/** What a voucher of the customer ledger is. */
const voucherKinds = {
  invoice: { en: 'invoice', de: 'Rechnung', no: 'faktura' },
  creditNote: { en: 'credit note', de: 'Gutschrift', no: 'kreditnota' },
} as const satisfies Record<string, Wording>;

/** What people call the fields that both sides have. */
export const fieldWords = {
  number: { en: 'number', de: 'Nummer', no: 'nummer' },
  kind: { en: 'kind of voucher', de: 'Belegart', no: 'bilagstype', values: voucherKinds },
  date: { en: 'date', de: 'Datum', no: 'dato', form: 'days' },
  dueDate: { en: 'due date', de: 'Fälligkeit', no: 'forfallsdato', form: 'days' },
  customer: { en: 'customer', de: 'Kunde', no: 'kunde' },
  total: { en: 'total', de: 'Summe', no: 'totalsum', form: 'amount' },
  currency: { en: 'currency', de: 'Währung', no: 'valuta', form: 'currency' },
  paymentId: { en: 'KID', de: 'KID', no: 'KID' },
  exportStatus: { en: 'export status', de: 'Übertragungsstatus', no: 'eksportstatus' },
  name: { en: 'name', de: 'Name', no: 'navn' },
  organizationNumber: { en: 'organisation number', de: 'Organisationsnummer', no: 'organisasjonsnummer' },
  email: { en: 'e-mail', de: 'E-Mail', no: 'e-post' },
  invoiceEmail: { en: 'invoice e-mail', de: 'Rechnungs-E-Mail', no: 'faktura-e-post' },
  address: { en: 'address', de: 'Adresse', no: 'adresse' },
  department: { en: 'department', de: 'Abteilung', no: 'avdeling' },
  owner: { en: 'project manager', de: 'Projektleitung', no: 'prosjektleder' },
  status: { en: 'status', de: 'Status', no: 'status', values: projectStates },
  active: { en: 'active', de: 'aktiv', no: 'aktiv', values: { true: yes, false: no } },
  project: { en: 'project', de: 'Projekt', no: 'prosjekt' },
  amount: { en: 'amount', de: 'Betrag', no: 'beløp', form: 'amount', currency: BOOK_CURRENCY },
  supplier: { en: 'supplier', de: 'Lieferant', no: 'leverandør' },
  text: { en: 'text', de: 'Text', no: 'tekst' },
  billable: { en: 'billable', de: 'abrechenbar', no: 'fakturerbar' },
} as const satisfies Record<string, FieldWord>;
export type FieldName = keyof typeof fieldWords;

/** A field as it should be and as the other side has it. */
export interface Field {
  name: FieldName;
  wanted: string | null;
  held: string | null;
  /** Which of several records it is of. */
  of?: string;
}

export function comparedField({ name, wanted, held, of }: Field): ComparedField {
  return { field: fieldWords[name].en, ...(of !== undefined && { of }), wanted, held };
}

/** The same of the source alone; `of` which of several records. */
export function sourceFields(
  values: Readonly<Partial<Record<FieldName, string | null>>>,
  of?: string,
): SourceRecord['fields'] {
  const said = new Map<string, string | null>(Object.entries(values));
  return Object.entries(fieldWords).flatMap(([name, { en }]) => {
    const value = said.get(name);
    return value === undefined ? [] : [{ field: en, ...(of !== undefined && { of }), value }];
  });
}

export function differing(fields: readonly Field[]): FieldName[] {
  const names = fields.filter(({ wanted, held }) => wanted !== held).map(({ name }) => name);
  return [...new Set(names)];
}

/** Names of fields as details of a reason, whose sentence in each language takes its own. */
export function fieldDetails(names: readonly FieldName[]): Record<`fields_${Language}`, string> {
  const [en, de, no] = languages.map((language) =>
    names.map((name) => fieldWords[name][language]).join(', '),
  );
  return { fields_en: en ?? '', fields_de: de ?? '', fields_no: no ?? '' };
}
