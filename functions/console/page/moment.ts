import { DateTime } from 'luxon';
import { html } from 'hono/html';
import type { Language, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import type { Markup } from './markup.ts';

/** Readers of a language live where its customers are; English is read anywhere, so it names its zone. */
const clocks: Record<Language, { zone: string; format: string }> = {
  en: { zone: 'UTC', format: "d LLL yyyy, HH:mm 'UTC'" },
  de: { zone: 'Europe/Berlin', format: 'd. LLL yyyy, HH:mm' },
  no: { zone: 'Europe/Oslo', format: 'd. LLL yyyy, HH:mm' },
};
const locales: Record<Language, string> = { en: 'en', de: 'de', no: 'nb' };

/** An instant as people of a language write it. */
export function momentText(at: string, language: Language): string {
  const { zone, format } = clocks[language];
  return DateTime.fromISO(at, { zone, locale: locales[language] }).toFormat(format);
}

/** A day, `YYYY-MM-DD`, as people of a language write it. */
export function dayText(day: string, language: Language): string {
  const format = language === 'en' ? 'd LLL yyyy' : 'd. LLL yyyy';
  return DateTime.fromISO(day, { locale: locales[language] }).toFormat(format);
}

export function moment(at: string, language: Language): Markup {
  return html`<time datetime="${at}">${momentText(at, language)}</time>`;
}

const justNow: Required<Wording> = { en: 'just now', de: 'gerade eben', no: 'akkurat nå' };

/** How long ago, in the largest unit that fits. */
export function ago(at: string, now: Date, language: Language): string {
  // Clocks differ by a little, and nothing is open since a time to come.
  if (now.getTime() - Date.parse(at) < 1000) return say(justNow, {}, language);
  const since = DateTime.fromISO(at).setLocale(locales[language]);
  return since.toRelative({ base: DateTime.fromJSDate(now) }) ?? momentText(at, language);
}
