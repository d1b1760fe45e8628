import type { Wording } from '../../../shared/wording.ts';
import { amountOf, dayText, hoursOf, periodText } from './quantities.ts';
import type { Told } from './told.ts';
import { tell } from './told.ts';

const projectUntil: Wording = {
  en: 'The project “{name}” (until {end})',
  de: 'Projekt „{name}“ (bis {end})',
  no: 'Prosjektet «{name}» (til {end})',
};
const project: Wording = { en: 'The project “{name}”', de: 'Projekt „{name}“', no: 'Prosjektet «{name}»' };

export function projectPhrase(name: string, end: string | null): Told {
  return end === null ? tell(project, { name }) : tell(projectUntil, { name, end: dayText(end) });
}

const time: Wording = {
  en: '{who}’s {hours} on “{what}”',
  de: '{hours} von {who} auf „{what}“',
  no: '{hours} av {who} på «{what}»',
};
const runningTime: Wording = {
  en: '{who}’s running timer on “{what}”',
  de: 'Laufende Zeit von {who} auf „{what}“',
  no: 'Løpende tid av {who} på «{what}»',
};

/** Without seconds it is still running. */
export function timePhrase(who: string, what: string, seconds: number): Told {
  return seconds === 0
    ? tell(runningTime, { who, what })
    : tell(time, { who, what, hours: hoursOf(seconds) });
}

const absence: Wording = {
  en: '{who}’s absence, {period}',
  de: 'Abwesenheit von {who}, {period}',
  no: 'Fraværet til {who}, {period}',
};

export function absencePhrase(who: string, first: string, last: string | null): Told {
  return tell(absence, { who, period: periodText(first, last) });
}

const documents = {
  invoice: {
    en: 'Invoice {number} over {amount}',
    de: 'Rechnung {number} über {amount}',
    no: 'Faktura {number} på {amount}',
  },
  credit: {
    en: 'Credit note {number} over {amount}',
    de: 'Gutschrift {number} über {amount}',
    no: 'Kreditnota {number} på {amount}',
  },
  bill: {
    en: 'Supplier’s invoice {number} over {amount}',
    de: 'Eingangsrechnung {number} über {amount}',
    no: 'Inngående faktura {number} på {amount}',
  },
  expense: {
    en: 'The expense “{number}” over {amount}',
    de: 'Ausgabe „{number}“ über {amount}',
    no: 'Kostnaden «{number}» på {amount}',
  },
} satisfies Record<string, Wording>;

export function documentPhrase(
  kind: keyof typeof documents,
  number: string,
  amount: number,
  currency: string,
): Told {
  return tell(documents[kind], { number, amount: amountOf(amount, currency) });
}

const customer: Wording = { en: 'The customer “{name}”', de: 'Kunde „{name}“', no: 'Kunden «{name}»' };

export function customerPhrase(name: string): Told {
  return tell(customer, { name });
}
