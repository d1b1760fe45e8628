import type { Language } from '../../../shared/reason.ts';
import { languages } from '../../../shared/reason.ts';

type Sentences = Readonly<Record<Language, string>>;

/** What can be wrong with an invoice, in words of an accountant: what, and what to do. */
export const problemSentences = {
  'vat-code-missing': {
    en: 'account {account} has no external VAT code in Moment; set it there',
    de: 'Konto {account} hat in Moment keinen externen MwSt-Code; bitte dort eintragen',
    no: 'konto {account} mangler ekstern mva-kode i Moment; legg den inn der',
  },
  'vat-code-unknown': {
    en: 'PowerOffice has no active VAT code {vatCode} on {date} (account {account})',
    de: 'PowerOffice kennt am {date} keinen aktiven MwSt-Code {vatCode} (Konto {account})',
    no: 'PowerOffice har ingen aktiv mva-kode {vatCode} per {date} (konto {account})',
  },
  'vat-rate-differs': {
    en: 'VAT code {vatCode} means {rate} % in PowerOffice, but the line has {percent} % in Moment',
    de: 'MwSt-Code {vatCode} bedeutet in PowerOffice {rate} %, die Zeile hat in Moment {percent} %',
    no: 'mva-kode {vatCode} er {rate} % i PowerOffice, men linjen har {percent} % i Moment',
  },
  'account-unknown': {
    en: 'PowerOffice has no active account {account}; create or activate it',
    de: 'PowerOffice hat kein aktives Konto {account}; bitte anlegen oder aktivieren',
    no: 'PowerOffice har ingen aktiv konto {account}; opprett eller aktiver den',
  },
  'account-locked': {
    en: 'account {account} is locked to VAT code {locked} in PowerOffice, Moment says {vatCode}',
    de: 'Konto {account} ist in PowerOffice auf MwSt-Code {locked} festgelegt, Moment sagt {vatCode}',
    no: 'konto {account} er låst til mva-kode {locked} i PowerOffice, Moment sier {vatCode}',
  },
  'project-required': {
    en: 'account {account} needs a project in PowerOffice, and the invoice has none',
    de: 'Konto {account} verlangt in PowerOffice ein Projekt, die Rechnung hat keines',
    no: 'konto {account} krever prosjekt i PowerOffice, og fakturaen har ingen',
  },
  'department-required': {
    en: 'account {account} needs a department in PowerOffice, and the invoice has none',
    de: 'Konto {account} verlangt in PowerOffice eine Abteilung, die Rechnung hat keine',
    no: 'konto {account} krever avdeling i PowerOffice, og fakturaen har ingen',
  },
  'department-unknown': {
    en: 'PowerOffice has no active department {department}; create it, or correct it in Moment',
    de: 'PowerOffice hat keine aktive Abteilung {department}; bitte anlegen oder in Moment berichtigen',
    no: 'PowerOffice har ingen aktiv avdeling {department}; opprett den, eller rett den i Moment',
  },
  'customer-number-unfit': {
    en: 'customer number {customer} lies in no customer series of PowerOffice ({series})',
    de: 'Kundennummer {customer} liegt in keinem Kundennummernkreis von PowerOffice ({series})',
    no: 'kundenummer {customer} ligger ikke i noen kundenummerserie i PowerOffice ({series})',
  },
  'customer-missing': {
    en: 'Moment does not show the customer of the record',
    de: 'Moment zeigt den Kunden des Datensatzes nicht',
    no: 'Moment viser ikke kunden til posten',
  },
  'project-missing': {
    en: 'Moment does not show the project of the invoice',
    de: 'Moment zeigt das Projekt der Rechnung nicht',
    no: 'Moment viser ikke prosjektet til fakturaen',
  },
  'project-number-unfit': {
    en: 'project number {project} holds a period or comma, which PowerOffice cannot take; renumber it in Moment',
    de: 'Projektnummer {project} enthält Punkt oder Komma, das nimmt PowerOffice nicht; bitte in Moment ändern',
    no: 'prosjektnummer {project} inneholder punktum eller komma, som PowerOffice ikke tar; endre det i Moment',
  },
  'period-closed': {
    en: 'the date {date} lies in a closed period of PowerOffice (locked up to {lockDate})',
    de: 'das Datum {date} liegt in einer abgeschlossenen Periode von PowerOffice (gesperrt bis {lockDate})',
    no: 'datoen {date} ligger i en lukket periode i PowerOffice (låst til og med {lockDate})',
  },
  'payment-id-wrong': {
    en: 'the KID {paymentId} is not valid (modulus 10, 2 to 25 digits)',
    de: 'die KID {paymentId} ist ungültig (Modulus 10, 2 bis 25 Ziffern)',
    no: 'KID {paymentId} er ikke gyldig (modulus 10, 2 til 25 sifre)',
  },
  'organization-number-wrong': {
    en: 'organisation number {organizationNumber} of customer {customer} is not valid',
    de: 'Organisationsnummer {organizationNumber} des Kunden {customer} ist ungültig',
    no: 'organisasjonsnummer {organizationNumber} på kunde {customer} er ikke gyldig',
  },
  'line-does-not-add-up': {
    en: 'line "{line}": quantity × price less discount is not its net amount {net}',
    de: 'Zeile „{line}“: Menge × Preis abzüglich Rabatt ergibt nicht den Nettobetrag {net}',
    no: 'linje «{line}»: antall × pris minus rabatt er ikke nettobeløpet {net}',
  },
  'line-vat-does-not-add-up': {
    en: 'line "{line}": {percent} % VAT of {net} is not {vat}',
    de: 'Zeile „{line}“: {percent} % MwSt auf {net} ergibt nicht {vat}',
    no: 'linje «{line}»: {percent} % mva av {net} er ikke {vat}',
  },
  'total-does-not-add-up': {
    en: 'the lines add up to {lines}, the total says {total}',
    de: 'die Zeilen ergeben {lines}, die Summe sagt {total}',
    no: 'linjene blir {lines}, totalen sier {total}',
  },
  'rounding-account-missing': {
    en: 'the total is rounded by {difference}; name a rounding account in the settings',
    de: 'die Summe ist um {difference} gerundet; bitte ein Rundungskonto in den Einstellungen nennen',
    no: 'totalen er avrundet med {difference}; oppgi en avrundingskonto i innstillingene',
  },
  'no-lines': {
    en: 'it has no line with an amount',
    de: 'sie hat keine Zeile mit Betrag',
    no: 'den har ingen linje med beløp',
  },
  'sign-wrong': {
    en: 'the total {total} has the wrong sign for its kind',
    de: 'die Summe {total} hat für diese Art das falsche Vorzeichen',
    no: 'totalen {total} har feil fortegn for denne typen',
  },
  'currency-rate-missing': {
    en: 'the currency rate for {currency} is missing or not above zero',
    de: 'der Kurs für {currency} fehlt oder ist nicht größer als null',
    no: 'valutakursen for {currency} mangler eller er ikke over null',
  },
  'accrual-closed': {
    en: 'line "{line}" is accrued from {date}, which lies in a closed period (locked up to {lockDate})',
    de: 'Zeile „{line}“ ist ab {date} abgegrenzt, das liegt in einer abgeschlossenen Periode (gesperrt bis {lockDate})',
    no: 'linje «{line}» er periodisert fra {date}, som ligger i en lukket periode (låst til og med {lockDate})',
  },
  'due-date-early': {
    en: 'the due date {dueDate} lies before the date {date}',
    de: 'das Fälligkeitsdatum {dueDate} liegt vor dem Datum {date}',
    no: 'forfallsdatoen {dueDate} ligger før datoen {date}',
  },
  'not-vat-registered': {
    en: 'it has VAT, but PowerOffice says that the company is not registered for VAT',
    de: 'sie hat MwSt, laut PowerOffice ist die Firma aber nicht mehrwertsteuerpflichtig registriert',
    no: 'den har mva, men ifølge PowerOffice er ikke firmaet registrert i mva-registeret',
  },
  'currency-unknown': {
    en: 'there is no currency {currency}; correct it in Moment',
    de: 'die Währung {currency} gibt es nicht; bitte in Moment berichtigen',
    no: 'valutaen {currency} finnes ikke; rett den i Moment',
  },
  'account-of-reference': {
    en: 'account {account} is the account of the customer reference; choose an income account in Moment',
    de: 'Konto {account} ist das Konto der Debitoren; bitte in Moment ein Erlöskonto wählen',
    no: 'konto {account} er kundereskontroens konto; velg en inntektskonto i Moment',
  },
  'customer-archived': {
    en: 'customer {customer} is archived in PowerOffice; activate it there',
    de: 'Kunde {customer} ist in PowerOffice archiviert; bitte dort aktivieren',
    no: 'kunde {customer} er arkivert i PowerOffice; aktiver den der',
  },
  'name-missing': {
    en: 'number {number} has no name in Moment',
    de: 'Nummer {number} hat in Moment keinen Namen',
    no: 'nummer {number} har ikke noe navn i Moment',
  },
  'number-taken': {
    en: 'PowerOffice already has an invoice {number} that did not come from here',
    de: 'PowerOffice hat bereits eine Rechnung {number}, die nicht von hier stammt',
    no: 'PowerOffice har allerede en faktura {number} som ikke kom herfra',
  },
} as const satisfies Record<string, Sentences>;

export interface Problem {
  code: keyof typeof problemSentences;
  values: Readonly<Record<string, string | number>>;
}

export function problem(code: Problem['code'], values: Problem['values'] = {}): Problem {
  return { code, values };
}

/** All problems as one text per language, each said once; the reasons name the language in their placeholder. */
export function problemDetails(problems: readonly Problem[]): Record<`problems_${Language}`, string> {
  const [en, de, no] = languages.map((language) => {
    const texts = problems.map(({ code, values }) => filled(problemSentences[code][language], values));
    return [...new Set(texts)].join('; ');
  });
  return { problems_en: en ?? '', problems_de: de ?? '', problems_no: no ?? '' };
}

function filled(sentence: string, values: Problem['values']): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
}
