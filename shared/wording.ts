import { vendorNames } from './vendor.ts';

export const languages = ['en', 'de', 'no'] as const;
export type Language = (typeof languages)[number];

/** Facts for a sentence. Never secrets, never more of a record than its names and ids. */
export type Details = Readonly<Record<string, string | number>>;

/** A sentence in every language; `{name}` is filled from the details. Norwegian only where customers speak it. */
export interface Wording {
  en: string;
  de: string;
  no?: string | undefined;
}

/** Whom to tell, where nobody is named. German in the dative, as in „Bitte … Bescheid geben“. */
const support: Required<Wording> = {
  en: 'the support of Tandem',
  de: 'dem Support von Tandem',
  no: 'Tandems support',
};

/** Fills a sentence. English stands in for Norwegian that is not there, and says so. */
export function say(wording: Wording, details: Details, language: Language): string {
  const text = fill(wording[language] ?? wording.en, details, language);
  return wording[language] === undefined ? `${text} [ikke oversatt til norsk]` : text;
}

/** A detail such as a vendor's own words may end its sentence itself. */
const twoFullStops = /(?<!\.)\.\.(?!\.)/g;

function fill(text: string, details: Details, language: Language): string {
  const names = new Map<unknown, string>(Object.entries(vendorNames));
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    if (name === 'vendor') return names.get(value) ?? String(value ?? '?');
    if (name === 'contact') return String(value ?? support[language]);
    return String(value ?? details[name.replace(/_(en|de|no)$/, '')] ?? '?');
  });
  return filled.replace(twoFullStops, '.');
}

/** A sentence that is kept as it is said; without Norwegian where there is none. */
export function inLanguages(text: (language: Language) => string, hasNorwegian = true): Wording {
  return { en: text('en'), de: text('de'), ...(hasNorwegian && { no: text('no') }) };
}

/** A detail that is worded itself: `name_en`, `name_de`, `name_no`, for sentences that hold `{name_en}` and so on. */
export function inEveryLanguage(name: string, text: (language: Language) => string): Details {
  return Object.fromEntries(languages.map((language) => [`${name}_${language}`, text(language)]));
}
