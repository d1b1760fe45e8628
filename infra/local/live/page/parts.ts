import { html } from 'hono/html';
import type { Language } from '../../../../shared/wording.ts';
import type { Live } from '../live.ts';
import type { LiveRecord } from '../records/record.ts';
import type { Entry } from '../story.ts';
import { needKinds, words } from './words.ts';

export type Markup = ReturnType<typeof html>;

export const locales = { en: 'en-GB', de: 'de-DE', no: 'nb-NO' } as const;

/** What is sent anew whenever it is different, by the id of the element that holds it. */
export async function parts(live: Live, language: Language): Promise<Record<string, string>> {
  const found = new Map([['needs', String(await needList(live, language))]]);
  for (const vendor of live.shown)
    found.set(columnId(vendor), String(await recordList(live.records(vendor), language)));
  return Object.fromEntries(found);
}

export function columnId(vendor: string): string {
  return `records-${vendor}`;
}

export function recordList(records: readonly LiveRecord[], language: Language): Markup {
  if (records.length === 0) return html`<li class="none">${words.noRecords[language]}</li>`;
  return html`${records.map(
    ({ key, phrase, facts }) =>
      html`<li data-key="${key}"><b>${phrase(language)}</b> <small>${facts(language)}</small></li>`,
  )}`;
}

export function needList(
  { needs, consoleUrl }: Pick<Live, 'needs' | 'consoleUrl'>,
  language: Language,
): Markup {
  const shown = needs();
  if (shown.length === 0) return html`<li class="none">${words.noNeeds[language]}</li>`;
  return html`${shown.map(
    ({ kind, what, why, path }) =>
      html`<li class="${kind}">
        <b>${what(language)}</b> <span class="kind">${needKinds[kind][language]}</span>
        <small>${why(language)}</small> ${consoleLink(consoleUrl, path, language)}
      </li>`,
  )}`;
}

export function entryItem(
  { id, at, said, vendor, from, path }: Entry,
  { consoleUrl }: Pick<Live, 'consoleUrl'>,
  language: Language,
): Markup {
  const clock = at.toLocaleTimeString(locales[language]);
  const kind = from ? 'brought' : 'done';
  return html`<li id="${id}" class="${kind}" data-vendor="${vendor ?? ''}" data-from="${from ?? ''}">
    <time datetime="${at.toISOString()}">${clock}</time> <span class="said">${said(language)}.</span>
    ${consoleLink(consoleUrl, path, language)}
  </li>`;
}

function consoleLink(
  consoleUrl: string | undefined,
  path: string | undefined,
  language: Language,
): Markup | string {
  if (consoleUrl === undefined || path === undefined) return '';
  return html`<a href="${consoleUrl}${path}">${words.inConsole[language]}</a>`;
}
