import { vendorNames } from './vendor.ts';

export const languages = ['en', 'de', 'no'] as const;
export type Language = (typeof languages)[number];

/** Facts for a sentence. Never secrets, never more of a record than its names and ids. */
export type Details = Readonly<Record<string, string | number>>;

/** A sentence in every language; `{name}` is filled from the details, `{count|one|many}` by how many they are. */
export type Wording = Readonly<Record<Language, string>>;

/** Whom to tell, where nobody is named. German in the dative, as in „Bitte … Bescheid geben“. */
const support: Wording = {
  en: 'the support of Tandem',
  de: 'dem Support von Tandem',
  no: 'Tandems support',
};

/** A detail such as a vendor's own words may end its sentence itself. */
const twoFullStops = /(?<!\.)\.\.(?!\.)/g;

/** Fills a sentence. */
export function say(wording: Wording, details: Details, language: Language): string {
  const names = new Map<unknown, string>(Object.entries(vendorNames));
  const counted = wording[language].replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one, many) =>
    String(String(details[name]) === '1' ? one : many),
  );
  const filled = counted.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    if (name === 'vendor') return names.get(value) ?? String(value ?? '?');
    if (name === 'contact') return String(value ?? details[`contact_${language}`] ?? support[language]);
    const found = value ?? details[`${name}_${language}`] ?? earlierDetail(name, details) ?? '?';
    return dayIn(String(found), language);
  });
  return filled.replace(twoFullStops, '.');
}

/** A day as people of a language write it; in English, which operators' scripts read too, as it is kept. */
function dayIn(text: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return language === 'en' || day === undefined ? text : `${day}.${month}.${year}`;
}

/** Outcomes are kept for years: some have a detail in one language only, some have it in no Norwegian. */
function earlierDetail(name: string, details: Details): string | number | undefined {
  const bare = name.replace(/_(en|de|no)$/, '');
  return details[bare] ?? details[`${bare}_en`];
}

/** A sentence that is kept as it is said. */
export function inLanguages(text: (language: Language) => string): Wording {
  return { en: text('en'), de: text('de'), no: text('no') };
}

/** A detail that is worded itself, `name_en`, `name_de`, `name_no`: for `{name}`, or for sentences that hold `{name_en}` and so on. */
export function inEveryLanguage(name: string, text: (language: Language) => string): Details {
  return Object.fromEntries(languages.map((language) => [`${name}_${language}`, text(language)]));
}
