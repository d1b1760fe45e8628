import type { Language } from '../../../shared/wording.ts';
import type { Told } from './told.ts';

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE', no: 'nb-NO' };
const hourUnits: Record<Language, string> = { en: 'h', de: 'Std.', no: 't' };

export function hoursOf(seconds: number): Told {
  return (language) => `${decimal(seconds / 3600, language, 2)} ${hourUnits[language]}`;
}

export function secondsText(milliseconds: number): Told {
  return (language) => `${decimal(milliseconds / 1000, language, 1, 1)} s`;
}

export function amountOf(amount: number, currency: string): Told {
  return (language) => `${decimal(amount, language, 2)} ${currency}`;
}

/** A day given as `YYYY-MM-DD…`. */
export function dayText(day: string): Told {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  return (language) =>
    date.toLocaleDateString(locales[language], {
      ...{ day: 'numeric', month: 'short', year: 'numeric' },
      timeZone: 'UTC',
    });
}

/** From the first day to the last one, which may be the same; open when there is no last one. */
export function periodText(first: string, last: string | null): Told {
  if (last?.slice(0, 10) === first.slice(0, 10)) return dayText(first);
  return (language) => `${dayText(first)(language)} – ${last === null ? '' : dayText(last)(language)}`.trim();
}

function decimal(value: number, language: Language, most: number, least = 0): string {
  return value.toLocaleString(locales[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
}
