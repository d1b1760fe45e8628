import type { Language, Wording } from '../../../shared/wording.ts';

/** A finalized invoice cannot be edited in Moment, and its credit note would stand alone in the books. */
const again = {
  en: 'credit it in Moment, mark both as not to be transferred to accounting, and invoice again',
  de: 'bitte in Moment gutschreiben, beide als nicht zu übertragen kennzeichnen und neu fakturieren',
  no: 'krediter den i Moment, merk begge som ikke skal overføres til regnskap, og fakturer på nytt',
};

/** What can be wrong with an invoice, in words of an accountant: what is, and who does what where. */
export const problemSentences = {
  'vat-code-missing': {
    en: 'account {account} has no external VAT code in Moment: set it there',
    de: 'Konto {account} hat in Moment keinen externen MwSt-Code: bitte dort eintragen',
    no: 'konto {account} mangler ekstern mva-kode i Moment: legg den inn der',
  },
  'vat-code-unknown': {
    en: 'PowerOffice Go has no active VAT code {vatCode} on {date}: enter another one on account {account} in Moment',
    de: 'PowerOffice Go kennt am {date} keinen aktiven MwSt-Code {vatCode}: bitte in Moment am Konto {account} einen anderen eintragen',
    no: 'PowerOffice Go har ingen aktiv mva-kode {vatCode} per {date}: legg inn en annen på konto {account} i Moment',
  },
  'vat-rate-differs': {
    en: 'VAT code {vatCode} means {rate} % in PowerOffice Go, but the line has {percent} % in Moment: enter the right code on account {account} in Moment',
    de: 'MwSt-Code {vatCode} bedeutet in PowerOffice Go {rate} %, die Zeile hat in Moment {percent} %: bitte in Moment am Konto {account} den richtigen Code eintragen',
    no: 'mva-kode {vatCode} er {rate} % i PowerOffice Go, men linjen har {percent} % i Moment: legg inn riktig kode på konto {account} i Moment',
  },
  'account-unknown': {
    en: 'PowerOffice Go has no active account {account}: create or activate it there',
    de: 'PowerOffice Go hat kein aktives Konto {account}: bitte dort anlegen oder aktivieren',
    no: 'PowerOffice Go har ingen aktiv konto {account}: opprett eller aktiver den der',
  },
  'account-locked': {
    en: 'account {account} is locked to VAT code {locked} in PowerOffice Go, Moment has {vatCode}: enter {locked} on the account in Moment',
    de: 'Konto {account} ist in PowerOffice Go auf MwSt-Code {locked} festgelegt, in Moment steht {vatCode}: bitte in Moment am Konto {locked} eintragen',
    no: 'konto {account} er låst til mva-kode {locked} i PowerOffice Go, i Moment står {vatCode}: legg inn {locked} på kontoen i Moment',
  },
  'account-locked-without-code': {
    en: 'account {account} is locked in PowerOffice Go and has no VAT code there, Moment has {vatCode}: unlock it in PowerOffice Go',
    de: 'Konto {account} ist in PowerOffice Go festgelegt und hat dort keinen MwSt-Code, in Moment steht {vatCode}: bitte in PowerOffice Go die Festlegung aufheben',
    no: 'konto {account} er låst i PowerOffice Go og har ingen mva-kode der, i Moment står {vatCode}: lås den opp i PowerOffice Go',
  },
  'project-required': {
    en: 'account {account} needs a project in PowerOffice Go, and the invoice has none: take this demand off the account there',
    de: 'Konto {account} verlangt in PowerOffice Go ein Projekt, die Rechnung hat keines: bitte diese Pflicht dort am Konto aufheben',
    no: 'konto {account} krever prosjekt i PowerOffice Go, og fakturaen har ikke noe: fjern kravet på kontoen der',
  },
  'department-required': {
    en: 'account {account} needs a department in PowerOffice Go, and neither the invoice nor its project has one: enter it on the project in Moment',
    de: 'Konto {account} verlangt in PowerOffice Go eine Abteilung, weder die Rechnung noch ihr Projekt hat eine: bitte in Moment am Projekt eintragen',
    no: 'konto {account} krever avdeling i PowerOffice Go, og verken fakturaen eller prosjektet har noen: legg den inn på prosjektet i Moment',
  },
  'department-required-without-project': {
    en: 'account {account} needs a department in PowerOffice Go, and the invoice has neither department nor project: take this demand off the account there',
    de: 'Konto {account} verlangt in PowerOffice Go eine Abteilung, die Rechnung hat weder Abteilung noch Projekt: bitte diese Pflicht dort am Konto aufheben',
    no: 'konto {account} krever avdeling i PowerOffice Go, og fakturaen har verken avdeling eller prosjekt: fjern kravet på kontoen der',
  },
  'department-unknown': {
    en: 'PowerOffice Go has no active department {department}: create or activate it there',
    de: 'PowerOffice Go hat keine aktive Abteilung {department}: bitte dort anlegen oder aktivieren',
    no: 'PowerOffice Go har ingen aktiv avdeling {department}: opprett eller aktiver den der',
  },
  'customer-number-unfit': {
    en: 'customer number {customer} lies in no customer series of PowerOffice Go ({series}): extend the customer number series there',
    de: 'Kundennummer {customer} liegt in keinem Kundennummernkreis von PowerOffice Go ({series}): bitte den Kundennummernkreis dort erweitern',
    no: 'kundenummer {customer} ligger ikke i noen kundenummerserie i PowerOffice Go ({series}): utvid kundenummerserien der',
  },
  'customer-number-not-digits': {
    en: 'customer number {customer} is not made of digits only, as PowerOffice Go demands: renumber the customer in Moment',
    de: 'Kundennummer {customer} besteht nicht nur aus Ziffern, wie PowerOffice Go es verlangt: bitte den Kunden in Moment umnummerieren',
    no: 'kundenummer {customer} består ikke bare av sifre, slik PowerOffice Go krever: gi kunden et nytt nummer i Moment',
  },
  'customer-number-taken': {
    en: 'number {customer} is {held} in PowerOffice Go (organisation number {heldNumber}) and {name} in Moment (organisation number {organizationNumber}): if these are two companies, give one of them another number, else correct the organisation number that is wrong',
    de: 'Nummer {customer} ist in PowerOffice Go {held} (Organisationsnummer {heldNumber}), in Moment {name} (Organisationsnummer {organizationNumber}): sind es zwei Firmen, bitte einer davon eine andere Nummer geben, sonst die falsche Organisationsnummer berichtigen',
    no: 'nummer {customer} er {held} i PowerOffice Go (organisasjonsnummer {heldNumber}) og {name} i Moment (organisasjonsnummer {organizationNumber}): er det to firmaer, gi ett av dem et annet nummer, ellers rett det organisasjonsnummeret som er feil',
  },
  'customer-renumbered': {
    en: 'customer {name} has number {held} in PowerOffice Go, where we never change a number, and {customer} in Moment by now: set {held} again in Moment',
    de: 'Kunde {name} hat in PowerOffice Go die Nummer {held}, die wir dort nie ändern, in Moment aber inzwischen {customer}: bitte in Moment wieder {held} eintragen',
    no: 'kunde {name} har nummer {held} i PowerOffice Go, der vi aldri endrer et nummer, og nå {customer} i Moment: sett nummeret tilbake til {held} i Moment',
  },
  'customer-missing': {
    en: 'Moment does not show us customer {customer}: let the user of our key see it there',
    de: 'Moment zeigt uns den Kunden {customer} nicht: bitte dem Benutzer unseres Schlüssels dort Einsicht geben',
    no: 'Moment viser oss ikke kunde {customer}: la brukeren av nøkkelen vår se den der',
  },
  'project-missing': {
    en: 'Moment does not show us project {project}: let the user of our key see it there',
    de: 'Moment zeigt uns das Projekt {project} nicht: bitte dem Benutzer unseres Schlüssels dort Einsicht geben',
    no: 'Moment viser oss ikke prosjekt {project}: la brukeren av nøkkelen vår se det der',
  },
  'project-number-unfit': {
    en: 'project number {project} holds a period or comma, which PowerOffice Go cannot take: renumber it in Moment',
    de: 'Projektnummer {project} enthält Punkt oder Komma, das nimmt PowerOffice Go nicht: bitte in Moment ändern',
    no: 'prosjektnummer {project} inneholder punktum eller komma, som PowerOffice Go ikke tar: endre det i Moment',
  },
  'period-closed': {
    en: `the date {date} lies in a closed period of PowerOffice Go (locked up to {lockDate}): open the period there – if it must stay closed, ${again.en}`,
    de: `das Datum {date} liegt in einer abgeschlossenen Periode von PowerOffice Go (gesperrt bis {lockDate}): bitte die Periode dort öffnen – muss sie geschlossen bleiben, ${again.de}`,
    no: `datoen {date} ligger i en lukket periode i PowerOffice Go (låst til og med {lockDate}): åpne perioden der – må den forbli lukket, ${again.no}`,
  },
  'payment-id-wrong': {
    en: `the KID {paymentId} is not valid (check digit by modulus 10, 2 to 25 digits): ${again.en}`,
    de: `die KID {paymentId} ist ungültig (Prüfziffer nach Modulo 10, 2 bis 25 Ziffern): ${again.de}`,
    no: `KID {paymentId} er ikke gyldig (kontrollsiffer etter modulus 10, 2 til 25 sifre): ${again.no}`,
  },
  'organization-number-wrong': {
    en: 'organisation number {organizationNumber} of customer {customer} is not valid: correct it on the customer in Moment',
    de: 'Organisationsnummer {organizationNumber} des Kunden {customer} ist ungültig: bitte in Moment am Kunden berichtigen',
    no: 'organisasjonsnummer {organizationNumber} på kunde {customer} er ikke gyldig: rett det på kunden i Moment',
  },
  'line-does-not-add-up': {
    en: `line "{line}": quantity × price less discount is not its net amount {net}: ${again.en}`,
    de: `Zeile „{line}“: Menge × Preis abzüglich Rabatt ergibt nicht den Nettobetrag {net}: ${again.de}`,
    no: `linje «{line}»: antall × pris minus rabatt er ikke nettobeløpet {net}: ${again.no}`,
  },
  'line-vat-does-not-add-up': {
    en: `line "{line}": {percent} % VAT of {net} is not {vat}: ${again.en}`,
    de: `Zeile „{line}“: {percent} % MwSt auf {net} ergibt nicht {vat}: ${again.de}`,
    no: `linje «{line}»: {percent} % mva av {net} er ikke {vat}: ${again.no}`,
  },
  'total-does-not-add-up': {
    en: `the lines add up to {lines}, the total says {total}: ${again.en}`,
    de: `die Zeilen ergeben {lines}, die Summe lautet {total}: ${again.de}`,
    no: `linjene blir {lines}, totalsummen er {total}: ${again.no}`,
  },
  'rounding-account-missing': {
    en: 'the total is rounded by {difference}, and no rounding account is chosen: name us the account of PowerOffice Go that takes it',
    de: 'die Summe ist um {difference} gerundet, und es ist kein Rundungskonto gewählt: bitte nennen Sie uns das Konto in PowerOffice Go dafür',
    no: 'totalsummen er avrundet med {difference}, og ingen avrundingskonto er valgt: si hvilken konto i PowerOffice Go som skal brukes',
  },
  'rounding-vat-code-unknown': {
    en: 'PowerOffice Go has no active VAT code {vatCode} on {date}, with which rounding is booked: activate it there',
    de: 'PowerOffice Go kennt am {date} keinen aktiven MwSt-Code {vatCode}, mit dem Rundungen gebucht werden: bitte dort aktivieren',
    no: 'PowerOffice Go har ingen aktiv mva-kode {vatCode} per {date}, som avrundinger bokføres med: aktiver den der',
  },
  'no-lines': {
    en: 'it has no line with an amount: mark it in Moment as not to be transferred to accounting',
    de: 'sie hat keine Zeile mit Betrag: bitte in Moment als nicht zu übertragen kennzeichnen',
    no: 'den har ingen linje med beløp: merk den i Moment som ikke skal overføres til regnskap',
  },
  'sign-wrong': {
    en: `the total {total} has the wrong sign for its kind: ${again.en}`,
    de: `die Summe {total} hat für diese Art das falsche Vorzeichen: ${again.de}`,
    no: `totalsummen {total} har feil fortegn for denne typen: ${again.no}`,
  },
  'currency-rate-missing': {
    en: `the currency rate for {currency} is missing or not above zero: ${again.en}`,
    de: `der Kurs für {currency} fehlt oder ist nicht größer als null: ${again.de}`,
    no: `valutakursen for {currency} mangler eller er ikke over null: ${again.no}`,
  },
  'due-date-early': {
    en: `the due date {dueDate} lies before the date {date}: ${again.en}`,
    de: `das Fälligkeitsdatum {dueDate} liegt vor dem Datum {date}: ${again.de}`,
    no: `forfallsdatoen {dueDate} ligger før datoen {date}: ${again.no}`,
  },
  'not-vat-registered': {
    en: 'it has VAT, but PowerOffice Go says that the company is not registered for VAT: correct the VAT settings there',
    de: 'sie hat MwSt, laut PowerOffice Go ist die Firma aber nicht im Mehrwertsteuerregister: bitte die MwSt-Einstellungen dort berichtigen',
    no: 'den har mva, men ifølge PowerOffice Go er ikke firmaet registrert i mva-registeret: rett mva-innstillingene der',
  },
  'currency-unknown': {
    en: `there is no currency {currency}: ${again.en}`,
    de: `die Währung {currency} gibt es nicht: ${again.de}`,
    no: `valutaen {currency} finnes ikke: ${again.no}`,
  },
  'account-of-reference': {
    en: `account {account} is the account of the customer ledger in PowerOffice Go: choose an income account in Moment, then ${again.en}`,
    de: `Konto {account} ist in PowerOffice Go das Sammelkonto der Debitoren: bitte in Moment ein Erlöskonto wählen, dann ${again.de}`,
    no: `konto {account} er samlekontoen for kundereskontro i PowerOffice Go: velg en inntektskonto i Moment, og ${again.no}`,
  },
  'customer-archived': {
    en: 'customer {customer} is archived in PowerOffice Go: activate it there',
    de: 'Kunde {customer} ist in PowerOffice Go archiviert: bitte dort aktivieren',
    no: 'kunde {customer} er arkivert i PowerOffice Go: aktiver den der',
  },
  'name-missing': {
    en: 'number {number} has no name in Moment: enter it there',
    de: 'Nummer {number} hat in Moment keinen Namen: bitte dort eintragen',
    no: 'nummer {number} har ikke noe navn i Moment: legg det inn der',
  },
  'number-taken': {
    en: 'PowerOffice Go already has an invoice {number} that did not come from here: if it is this one, mark it in Moment as not to be transferred to accounting, else reverse the other one in PowerOffice Go',
    de: 'PowerOffice Go hat bereits eine Rechnung {number}, die nicht von hier stammt: ist es diese, bitte in Moment als nicht zu übertragen kennzeichnen, sonst die andere in PowerOffice Go stornieren',
    no: 'PowerOffice Go har allerede en faktura {number} som ikke kom herfra: er det denne, merk den i Moment som ikke skal overføres til regnskap, ellers reverser den andre i PowerOffice Go',
  },
} as const satisfies Record<string, Wording>;

export interface Problem {
  code: keyof typeof problemSentences;
  values: Readonly<Record<string, string | number>>;
}

export function problem(code: Problem['code'], values: Problem['values'] = {}): Problem {
  return { code, values };
}

/** All problems as one text per language, each said once; the reasons name the language in their placeholder. */
export function problemDetails(problems: readonly Problem[]): Record<`problems_${Language}`, string> {
  const say = (language: Language) => {
    const texts = problems.map(({ code, values }) => filled(problemSentences[code][language], values));
    return [...new Set(texts)].join('; ');
  };
  return { problems_en: say('en'), problems_de: say('de'), problems_no: say('no') };
}

function filled(sentence: string, values: Problem['values']): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
}
