import type { Wording } from '../../../shared/wording.ts';

/** What the checklist says of accounts, VAT codes and customers. */
export const bookWordings = {
  books: { en: 'accounts and VAT codes', de: 'Konten und MwSt-Codes', no: 'kontoer og mva-koder' },
  'books-compared': {
    en: 'books: {used} accounts in use in Moment, {matching} match PowerOffice Go',
    de: 'Bücher: {used} Konten in Moment in Gebrauch, {matching} stimmen mit PowerOffice Go überein',
    no: 'regnskap: {used} kontoer er i bruk i Moment, {matching} stemmer med PowerOffice Go',
  },
  'books-mismatch': {
    en: 'accounts and VAT codes that do not match:',
    de: 'Konten und MwSt-Codes, die nicht übereinstimmen:',
    no: 'kontoer og mva-koder som ikke stemmer:',
  },
  'column-account': { en: 'account', de: 'Konto', no: 'konto' },
  'column-todo': { en: 'what to do', de: 'was zu tun ist', no: 'hva som må gjøres' },
  'no-external-code': {
    en: 'no external VAT code',
    de: 'kein externer MwSt-Code',
    no: 'ingen ekstern mva-kode',
  },
  'no-account': { en: 'no such account', de: 'kein solches Konto', no: 'ingen slik konto' },
  'create-account': {
    en: 'create it in PowerOffice Go',
    de: 'in PowerOffice Go anlegen',
    no: 'opprett den i PowerOffice Go',
  },
  'inactive-account': { en: 'inactive account', de: 'inaktives Konto', no: 'inaktiv konto' },
  'activate-account': {
    en: 'activate it in PowerOffice Go',
    de: 'in PowerOffice Go aktivieren',
    no: 'aktiver den i PowerOffice Go',
  },
  'enter-code': {
    en: 'enter the external VAT code in Moment',
    de: 'in Moment den externen MwSt-Code eintragen',
    no: 'legg inn ekstern mva-kode i Moment',
  },
  'no-code': { en: 'no VAT code {vatCode}', de: 'kein MwSt-Code {vatCode}', no: 'ingen mva-kode {vatCode}' },
  'enter-other-code': {
    en: 'enter another VAT code in Moment',
    de: 'in Moment einen anderen MwSt-Code eintragen',
    no: 'legg inn en annen mva-kode i Moment',
  },
  'locked-to': { en: 'locked to {own}', de: 'festgelegt auf {own}', no: 'låst til {own}' },
  'enter-own-code': {
    en: 'enter {own} in Moment',
    de: 'in Moment {own} eintragen',
    no: 'legg inn {own} i Moment',
  },
  'unlock-account': {
    en: 'unlock it in PowerOffice Go',
    de: 'in PowerOffice Go die Festlegung aufheben',
    no: 'lås den opp i PowerOffice Go',
  },
  'rounding-not-chosen': {
    en: 'no rounding account is chosen: invoices whose total is rounded are refused; please name {contact} the account of PowerOffice Go that takes it',
    de: 'es ist kein Rundungskonto gewählt: Rechnungen mit gerundeter Summe werden abgelehnt; bitte {contact} das Konto in PowerOffice Go dafür nennen',
    no: 'ingen avrundingskonto er valgt: fakturaer med avrundet totalsum blir avvist; oppgi kontoen i PowerOffice Go til {contact}',
  },
  'not-registered': {
    en: 'PowerOffice Go says that the company is not registered for VAT: invoices with VAT are refused',
    de: 'laut PowerOffice Go ist die Firma nicht im Mehrwertsteuerregister: Rechnungen mit MwSt werden abgelehnt',
    no: 'ifølge PowerOffice Go er firmaet ikke registrert i mva-registeret: fakturaer med mva blir avvist',
  },
  closed: {
    en: 'PowerOffice Go is closed up to {lockDate}',
    de: 'PowerOffice Go ist bis {lockDate} abgeschlossen',
    no: 'PowerOffice Go er låst til og med {lockDate}',
  },
  customers: { en: 'customers', de: 'Kunden', no: 'kunder' },
  'customers-compared': {
    en: 'customers: {fit} of {count} can be transferred',
    de: 'Kunden: {fit} von {count} können übertragen werden',
    no: 'kunder: {fit} av {count} kan overføres',
  },
  'ehf-without-number': {
    en: 'delivery method EHF in PowerOffice Go, but no organisation number',
    de: 'Versandart EHF in PowerOffice Go, aber keine Organisationsnummer',
    no: 'leveringsmetode EHF i PowerOffice Go, men ikke noe organisasjonsnummer',
  },
  'without-email': {
    en: 'without an e-mail address, so no invoice can be delivered to them',
    de: 'ohne E-Mail-Adresse, sodass ihnen keine Rechnung zugestellt werden kann',
    no: 'uten e-postadresse, så ingen faktura kan leveres til dem',
  },
} satisfies Record<string, Wording>;
