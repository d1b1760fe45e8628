import { html } from 'hono/html';
import { acceptedLanguage } from '../../../../shared/accepted-language.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Simulated } from '../../../../test/vendors/simulators.ts';
import { latest } from '../records/read-records.ts';
import type { LiveRecord } from '../records/record.ts';
import { tell } from '../told.ts';
import type { Markup } from './parts.ts';
import { recordList } from './parts.ts';
import { languageTags, words } from './words.ts';

const MOST_SHOWN = 200;

const about = {
  en: 'This is a simulated {system}. It has no pages of its own; these are its records, the latest first.',
  de: 'Dies ist ein simuliertes {system}. Eigene Seiten hat es nicht; hier sind seine Datensätze, die neuesten zuerst.',
  no: 'Dette er et simulert {system}. Det har ingen egne sider; her er postene, de nyeste først.',
};

/** Where a link into a simulated system leads: what it holds, to be read. */
export function systemPage(system: Simulated, records: readonly LiveRecord[], accepted: string): Markup {
  const language = acceptedLanguage(accepted);
  const name = vendorNames[system];
  return html`<!doctype html>
    <html lang="${languageTags[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${name}</title>
        <link rel="icon" href="data:," />
        <style>
          body {
            font:
              100%/1.5 system-ui,
              sans-serif;
            max-width: 48rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${name}</h1>
          <p>${tell(about, { system: name })(language)}</p>
          <h2>${words.records[language]}</h2>
          <ul>
            ${recordList(latest(records, MOST_SHOWN), language)}
          </ul>
        </main>
      </body>
    </html>`;
}
