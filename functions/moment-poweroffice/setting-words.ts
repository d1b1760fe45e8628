import type { Wording } from '../../shared/wording.ts';
import type { MomentPowerOfficeSettings } from './settings.ts';

/** The settings of a connection as people call them. */
export const momentPowerOfficeSettingWords = {
  startDate: {
    en: 'Invoices and postings are transferred from',
    de: 'Rechnungen und Buchungen werden übertragen ab',
    no: 'Fakturaer og posteringer overføres fra',
  },
  projectStates: {
    en: 'Project states in Moment and their status in PowerOffice Go',
    de: 'Projektstatus in Moment und ihr Status in PowerOffice Go',
    no: 'Prosjektstatuser i Moment og status i PowerOffice Go',
  },
  maxRounding: {
    en: 'Largest difference between a total and its lines',
    de: 'Größter Unterschied zwischen einer Summe und ihren Zeilen',
    no: 'Største forskjell mellom en sum og linjene',
  },
  roundingAccount: { en: 'Rounding account', de: 'Rundungskonto', no: 'Konto for øreavrunding' },
  roundingVatCode: {
    en: 'VAT code of the rounding account',
    de: 'Mehrwertsteuer-Code des Rundungskontos',
    no: 'Mva-kode på kontoen for øreavrunding',
  },
  newCustomerDelivery: {
    en: 'Delivery of invoices for new customers in PowerOffice Go',
    de: 'Rechnungsversand neuer Kunden in PowerOffice Go',
    no: 'Fakturalevering for nye kunder i PowerOffice Go',
  },
  markTransferred: {
    en: 'Moment is told that an invoice was transferred',
    de: 'Moment erfährt, dass eine Rechnung übertragen wurde',
    no: 'Moment får vite at en faktura er overført',
  },
  expenseAccounts: {
    en: 'Accounts whose postings are expenses',
    de: 'Konten, deren Buchungen Kosten sind',
    no: 'Kontoer der posteringer er kostnader',
  },
  lookBackDays: {
    en: 'Days looked back in every comparison',
    de: 'Tage, die jeder Abgleich zurückschaut',
    no: 'Dager hver sammenligning ser bakover',
  },
  createdBackDays: {
    en: 'Days back in which late entries are looked for once a day',
    de: 'Tage, die täglich nach spät Erfasstem durchsucht werden',
    no: 'Dager bakover det daglig letes etter sent førte posteringer',
  },
  billableByDefault: {
    en: 'Expenses are invoiced where the project does not say',
    de: 'Kosten werden verrechnet, wo das Projekt nichts bestimmt',
    no: 'Kostnader faktureres der prosjektet ikke sier noe',
  },
  expenseActivity: {
    en: 'Activity in Moment for expenses',
    de: 'Aktivität in Moment für Kosten',
    no: 'Aktivitet i Moment for kostnader',
  },
  reversals: {
    en: 'Reversals of transferred postings',
    de: 'Stornos übertragener Buchungen',
    no: 'Reverseringer av overførte posteringer',
  },
  attachments: {
    en: 'The documents of a voucher come along',
    de: 'Die Dokumente eines Belegs kommen mit',
    no: 'Dokumentene til et bilag følger med',
  },
} as const satisfies Record<keyof MomentPowerOfficeSettings, Required<Wording>>;
