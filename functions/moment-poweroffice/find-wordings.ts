import type { Wording } from '../../shared/wording.ts';

export const findWordings = {
  'address-unknown': {
    en: 'This address names no record that we can read: give the number of the invoice, customer, project or voucher instead.',
    de: 'Diese Adresse nennt keinen Datensatz, den wir lesen können: bitte stattdessen die Nummer der Rechnung, des Kunden, Projekts oder Belegs angeben.',
    no: 'Denne adressen angir ingen post vi kan lese: oppgi i stedet nummeret på fakturaen, kunden, prosjektet eller bilaget.',
  },
  'nothing-found': {
    en: 'Nothing was found under “{value}” among {kinds_en} of Moment and PowerOffice Go, nor in what we keep ourselves. You can give the number in either system (of an invoice also that of its voucher), a name, an e-mail address, the day and number of a voucher (2026-03-04/15545), or the address of a page. Vouchers are searched {years} years back.',
    de: 'Unter „{value}“ wurde unter {kinds_de} von Moment und PowerOffice Go nichts gefunden, auch nicht in dem, was wir selbst festhalten. Sie können die Nummer in einem der beiden Systeme (bei einer Rechnung auch die ihres Belegs), einen Namen, eine E-Mail-Adresse, Tag und Nummer eines Belegs (2026-03-04/15545) oder die Adresse einer Seite angeben. Belege werden {years} Jahre zurück gesucht.',
    no: 'Ingenting ble funnet for «{value}» blant {kinds_no} i Moment og PowerOffice Go, og heller ikke i det vi selv har. Du kan oppgi nummeret i et av systemene (for en faktura også bilagsnummeret), et navn, en e-postadresse, dag og nummer på et bilag (2026-03-04/15545) eller adressen til en side. Det søkes i bilag {years} år tilbake.',
  },
  'nothing-remembered': {
    en: 'We remember nothing of “{value}” ourselves.',
    de: 'Wir selbst wissen nichts von „{value}“.',
    no: 'Vi har selv ingenting om «{value}».',
  },
  'vendor-silent': {
    en: '{problem} So only what we remember ourselves was searched.',
    de: '{problem} Deshalb wurde nur gesucht, was wir selbst wissen.',
    no: '{problem} Derfor ble det bare søkt i det vi selv har.',
  },
  'too-many': {
    en: '{count} records fit; these are the first {most}.',
    de: '{count} Datensätze passen; dies sind die ersten {most}.',
    no: '{count} poster passer; dette er de første {most}.',
  },
} satisfies Record<string, Wording>;

export const kindPlurals = {
  invoice: { en: 'the invoices', de: 'den Rechnungen', no: 'fakturaene' },
  customer: { en: 'the customers', de: 'den Kunden', no: 'kundene' },
  project: { en: 'the projects', de: 'den Projekten', no: 'prosjektene' },
  voucher: { en: 'the vouchers', de: 'den Belegen', no: 'bilagene' },
} satisfies Record<string, Wording>;
